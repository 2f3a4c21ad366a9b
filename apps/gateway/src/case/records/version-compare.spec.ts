import { expect, it } from '@jest/globals';
import type { StoredRecord, StoredStatement } from './record-views.js';
import { compareVersions, versionOf } from './version-compare.js';

const said = (value: string, sinceVersion: number, retractedIn: number | null): StoredStatement =>
  ({
    messageId: 'm',
    index: 0,
    property: 'name',
    value,
    sinceVersion,
    retractedIn,
    labels: { author: 'Anna' },
  }) as StoredStatement;

const record = {
  statements: [said('wrong', 1, 2), said('right', 2, null), said('brief', 2, 3), said('new', 3, null)],
} as unknown as StoredRecord;

const found = (base: number | null, current: number): string[] =>
  compareVersions(record, base, current).statements.map(
    ({ value, inBase, inCurrent }) => `${inBase ? '<' : ''}${value}${inCurrent ? '>' : ''}`,
  );

it.each<[number | null, number, readonly string[]]>([
  [1, 3, ['<wrong', 'right>', 'new>']],
  [2, 3, ['<right>', '<brief', 'new>']],
  [3, 1, ['wrong>', '<right', '<new']],
  [3, 3, ['<right>', '<new>']],
  [null, 2, ['right>', 'brief>']],
])('version %p beside %p is %j', (base, current, expected) => {
  expect(found(base, current)).toEqual(expected);
});

it('says who said what', () => {
  expect(compareVersions(record, 1, 1)).toEqual({
    base: 1,
    current: 1,
    statements: [
      { messageId: 'm', index: 0, property: 'name', value: 'wrong', author: 'Anna', inBase: true, inCurrent: true },
    ],
  });
});

it.each<[string, number | null]>([
  ['1', 1],
  ['3', 3],
  ['4', null],
  ['0', null],
  ['-1', null],
  ['1e0', null],
  ['9'.repeat(40), null],
])('reads version %p of three as %p', (text, version) => {
  expect(versionOf(text, 3)).toBe(version);
});
