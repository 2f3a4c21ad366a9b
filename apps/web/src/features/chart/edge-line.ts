import { CARD } from './card-size.js';
import type { Place } from './chart-state.js';

/** How an edge is drawn: by shape, so that it is read without colour. */
export type LineStyle = 'solid' | 'dotted' | 'dashed';

export function lineStyle(kind: string): LineStyle {
  if (kind === 'same-number') return 'dotted';
  return ['says-same', 'kept-apart', 'maybe-same'].includes(kind) ? 'dashed' : 'solid';
}

/** The line between two cards from border to border, by their upper left corners. */
export function lineBetween(
  from: Place,
  to: Place,
): { readonly from: Place; readonly to: Place; readonly middle: Place } {
  const [one, other] = [middleOf(from), middleOf(to)];
  const start = atBorder(one, other);
  const end = atBorder(other, one);
  return { from: start, to: end, middle: { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 } };
}

function middleOf({ x, y }: Place): Place {
  return { x: x + CARD.width / 2, y: y + CARD.height / 2 };
}

/** Where the way from the middle of a card to a point leaves it. */
function atBorder(middle: Place, towards: Place): Place {
  const [dx, dy] = [towards.x - middle.x, towards.y - middle.y];
  if (dx === 0 && dy === 0) return middle;
  const share = Math.min(CARD.width / 2 / Math.abs(dx), CARD.height / 2 / Math.abs(dy), 1);
  return { x: middle.x + dx * share, y: middle.y + dy * share };
}
