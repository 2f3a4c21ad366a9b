import { wordOf } from '../records/record-rows.js';
import type { RecordColumns } from '../records/record-store.js';
import type { Comparison } from './comparison.js';
import type { ItemRanges } from './item-ranges.js';
import { findJoints } from './joined-words.js';
import { ClashLevel, Field, Level, OrderLevel } from './levels.js';
import type { WordComparer } from './word-comparer.js';

const MAX_WORDS = 16;
const usedLeft = new Uint8Array(MAX_WORDS);
const used = new Uint8Array(MAX_WORDS);

/** Aligns the words of two organisations' names; each agreeing word is evidence by its rarity, each left over is not. */
export function noteOrgWords(
  records: RecordColumns,
  words: WordComparer,
  pair: { readonly range: ItemRanges; readonly into: Comparison },
): void {
  const { range, into } = pair;
  const { rows } = records;
  const countRight = Math.min(range.nextB - range.b, MAX_WORDS);
  const countLeft = Math.min(range.nextA - range.a, MAX_WORDS);
  used.fill(0, 0, countRight);
  usedLeft.fill(0, 0, countLeft);
  if (countLeft !== countRight) takeJoints(records, { range, into });
  const taken = takeWords(records, words, { range, into, counts: { left: countLeft, right: countRight } });
  const [restLeft, restRight] = [free(usedLeft, countLeft), free(used, countRight)];
  if (restLeft >= 0 && restRight >= 0) {
    into.noteWords(
      Field.orgName,
      Level.differ,
      wordOf(rows[range.a + restLeft] ?? 0),
      wordOf(rows[range.b + restRight] ?? 0),
    );
    if (taken > 0) into.levels[Field.clash] = ClashLevel.differ;
  }
  into.leadWithWorst(Field.orgName);
  into.isDisputed = (into.levels[Field.orgName] ?? 0) >= Level.far;
  noteMore(into, countOf(usedLeft, countLeft) + countOf(used, countRight), restLeft >= 0 && restRight >= 0);
}

/** Two names under comparison: where their words stand, and what takes the outcome. */
interface OrgPair {
  readonly range: ItemRanges;
  readonly into: Comparison;
  readonly counts: { readonly left: number; readonly right: number };
}

/** Takes agreeing words, the most equal first whichever side they stand on; gives how many. */
function takeWords(records: RecordColumns, words: WordComparer, pair: OrgPair): number {
  const { left, right } = pair.counts;
  let taken = 0;
  for (let level: number = Level.equal; level < Level.far; level++)
    for (let at = 0; at < left * right; at++) {
      const [a, b] = [Math.floor(at / right), at % right];
      if (usedLeft[a] === 0 && used[b] === 0 && takeIf(records, { words, level, a, b }, pair)) taken++;
    }
  return taken;
}

interface Candidate {
  readonly words: WordComparer;
  readonly level: number;
  readonly a: number;
  readonly b: number;
}

function takeIf({ rows }: RecordColumns, { words, level, a, b }: Candidate, { range, into }: OrgPair): boolean {
  const [left, right] = [wordOf(rows[range.a + a] ?? 0), wordOf(rows[range.b + b] ?? 0)];
  if (words.level(left, right) !== level) return false;
  usedLeft[a] = 1;
  used[b] = 1;
  into.noteWords(Field.orgName, level, left, right);
  return true;
}

/** The first word that is not taken, below 0 where all are. */
function free(taken: Uint8Array, count: number): number {
  for (let i = 0; i < count; i++) if (taken[i] === 0) return i;
  return -1;
}

function countOf(taken: Uint8Array, count: number): number {
  let rest = 0;
  for (let i = 0; i < count; i++) if (taken[i] === 0) rest++;
  return rest;
}

function takeJoints(records: RecordColumns, pair: { readonly range: ItemRanges; readonly into: Comparison }): void {
  const { rows, words } = records;
  const { a, nextA, b, nextB } = pair.range;
  const left = { items: rows, start: a, count: Math.min(nextA - a, MAX_WORDS), used: usedLeft };
  const right = { items: rows, start: b, count: Math.min(nextB - b, MAX_WORDS), used };
  const isLeftLonger = left.count > right.count;
  const [parts, wholes] = isLeftLonger ? [left, right] : [right, left];
  findJoints(words, { parts, wholes }, (range, whole) => {
    const first = wordOf(rows[parts.start + range.from] ?? 0);
    const second = wordOf(rows[wholes.start + whole] ?? 0);
    pair.into.noteWords(Field.orgName, Level.form, isLeftLonger ? first : second, isLeftLonger ? second : first);
    pair.into.levels[Field.order] = OrderLevel.joined;
  });
}

/** Words left on one side alone are only more. */
function noteMore(into: Comparison, rest: number, isOnBoth: boolean): void {
  if (isOnBoth || rest === 0 || into.levels[Field.order] !== 0) return;
  into.levels[Field.order] = rest === 1 ? OrderLevel.orgExtra : OrderLevel.orgExtras;
}
