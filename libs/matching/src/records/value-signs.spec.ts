import { describe, expect, it } from '@jest/globals';
import { NumberComparer } from '../compare/number-comparer.js';
import { ValueComparer } from '../compare/value-comparer.js';
import { WordComparer } from '../compare/word-comparer.js';
import { Preparer } from '../prepare/preparer.js';
import { SeededRandom } from '../weights/random.js';
import { Kind, type ItemKind } from './item-kind.js';
import { endOfItems, firstItem, kindOf, MOST_SIGNS, Row, signsIn, wordOf } from './record-rows.js';
import { RecordStore } from './record-store.js';
import type { RecordFields } from './record.js';

const OF_KIND: readonly (readonly [keyof RecordFields, ItemKind])[] = [
  ['nationalId', Kind.nationalId],
  ['document', Kind.document],
  ['phone', Kind.phone],
  ['plate', Kind.plate],
];

function storeOf(rows: readonly RecordFields[]): RecordStore {
  const store = new RecordStore();
  const preparer = new Preparer(store, { thisYear: 2026 });
  for (const [number, fields] of rows.entries()) preparer.add({ id: String(number), source: 0, fields });
  return store;
}

/** Of a record with one value its word and its sign. */
function valueOf(store: RecordStore, record: number): { word: number; sign: number; kind: number } {
  const records = store.view();
  const item = records.rows[endOfItems(records, record) - 1] ?? 0;
  return { word: wordOf(item), kind: kindOf(item), sign: records.rows[endOfItems(records, record)] ?? 0 };
}

/** Numbers near each other and far from each other, right and wrong ones. */
function anyNumber(random: SeededRandom): string {
  const head = ['71', '72', '12', 'CA'][random.below(4)] ?? '';
  const middle = ['0624', '06240', '0305123'][random.below(3)] ?? '';
  return head + middle + String(100 + random.below(60));
}

describe('row 15 signs of values', () => {
  it.each(OF_KIND)('of two %ss say nothing else than their words', (field, kind) => {
    const random = new SeededRandom(11);
    const countries = ['bg', 'hu', 'nl', 'ro', 'de'];
    const rows = Array.from({ length: 300 }, () => ({
      country: countries[random.below(5)] ?? '',
      [field]: anyNumber(random),
    }));
    const store = storeOf(rows);
    const words = new WordComparer(store.view().words, false);
    const values = new ValueComparer(words, new NumberComparer(store.view(), words));
    const found = rows.map((_, record) => valueOf(store, record)).filter((value) => value.kind === kind);
    let told = 0;
    for (const a of found)
      for (const b of found) {
        const level = values.levelBySigns(kind, a.sign, b.sign);
        if (level < 0) continue;
        told++;
        if (level !== values.level(kind, a.word, b.word))
          expect([a, b, level]).toEqual([a, b, values.level(kind, a.word, b.word)]);
      }
    expect(told).toBeGreaterThan(found.length);
  });

  it('leaves a value without a sign that has a form in common with an earlier one', () => {
    const store = storeOf([
      { country: 'nl', phone: '+31612345678' },
      { country: 'nl', phone: '+31687654321' },
      { country: 'nl', phone: '06 12345678' },
      { country: 'de', phone: '612345678' },
    ]);
    const signs = [0, 1, 2, 3].map((record) => valueOf(store, record).sign !== 0);
    expect(signs).toEqual([true, true, true, false]);
  });

  it('follow the items, no more than a few, and none where a kind has several', () => {
    const numbers = { nationalId: '7106240015', document: '123456789', phone: '+31612345678', plate: 'CA1234AB' };
    const store = storeOf([
      { country: 'bg', ...numbers },
      { country: 'bg', phone: '+31612345678|+31687654321' },
    ]);
    const records = store.view();
    const held = [0, 1].map((record) => signsIn(records.rows[firstItem(records, record) - Row.items + Row.shape] ?? 0));
    expect(held).toEqual([MOST_SIGNS, 0]);
    expect(records.rowStart[1]).toBe(endOfItems(records, 0) + MOST_SIGNS);
    expect(records.rowStart[2]).toBe(endOfItems(records, 1));
  });
});
