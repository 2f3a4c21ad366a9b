import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { RecordPanelProps } from '../../../case/feature/web-feature.js';
import { useTexts } from '../../../lib/texts.js';
import { type Graph, graphQuery } from '../api/graph.query.js';
import classes from '../chart.module.css';
import { CHART_TEXTS } from '../chart.texts.js';
import { useEdgeWords } from '../use-edge-words.js';
import { useNodeWords } from '../use-node-words.js';

/** As many as are read at a glance. */
const MOST = 5;

/** Above a record: with what it is connected, the first few, and the way to the chart. */
export function RecordRelations({ spaceId, recordId }: RecordPanelProps) {
  const t = useTexts(CHART_TEXTS);
  const { data } = useQuery(graphQuery(spaceId, recordId));
  const edges = (data?.edges ?? []).filter((edge) => edge.recordId !== null && edge.recordId !== recordId);
  if (!data || edges.length === 0) return null;
  return (
    <Text size="sm" component="p" className={classes['relations'] ?? ''} data-relations>
      {edges.slice(0, MOST).map((edge, at) => (
        <span key={edge.id}>
          {at > 0 && ' · '}
          <Relation spaceId={spaceId} recordId={recordId} edge={edge} graph={data} />
        </span>
      ))}{' '}
      <Link to="/cases/$spaceId/chart" params={{ spaceId }} search={{ node: recordId }}>
        {t('toChart')}
        {edges.length > MOST && ` (${edges.length})`}
      </Link>
    </Text>
  );
}

interface RelationProps extends RecordPanelProps {
  readonly edge: Graph['edges'][number];
  readonly graph: Graph;
}

/** Read from the one end to the other, whichever of them is the record. */
function Relation({ spaceId, recordId, edge, graph }: RelationProps) {
  const word = useEdgeWords()(edge.kind);
  const words = useNodeWords();
  const named = (id: string) => {
    const node = graph.nodes.find((one) => one.id === id);
    if (!node || id === recordId || node.same.some((one) => one.recordId === recordId)) return null;
    const { name } = words(node);
    if (node.kind !== 'record') return name;
    return (
      <Link to="/cases/$spaceId/records/$recordId" params={{ spaceId, recordId: id }}>
        <bdi>{name}</bdi>
      </Link>
    );
  };
  return (
    <>
      {named(edge.from)}{' '}
      <Link to="/cases/$spaceId/records/$recordId" params={{ spaceId, recordId: edge.recordId ?? '' }}>
        {word}
      </Link>{' '}
      {named(edge.to)}
    </>
  );
}
