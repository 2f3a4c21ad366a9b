import { describe, expect, it } from '@jest/globals';
import { Kind } from '../records/item-kind.js';
import { endOfItems, firstItem, kindOf, wordOf } from '../records/record-rows.js';
import { RecordStore } from '../records/record-store.js';
import { Preparer } from './preparer.js';

const GIVEN_FIRST = [
  'Andrei Popescu',
  'Ștefania Ionescu',
  'Mihaela Munteanu',
  'Cătălin Ciobanu',
  'Ioana Țurcanu',
  'Răzvan Rusu',
];
const FAMILY_FIRST = GIVEN_FIRST.map((name) => name.split(' ').reverse().join(' '));

function familyOf(list: readonly string[], name: string): string {
  const store = new RecordStore();
  const preparer = new Preparer(store, { thisYear: 2026 });
  preparer.learnOrder(list.map((text) => ({ name: text, country: 'ro' })));
  preparer.add({ id: '1', source: 0, fields: { name, country: 'ro' } });
  const records = store.view();
  const items = records.rows.subarray(firstItem(records, 0), endOfItems(records, 0));
  return store.words.spelling(wordOf(items.find((item) => kindOf(item) === Kind.family) ?? 0));
}

describe('Preparer.learnOrder', () => {
  it.each([
    ['given names first', GIVEN_FIRST, 'marin'],
    ['family names first', FAMILY_FIRST, 'gheorghe'],
  ] as const)('reads a name of two given names as its list does: %s', (_, list, family) => {
    expect(familyOf(list, 'Gheorghe Marin')).toBe(family);
  });
});
