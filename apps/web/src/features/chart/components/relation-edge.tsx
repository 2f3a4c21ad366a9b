import { type Edge as FlowEdge, type EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import { CARD } from '../card-size.js';
import classes from '../chart.module.css';
import { lineBetween, type LineStyle } from '../edge-line.js';

export type Line = FlowEdge<
  { readonly style: LineStyle; readonly word: string; readonly withWord: boolean },
  'relation'
>;

/** A relation: a line from card to card with an arrow at its end, and its word. */
export const RelationEdge = memo(function RelationEdge({
  sourceX,
  sourceY,
  targetX,
  targetY,
  data,
  selected,
}: EdgeProps<Line>) {
  const corner = (x: number, y: number) => ({ x: x - CARD.width / 2, y: y - CARD.height / 2 });
  const { from, to, middle } = lineBetween(corner(sourceX, sourceY), corner(targetX, targetY));
  if (!data) return null;
  return (
    <>
      <line
        className={classes['line']}
        data-line={data.style}
        data-chosen={selected || undefined}
        x1={from.x}
        y1={from.y}
        x2={to.x}
        y2={to.y}
        {...(data.style === 'solid' ? { markerEnd: 'url(#chart-arrow)' } : {})}
      />
      {data.withWord && (
        <text className={classes['word']} x={middle.x} y={middle.y}>
          {data.word}
        </text>
      )}
    </>
  );
});
