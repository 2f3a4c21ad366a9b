import { describe, expect, it } from '@jest/globals';
import { LiveRecords } from '#libs/matching';
import { RECORD_TYPES } from '../vocabulary/record-types.table.js';
import { sourceFields } from './engine/source-record.mapper.js';
import { pairFields, pairRemarks } from './pair-fields.js';
import type { StatedRecord } from './pair-queue.repository.js';

function aPerson(recordId: string, values: Readonly<Record<string, string>>): StatedRecord {
  const list = Object.entries(values).map(([property, value]) => ({
    property,
    value,
    evaluation: 'A1',
    handling: 2,
  }));
  return {
    recordId,
    typeNo: RECORD_TYPES.person,
    type: 'person',
    owner: 'nl',
    name: null,
    version: 1,
    received: [],
    values: list,
  };
}

const ZHELYO = aPerson('a', {
  name: 'Жельо Карагьозов',
  birthDate: '1970-05-14',
  phone: '+359881234567',
  birthPlace: 'Русе',
  height: '180',
});
const JELIU = aPerson('b', {
  name: 'Jeliu Caraghiozov',
  birthDate: '1970-05-14',
  phone: '+40712345678',
  alias: 'Jeco',
  height: '181',
});

function explained() {
  const records = new LiveRecords({ exactScript: false, thisYear: 2026 });
  for (const { recordId, typeNo, values } of [ZHELYO, JELIU]) records.put(recordId, sourceFields(typeNo, values) ?? {});
  const explanation = records.explain('a', 'b');
  if (explanation === null) throw new Error('not explained');
  return explanation;
}

describe('two records side by side', () => {
  it('R3 say property by property what is equal, near, different, and said by one alone', () => {
    const rows = pairFields([ZHELYO, JELIU], explained(), 'en');
    expect(rows.map(({ property, likeness }) => [property, likeness])).toEqual([
      ['name', 'near'],
      ['birthDate', 'equal'],
      ['phone', 'different'],
      ['height', 'different'],
      ['birthPlace', 'one-side'],
      ['alias', 'one-side'],
    ]);
    expect(rows[0]).toMatchObject({
      left: [{ value: 'Жельо Карагьозов', evaluation: 'A1' }],
      right: [{ value: 'Jeliu Caraghiozov', evaluation: 'A1' }],
    });
  });

  it('R3 say how much each property counts, for and against, and of what is not compared nothing', () => {
    const rows = pairFields([ZHELYO, JELIU], explained(), 'en');
    const signs = rows.map(({ property, weight }) => [property, Math.sign(weight)]);
    expect(signs).toEqual([
      ['name', 1],
      ['birthDate', 1],
      ['phone', -1],
      ['height', 0],
      ['birthPlace', 0],
      ['alias', 0],
    ]);
    expect(rows.every(({ weight }) => Number.isInteger(weight))).toBe(true);
  });

  it.each([
    ['en', 'family name: two letters apart'],
    ['bg', 'фамилия: разлика от две букви'],
  ] as const)('R3 say why in the words of the reader: %s', (language, words) => {
    const [name] = pairFields([ZHELYO, JELIU], explained(), language);
    expect(name?.reasons).toContain(words);
    expect(name?.reasons.join()).not.toMatch(/[+-]\d+\.\d/);
  });

  it('R3 say of the whole what no value says', () => {
    const [left, right] = [aPerson('a', { name: 'Ivan Petrov Georgiev' }), aPerson('b', { name: 'Ivan Georgiev' })];
    const records = new LiveRecords({ exactScript: false, thisYear: 2026 });
    for (const { recordId, typeNo, values } of [left, right]) records.put(recordId, sourceFields(typeNo, values) ?? {});
    const explanation = records.explain('a', 'b');
    expect(explanation?.fields.map(({ field }) => field)).toContain('clash');
    expect(explanation && pairRemarks(explanation, 'en').length).toBeGreaterThan(0);
  });
});
