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
  const { itemWord } = records;
  const countRight = Math.min(range.nextB - range.b, MAX_WORDS);
  const countLeft = Math.min(range.nextA - range.a, MAX_WORDS);
  used.fill(0, 0, countRight);
  usedLeft.fill(0, 0, countLeft);
  if (countLeft !== countRight) takeJoints(records, { range, into });
  let restLeft = 0;
  for (let a = range.a; a < range.a + countLeft; a++) {
    if (usedLeft[a - range.a] === 1) continue;
    const wordLeft = itemWord[a] ?? 0;
    let best = -1;
    let bestLevel: number = Level.far;
    for (let b = 0; b < countRight; b++) {
      if (used[b] === 1) continue;
      const level = words.level(wordLeft, itemWord[range.b + b] ?? 0);
      if (level !== 0 && level < bestLevel) {
        best = b;
        bestLevel = level;
      }
    }
    if (best < 0) restLeft++;
    else {
      used[best] = 1;
      into.noteWords(Field.orgName, bestLevel, wordLeft, itemWord[range.b + best] ?? 0);
    }
  }
  let restRight = 0;
  for (let b = 0; b < countRight; b++) if (used[b] === 0) restRight++;
  noteRest(into, restLeft, restRight);
}

function takeJoints(records: RecordColumns, pair: { readonly range: ItemRanges; readonly into: Comparison }): void {
  const { itemWord, words } = records;
  const { a, nextA, b, nextB } = pair.range;
  const left = { words: itemWord, start: a, count: Math.min(nextA - a, MAX_WORDS), used: usedLeft };
  const right = { words: itemWord, start: b, count: Math.min(nextB - b, MAX_WORDS), used };
  const isLeftLonger = left.count > right.count;
  const [parts, wholes] = isLeftLonger ? [left, right] : [right, left];
  findJoints(words, { parts, wholes }, (range, whole) => {
    const first = itemWord[parts.start + range.from] ?? 0;
    const second = itemWord[wholes.start + whole] ?? 0;
    pair.into.noteWords(Field.orgName, Level.form, isLeftLonger ? first : second, isLeftLonger ? second : first);
    pair.into.levels[Field.order] = OrderLevel.joined;
  });
}

function noteRest(into: Comparison, left: number, right: number): void {
  if (left > 0 && right > 0) {
    if (into.levels[Field.orgName] === 0) into.levels[Field.orgName] = Level.differ;
    else into.levels[Field.clash] = ClashLevel.differ;
  } else if (left + right > 0 && into.levels[Field.order] === 0)
    into.levels[Field.order] = left + right === 1 ? OrderLevel.orgExtra : OrderLevel.orgExtras;
}
