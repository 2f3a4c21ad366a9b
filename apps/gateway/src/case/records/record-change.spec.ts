import { create } from '@bufbuild/protobuf';
import { describe, expect, it } from '@jest/globals';
import { RecordType, StatementSchema, uuidText } from '#libs/contracts';
import { type LiveReference, partsOf, recordChanged } from './record-change.js';

const asserted = (value: string, ...release: string[]) => create(StatementSchema, { property: 'name', value, release });
const held = (index: number, ...release: string[]): LiveReference => ({
  messageId: 'm',
  index,
  property: 'name',
  release,
});

describe('a change in parts', () => {
  it.each<[string, ReturnType<typeof asserted>[], LiveReference[], unknown]>([
    ['nothing', [], [], []],
    ['one list', [asserted('a', 'xb'), asserted('b', 'xb')], [], [{ to: 'xb', says: ['a', 'b'], ends: [] }]],
    [
      'two lists',
      [asserted('a', 'xb', 'xc'), asserted('b', 'xb'), asserted('c', 'xb', 'xc')],
      [],
      [
        { to: 'xb xc', says: ['a', 'c'], ends: [] },
        { to: 'xb', says: ['b'], ends: [] },
      ],
    ],
    ['what stays at home', [asserted('a')], [], [{ to: '', says: ['a'], ends: [] }]],
    [
      'a retraction to those who hold the statement, not to those who get the new one',
      [asserted('a', 'xb', 'xc')],
      [held(0, 'xb')],
      [
        { to: 'xb xc', says: ['a'], ends: [] },
        { to: 'xb', says: [], ends: [0] },
      ],
    ],
    [
      'a retraction beside what replaces it, where the same members hold both',
      [asserted('a', 'xb')],
      [held(3, 'xb')],
      [{ to: 'xb', says: ['a'], ends: [3] }],
    ],
  ])('%s', (_, asserts, retracts, expected) => {
    const parts = partsOf(asserts, retracts).map(({ release, ...part }) => ({
      to: release.join(' '),
      says: part.asserts.map(({ value }) => value),
      ends: part.retracts.map(({ index }) => index),
    }));
    expect(parts).toEqual(expected);
  });

  it('names no base where there is none', () => {
    const [part] = partsOf([asserted('a', 'xb')], []);
    const about = { recordId: '018f0000-0000-7000-8000-0000000000aa', type: RecordType.PERSON, version: 1 };
    expect(recordChanged({ ...about, base: null }, part!).base).toHaveLength(0);
    const base = '018f0000-0000-7000-8000-0000000000bb';
    expect(uuidText(recordChanged({ ...about, base }, part!).base)).toBe(base);
  });
});
