import { describe, expect, it } from '@jest/globals';
import { mapColumns } from './map-columns.js';
import type { FieldName } from './record.js';

const OVERRIDES = new Map<string, FieldName | null>([
  ['verdachte', 'name'],
  ['notes', null],
]);

describe('mapColumns', () => {
  it.each<[string, readonly string[], readonly (FieldName | null)[]]>([
    ['takes the first of two headers of one field', ['naam', 'name', 'colour'], ['name', null, null]],
    ['prefers a stated header', ['naam', 'verdachte'], [null, 'name']],
    ['keeps the own header of a table that has no stated one', ['naam', 'notes'], ['name', null]],
  ])('%s', (_, headers, fields) => {
    expect(mapColumns(headers, OVERRIDES)).toEqual(fields);
  });
});
