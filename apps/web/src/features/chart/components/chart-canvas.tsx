import { type NodeChange, ReactFlow, type ReactFlowInstance } from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { type Dispatch, useMemo, useState } from 'react';
import { useTexts } from '../../../lib/texts.js';
import { CARD } from '../card-size.js';
import type { ChartAction, Place } from '../chart-state.js';
import { CHART_TEXTS } from '../chart.texts.js';
import classes from '../chart.module.css';
import { lineStyle } from '../edge-line.js';
import type { ShownChart } from '../shown-chart.js';
import { useEdgeWords } from '../use-edge-words.js';
import { useNodeWords } from '../use-node-words.js';
import { type Card, RecordCard } from './record-card.js';
import { type Line, RelationEdge } from './relation-edge.js';

interface ChartCanvasProps {
  readonly chart: ShownChart;
  readonly places: ReadonlyMap<string, Place>;
  readonly chosen: readonly string[];
  readonly onChoose: (ids: readonly string[]) => void;
  readonly onOpen: (id: string) => void;
  readonly dispatch: Dispatch<ChartAction>;
}

const NODE_TYPES = { record: RecordCard };
const EDGE_TYPES = { relation: RelationEdge };
/** With more lines than that their words are a grey cloud: the table says them, and each card that is chosen. */
const MOST_WORDS = 150;

/** The chart as it is worked with: cards that are moved by hand or arrow keys. */
export function ChartCanvas({ chart, places, chosen, onChoose, onOpen, dispatch }: ChartCanvasProps) {
  const t = useTexts(CHART_TEXTS);
  const { cards, lines } = useFlow(chart, places, chosen);
  const onChange = (changes: readonly NodeChange<Card>[]): void => {
    const moved = changes.flatMap((change) =>
      change.type === 'position' && change.position ? [[change.id, change.position] as const] : [],
    );
    if (moved.length > 0) dispatch({ kind: 'place', places: new Map(moved) });
    const turned = changes.flatMap((change) => (change.type === 'select' ? [change] : []));
    if (turned.length === 0) return;
    const off = new Set(turned.filter(({ selected }) => !selected).map(({ id }) => id));
    const on = turned.filter(({ selected }) => selected).map(({ id }) => id);
    onChoose([...chosen.filter((id) => !off.has(id) && !on.includes(id)), ...on]);
  };
  const fit = useFitOnce();
  return (
    <div className={classes['canvas']} role="region" aria-label={t('canvas')} data-chart={chart.nodes.length}>
      <svg className={classes['defs']} aria-hidden>
        <defs>
          <marker
            id="chart-arrow"
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="8"
            markerHeight="8"
            orient="auto-start-reverse"
          >
            <path d="M0 0 8 4 0 8z" className={classes['arrow']} />
          </marker>
        </defs>
      </svg>
      <ReactFlow<Card, Line>
        nodes={cards}
        edges={lines}
        nodeTypes={NODE_TYPES}
        edgeTypes={EDGE_TYPES}
        onNodesChange={onChange}
        onNodeDoubleClick={(_, { id }) => onOpen(id)}
        onInit={fit}
        nodesConnectable={false}
        edgesFocusable={false}
        elementsSelectable
        multiSelectionKeyCode="Shift"
        selectionKeyCode={null}
        deleteKeyCode={null}
        minZoom={0.05}
        maxZoom={2}
        proOptions={{ hideAttribution: true }}
      />
    </div>
  );
}

function useFlow({ nodes, edges }: ShownChart, places: ReadonlyMap<string, Place>, chosen: readonly string[]) {
  const words = useNodeWords();
  const edgeWord = useEdgeWords();
  const cards = nodes.flatMap((node): Card[] => {
    const position = places.get(node.id);
    if (!position) return [];
    const { name, meta } = words(node);
    return [
      {
        id: node.id,
        type: 'record',
        data: { node },
        position: { ...position },
        selected: chosen.includes(node.id),
        ariaLabel: `${name}, ${meta}`,
        ...CARD,
      },
    ];
  });
  const lines = edges.map(({ id, from, to, kind }): Line => {
    const isChosen = chosen.includes(from) || chosen.includes(to);
    const data = { style: lineStyle(kind), word: edgeWord(kind), withWord: isChosen || edges.length <= MOST_WORDS };
    return { id, type: 'relation', source: from, target: to, data, selected: isChosen };
  });
  return { cards, lines };
}

/** All of it is in sight at first; later nothing moves but by hand. */
function useFitOnce() {
  const [options] = useState(() => ({ padding: 0.08, maxZoom: 1 }));
  return useMemo(() => (flow: ReactFlowInstance<Card, Line>) => void flow.fitView(options), [options]);
}
