import { describe, expect, it } from '@jest/globals';
import { Preparer } from '../prepare/preparer.js';
import { anyRecord } from '../records/any-record.testing.js';
import { endOfItems, REPEATS, Row } from '../records/record-rows.js';
import { RecordStore, type RecordColumns } from '../records/record-store.js';
import { SeededRandom } from '../weights/random.js';
import { priorWeights } from '../weights/weight-set.js';
import { Scorer } from '../weights/scorer.js';
import { Comparison } from './comparison.js';
import { FIELD_COUNT } from './levels.js';
import { PairComparer } from './pair-comparer.js';

/** The same records without what ends comparisons early: no signs tell anything, and no items are found by counting. */
function plain(records: RecordColumns): RecordColumns {
  const rows = records.rows.slice();
  for (let record = 0; record < records.count; record++)
    rows.fill(0, endOfItems(records, record), records.rowStart[record + 1]);
  for (const start of records.rowStart.subarray(0, records.count))
    rows[start + Row.shape] = (rows[start + Row.shape] ?? 0) | REPEATS;
  const signs = new Uint32Array(records.words.signs.length).fill(0xffff_ffff);
  return { ...records, rows, words: { ...records.words, signs } };
}

/** All that a comparison says. */
function said(pair: Comparison): readonly unknown[] {
  const { levels, left, right, extraCount, extraLevels, extraLeft, extraRight } = pair;
  const fields = Array.from({ length: FIELD_COUNT }, (_, field) => field).filter((field) => levels[field] !== 0);
  const words = fields.map((field) => [
    field,
    levels[field],
    ...[extraLevels, extraLeft, extraRight].map((list) => list.slice(field * 4, field * 4 + (extraCount[field] ?? 0))),
  ]);
  const ofWords = fields.filter((field) => (left[field] ?? 0) !== 0).map((field) => [left[field], right[field]]);
  return [words, ofWords, pair.isDisputed, pair.sharesDigits, pair.areKin];
}

describe('row 15 comparing two records', () => {
  it.each([false, true])(
    'says the same by signs and counted items as letter by letter, exact script %s',
    (exactScript) => {
      const random = new SeededRandom(29);
      const store = new RecordStore();
      const preparer = new Preparer(store, { thisYear: 2026 });
      for (let i = 0; i < 400; i++) preparer.add({ id: String(i), source: 0, fields: anyRecord(random) });
      const records = store.view();
      const [quick, slow] = [records, plain(records)].map((view) => new PairComparer(view, { exactScript }));
      const scorer = new Scorer(records, priorWeights(-2000));
      const pair = new Comparison();
      const outcome = (comparer: PairComparer | undefined, a: number, b: number): string => {
        comparer?.compare(a, b, pair);
        const conflict = comparer?.haveConflict(a, b, new Comparison());
        return JSON.stringify([scorer.score(pair), said(pair), conflict]);
      };
      for (let a = 0; a < records.count; a++)
        for (let b = a % 3; b < records.count; b += 3)
          if (records.type[a] === records.type[b] && outcome(quick, a, b) !== outcome(slow, a, b))
            expect([a, b, outcome(quick, a, b)]).toEqual([a, b, outcome(slow, a, b)]);
      expect(records.count).toBe(400);
    },
  );
});
