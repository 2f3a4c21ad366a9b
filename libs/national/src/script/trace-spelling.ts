import { fold } from './fold.js';
import type { SpellingStep, SpellingTrace } from './romanised.js';
import { scriptOf } from './script.js';
import { cyrillicEdges, type EdgeIndex, latinEdges, type SpellingEdge } from './spelling-edges.js';

const UNEXPLAINED = 3;
const DOUBLED = 1;
const MAX_LETTERS = 80;

let edgeIndexes: { cyrillic: EdgeIndex; latin: EdgeIndex } | undefined;

/** Explains how two spellings of one word meet, letter by letter; for display of few pairs, not for the hot path. */
export function traceSpelling(left: string, right: string): SpellingTrace {
  edgeIndexes ??= { cyrillic: cyrillicEdges(), latin: latinEdges() };
  const isLeftCyrillic = scriptOf(left) === 'cyrillic';
  const isRightCyrillic = scriptOf(right) === 'cyrillic';
  if (isLeftCyrillic && isRightCyrillic) return trace(letters(left), letters(right), new Map());
  if (isLeftCyrillic) return trace(letters(left), fold(right), edgeIndexes.cyrillic);
  if (isRightCyrillic) return turned(trace(letters(right), fold(left), edgeIndexes.cyrillic));
  return trace(fold(left), fold(right), edgeIndexes.latin);
}

function letters(text: string): string {
  return text.toLowerCase().normalize('NFC');
}

function turned(found: SpellingTrace): SpellingTrace {
  return { ...found, steps: found.steps.map((step) => ({ ...step, from: step.to, to: step.from })) };
}

/** A cell of the alignment: the cheapest way to here and the edge that came last. */
interface Cell {
  readonly cost: number;
  readonly edge: SpellingEdge | null;
}

function trace(longLeft: string, longRight: string, index: EdgeIndex): SpellingTrace {
  const left = longLeft.slice(0, MAX_LETTERS);
  const right = longRight.slice(0, MAX_LETTERS);
  const width = right.length + 1;
  const cells: Cell[] = new Array<Cell>((left.length + 1) * width).fill({ cost: Infinity, edge: null });
  cells[0] = { cost: 0, edge: null };
  for (let i = 0; i <= left.length; i++) {
    for (let j = 0; j <= right.length; j++) {
      relax(cells, { left, right, i, j }, index);
    }
  }
  return explain(walkBack(cells, left.length, right.length));
}

function relax(cells: Cell[], place: Place, index: EdgeIndex): void {
  const width = place.right.length + 1;
  const here = cells[place.i * width + place.j]?.cost ?? Infinity;
  for (const edge of edgesAt(index, place)) {
    const to = (place.i + edge.from.length) * width + place.j + edge.to.length;
    if (here + edge.cost < (cells[to]?.cost ?? Infinity)) cells[to] = { cost: here + edge.cost, edge };
  }
}

interface Place {
  readonly left: string;
  readonly right: string;
  readonly i: number;
  readonly j: number;
}

function edgesAt(index: EdgeIndex, { left, right, i, j }: Place): readonly SpellingEdge[] {
  const from = left.charAt(i);
  const to = right.charAt(j);
  const edges = (index.get(from) ?? []).filter(
    (edge) => left.startsWith(edge.from, i) && right.startsWith(edge.to, j) && standsAt(edge, left, i),
  );
  if (from !== '' && to !== '') edges.push(plain(from, to, from === to ? 0 : UNEXPLAINED));
  if (from !== '') edges.push(plain(from, '', from === left.charAt(i - 1) ? DOUBLED : UNEXPLAINED));
  if (to !== '') edges.push(plain('', to, costOfExtra({ left, right, i, j })));
  if (i === left.length) edges.push(...endings(right.slice(j)));
  return edges;
}

function standsAt(edge: SpellingEdge, left: string, at: number): boolean {
  if (edge.at === 'start') return at === 0 || left.charAt(at - 1) === ' ';
  return edge.at === 'any' || at + edge.from.length === left.length || left.charAt(at + edge.from.length) === ' ';
}

function costOfExtra({ right, j }: Place): number {
  return right.charAt(j) === right.charAt(j - 1) ? DOUBLED : UNEXPLAINED;
}

/** Endings that a custom adds to a whole word: Latvian -s, French -e. */
function endings(rest: string): readonly SpellingEdge[] {
  const rule = rest === 's' || rest === 'js' ? 'cyr.lv' : rest === 'e' ? 'cyr.fr' : null;
  return rule === null
    ? []
    : [{ from: '', to: rest, cost: DOUBLED, at: 'end', reasons: [{ letter: '', written: rest, rules: [rule] }] }];
}

function plain(from: string, to: string, cost: number): SpellingEdge {
  const reasons = cost === DOUBLED ? [{ letter: from, written: to, rules: ['latin.double'] }] : [];
  return { from, to, cost, at: 'any', reasons };
}

function walkBack(cells: readonly Cell[], rows: number, columns: number): readonly SpellingEdge[] {
  const path: SpellingEdge[] = [];
  let i = rows;
  let j = columns;
  for (let edge = cells[i * (columns + 1) + j]?.edge; edge; edge = cells[i * (columns + 1) + j]?.edge) {
    path.push(edge);
    i -= edge.from.length;
    j -= edge.to.length;
  }
  return path.reverse();
}

/** Of several customs that explain a step, the one is named that explains most steps of the word. */
function explain(path: readonly SpellingEdge[]): SpellingTrace {
  const uses = new Map<string, number>();
  for (const edge of path) {
    for (const { rules } of edge.reasons) for (const rule of rules) uses.set(rule, (uses.get(rule) ?? 0) + 1);
  }
  const steps = path.map((edge) => toStep(edge, uses));
  return {
    steps,
    rules: [...new Set(steps.flatMap((step) => step.rules))],
    cost: steps.reduce((sum, step) => sum + step.cost, 0),
    explained: steps.every((step) => step.cost < UNEXPLAINED),
  };
}

function toStep(edge: SpellingEdge, uses: ReadonlyMap<string, number>): SpellingStep {
  const rules = edge.reasons.map(({ letter, written, rules: candidates }) => {
    const [best = ''] = [...candidates].sort((a, b) => (uses.get(b) ?? 0) - (uses.get(a) ?? 0));
    return `${best}:${letter}>${written}`;
  });
  return { from: edge.from, to: edge.to, rules: [...new Set(rules)], cost: edge.cost };
}
