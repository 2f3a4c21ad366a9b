import { Link } from '@tanstack/react-router';
import { useEdtfWords } from '../../../case/record/edtf-words.js';
import { TwinTable } from '../../../case/views/twin-table.js';
import { timeOf } from '../../../case/views/edtf-time.js';
import { useTexts } from '../../../lib/texts.js';
import { memberCode } from '../../../case/member/member.js';
import { VIEWS_TEXTS } from '../../../case/views/views.texts.js';
import type { Edge, Node } from '../api/graph.query.js';
import { CHART_TEXTS } from '../chart.texts.js';
import type { ShownChart } from '../shown-chart.js';
import { useEdgeWords } from '../use-edge-words.js';
import { useNodeWords } from '../use-node-words.js';

interface ChartTableProps {
  readonly spaceId: string;
  readonly chart: ShownChart;
}

/** What the chart shows, as two tables: its cards, and what connects them. */
export function ChartTable({ spaceId, chart: { nodes, edges } }: ChartTableProps) {
  const t = useTexts(CHART_TEXTS);
  const views = useTexts(VIEWS_TEXTS);
  const words = useNodeWords();
  const cards = nodes.map((node) => {
    const { name, meta } = words(node);
    const more = node.more.reduce((sum, { count }) => sum + count, 0);
    const here = edges.filter(({ from, to }) => from === node.id || to === node.id).length;
    const link = node.kind === 'record' ? { shown: <ToRecord spaceId={spaceId} recordId={node.id} name={name} /> } : {};
    return {
      id: node.id,
      cells: [
        { text: name, ...link },
        { text: meta },
        { text: node.handling ?? '' },
        { text: String(here), sort: here },
        { text: more === 0 ? '' : t('moreEdges', { count: more }), sort: more },
      ],
    };
  });
  return (
    <>
      <TwinTable
        title={t('records')}
        head={[t('name'), views('type'), views('handling'), t('edgesHere'), t('expand')]}
        rows={cards}
      />
      <Edges spaceId={spaceId} nodes={nodes} edges={edges} />
    </>
  );
}

function Edges({
  spaceId,
  nodes,
  edges,
}: {
  readonly spaceId: string;
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge[];
}) {
  const t = useTexts(CHART_TEXTS);
  const views = useTexts(VIEWS_TEXTS);
  const words = useNodeWords();
  const edgeWord = useEdgeWords();
  const dateWords = useEdtfWords();
  const names = new Map(nodes.map((node) => [node.id, words(node).name]));
  const rows = edges.map(({ id, from, to, kind, role, recordId, owner, startDate, endDate }) => {
    const when = [startDate, endDate].flatMap((date) => (date === null ? [] : [dateWords(date) ?? date])).join(' – ');
    const word = edgeWord(kind);
    return {
      id,
      cells: [
        { text: names.get(from) ?? '' },
        {
          text: word,
          ...(recordId === null ? {} : { shown: <ToRecord spaceId={spaceId} recordId={recordId} name={word} /> }),
        },
        { text: names.get(to) ?? '' },
        { text: role ?? '' },
        { text: when, sort: timeOf(startDate, endDate)?.[0] ?? 0 },
        { text: owner === null ? '' : memberCode(owner) },
      ],
    };
  });
  const head = [t('from'), views('kind'), t('to'), t('role'), t('when'), views('owner')];
  return <TwinTable title={t('relations')} head={head} rows={rows} />;
}

function ToRecord({
  spaceId,
  recordId,
  name,
}: {
  readonly spaceId: string;
  readonly recordId: string;
  readonly name: string;
}) {
  return (
    <Link to="/cases/$spaceId/records/$recordId" params={{ spaceId, recordId }}>
      <bdi>{name}</bdi>
    </Link>
  );
}
