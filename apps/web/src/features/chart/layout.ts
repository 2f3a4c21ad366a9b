import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force';
import type { Place } from './chart-state.js';

/** What is laid out: cards, those with a place stay there, and which of them are connected. */
export interface LayoutWish {
  readonly nodes: readonly { readonly id: string; readonly place: Place | null }[];
  readonly edges: readonly (readonly [from: string, to: string])[];
}

interface Card extends SimulationNodeDatum {
  readonly id: string;
}

/** A card with the space around it. */
const RADIUS = 112;
const APART = 210;
/** Work is the number of cards by that of steps. */
const MOST_WORK = 60_000;
const MOST_STEPS = 300;
const FEWEST_STEPS = 120;

/** Lays cards out, the same each time: chance is drawn from one seed. Cards that have a place keep it. */
export function layOut({ nodes, edges }: LayoutWish): ReadonlyMap<string, Place> {
  const cards = nodes.map(({ id, place }): Card => ({
    id,
    ...(place ? { x: place.x, y: place.y, fx: place.x, fy: place.y } : {}),
  }));
  const known = new Set(cards.map(({ id }) => id));
  const links = edges
    .filter(([from, to]) => known.has(from) && known.has(to))
    .map(([source, target]) => ({ source, target }));
  const simulation = forceSimulation(cards)
    .randomSource(seeded())
    .force(
      'link',
      forceLink<Card, { source: string | Card; target: string | Card }>(links)
        .id(({ id }) => id)
        .distance(APART),
    )
    .force('charge', forceManyBody().strength(-900).distanceMax(1600))
    .force('collide', forceCollide(RADIUS))
    // Screens are wider than they are high.
    .force('x', forceX(0).strength(0.03))
    .force('y', forceY(0).strength(0.06))
    .stop();
  simulation.tick(Math.min(MOST_STEPS, Math.max(FEWEST_STEPS, Math.floor(MOST_WORK / Math.max(1, cards.length)))));
  return new Map(cards.map(({ id, x = 0, y = 0 }) => [id, { x: Math.round(x / 4) * 4, y: Math.round(y / 4) * 4 }]));
}

/** Numbers between 0 and 1 that are the same each time (linear congruential generator of Numerical Recipes). */
function seeded(): () => number {
  let state = 20_261_201;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
