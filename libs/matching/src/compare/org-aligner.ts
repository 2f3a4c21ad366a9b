import type { RecordColumns } from '../records/record-store.js';
import type { Comparison } from './comparison.js';
import { ClashLevel, Field, Level, OrderLevel } from './levels.js';
import type { ItemRanges } from './pair-comparer.js';
import type { WordComparer } from './word-comparer.js';

const MAX_WORDS = 16;
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
  used.fill(0, 0, countRight);
  let restLeft = 0;
  for (let a = range.a; a < Math.min(range.nextA, range.a + MAX_WORDS); a++) {
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

function noteRest(into: Comparison, left: number, right: number): void {
  if (left > 0 && right > 0) {
    if (into.levels[Field.orgName] === 0) into.levels[Field.orgName] = Level.differ;
    else into.levels[Field.clash] = ClashLevel.differ;
  } else if (left + right > 0) into.levels[Field.order] = left + right === 1 ? OrderLevel.extra : OrderLevel.extras;
}
