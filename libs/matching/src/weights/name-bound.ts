import { Field, Level, LEVEL_COUNT } from '../compare/levels.js';
import { LAST_NAME_KIND } from '../records/item-kind.js';
import { endOfItems, firstItem, kindOf, wordOf } from '../records/record-rows.js';
import type { RecordColumns } from '../records/record-store.js';

const NAME_FIELDS = [Field.familyName, Field.givenName, Field.patronymic, Field.alias] as const;

/** Evidence in 1/100 bit of a word that meets itself in a field at a level, as scoring counts it. */
export type OwnScore = (field: number, level: number, word: number) => number;

/**
 * Computes for each record the most evidence its name can ever give: each word by its best level and field. An
 * agreement uses a word of both records and counts the more frequent of the two, so no pair exceeds either record.
 */
export function nameBounds(records: RecordColumns, ownScore: OwnScore): Int32Array {
  const ofWord = new Int32Array(records.words.folded.length).fill(-1);
  const bounds = new Int32Array(records.count);
  for (let record = 0; record < records.count; record++) {
    let sum = 0;
    const end = endOfItems(records, record);
    for (let i = firstItem(records, record); i < end; i++) {
      const item = records.rows[i] ?? 0;
      if (kindOf(item) > LAST_NAME_KIND) break;
      const word = wordOf(item);
      if ((ofWord[word] ?? 0) < 0) ofWord[word] = mostOf(word, ownScore);
      sum += ofWord[word] ?? 0;
    }
    bounds[record] = sum;
  }
  return bounds;
}

function mostOf(word: number, ownScore: OwnScore): number {
  let most = 0;
  for (const field of NAME_FIELDS) {
    for (let level: number = Level.equal; level < LEVEL_COUNT; level++) {
      most = Math.max(most, ownScore(field, level, word) + 1);
    }
  }
  return most;
}
