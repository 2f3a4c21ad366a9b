import { useTexts } from '../../../lib/texts.js';
import { CARD } from '../card-size.js';
import type { Place } from '../chart-state.js';
import { CHART_TEXTS } from '../chart.texts.js';
import classes from '../chart.module.css';
import { lineBetween, lineStyle } from '../edge-line.js';
import type { ShownChart } from '../shown-chart.js';
import { useEdgeWords } from '../use-edge-words.js';
import { useNodeWords } from '../use-node-words.js';
import { Legend } from './legend.js';

interface ChartPrintProps {
  readonly chart: ShownChart;
  readonly places: ReadonlyMap<string, Place>;
}

const MARGIN = 24;
/** Letters of a line of a card. */
const NAME = 24;
const META = 28;

/** The chart on paper: lines and words alone, as large as the sheet is, in black and white, with what the lines mean. */
export function ChartPrint({ chart: { nodes, edges }, places }: ChartPrintProps) {
  const words = useNodeWords();
  const edgeWord = useEdgeWords();
  const t = useTexts(CHART_TEXTS);
  const placed = nodes.flatMap((node) => {
    const place = places.get(node.id);
    return place ? [{ node, place }] : [];
  });
  if (placed.length === 0) return null;
  const [xs, ys] = [placed.map(({ place }) => place.x), placed.map(({ place }) => place.y)];
  const [left, top] = [Math.min(...xs) - MARGIN, Math.min(...ys) - MARGIN];
  const width = Math.max(...xs) + CARD.width + MARGIN - left;
  const height = Math.max(...ys) + CARD.height + MARGIN - top;
  return (
    <figure className={classes['paper']}>
      <svg
        viewBox={`${left} ${top} ${width} ${height}`}
        role="img"
        aria-label={t('count', { nodes: nodes.length, edges: edges.length })}
      >
        <defs>
          <marker id="paper-arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto">
            <path d="M0 0 8 4 0 8z" />
          </marker>
        </defs>
        {edges.map(({ id, from, to, kind }) => {
          const [one, other] = [places.get(from), places.get(to)];
          if (!one || !other) return null;
          const line = lineBetween(one, other);
          const style = lineStyle(kind);
          return (
            <g key={id}>
              <line
                data-line={style}
                x1={line.from.x}
                y1={line.from.y}
                x2={line.to.x}
                y2={line.to.y}
                {...(style === 'solid' ? { markerEnd: 'url(#paper-arrow)' } : {})}
              />
              <text className={classes['word']} x={line.middle.x} y={line.middle.y}>
                {edgeWord(kind)}
              </text>
            </g>
          );
        })}
        {placed.map(({ node, place: { x, y } }) => {
          const { name, meta } = words(node);
          return (
            <g key={node.id} data-kind={node.kind}>
              <rect x={x} y={y} width={CARD.width} height={CARD.height} rx={4} />
              <text x={x + 8} y={y + 18}>
                {cut(name, NAME)}
              </text>
              <text className={classes['small']} x={x + 8} y={y + 34}>
                {cut([meta, node.handling].filter(Boolean).join(' · '), META)}
              </text>
            </g>
          );
        })}
      </svg>
      <Legend />
    </figure>
  );
}

function cut(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}
