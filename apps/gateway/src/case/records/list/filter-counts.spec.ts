import { describe, expect, it } from '@jest/globals';
import { RECORD_TYPES } from '../../../vocabulary/record-types.table.js';
import { type AlikeRecords, type ChosenFilters, filterCounts } from './filter-counts.js';

const { person, vehicle } = RECORD_TYPES;
const OPEN: ChosenFilters = {
  typeNos: null,
  owners: null,
  handlings: null,
  purposes: null,
  sensitivities: null,
  conflicted: null,
  mine: null,
  pending: null,
};

const group = (count: number, more: Partial<AlikeRecords> = {}): AlikeRecords => ({
  typeNo: person,
  owner: 'nl',
  handling: 1,
  conflicted: false,
  purposes: ['trafficking'],
  sensitivities: [],
  mine: false,
  pending: false,
  count,
  ...more,
});

const GROUPS = [
  group(7, { mine: true, sensitivities: [1, 2] }),
  group(5, { typeNo: vehicle, owner: 'hu', purposes: ['trafficking', 'money'] }),
  group(3, { typeNo: vehicle, handling: 2, conflicted: true }),
  group(2, { owner: 'hu', pending: true }),
];

describe('17 counts of filters', () => {
  it('say of each value how many records have it', () => {
    expect(filterCounts(GROUPS, OPEN)).toEqual({
      type: { person: 9, vehicle: 8 },
      owner: { nl: 10, hu: 7 },
      handling: { H1: 14, H2: 3 },
      sensitivity: { 'victim-identity': 7, minor: 7 },
      purpose: { trafficking: 17, money: 5 },
      mine: 7,
      conflicted: 3,
      pending: 2,
    });
  });

  it('say what a value would give beside what is chosen of other filters, and of its own what it has', () => {
    expect(filterCounts(GROUPS, { ...OPEN, typeNos: [vehicle] })).toMatchObject({
      type: { person: 9, vehicle: 8 },
      owner: { nl: 3, hu: 5 },
      handling: { H1: 5, H2: 3 },
      sensitivity: {},
      mine: 0,
      conflicted: 3,
    });
    expect(filterCounts(GROUPS, { ...OPEN, typeNos: [vehicle], owners: ['hu'] })).toMatchObject({
      type: { person: 2, vehicle: 5 },
      owner: { nl: 3, hu: 5 },
      handling: { H1: 5 },
      conflicted: 0,
    });
  });

  it.each<[string, Partial<ChosenFilters>, number]>([
    ['a handling', { handlings: [2] }, 3],
    ['one of two purposes', { purposes: ['money'] }, 5],
    ['a mark', { sensitivities: [2] }, 7],
    ['contradictions', { conflicted: true }, 3],
    ['none with contradictions', { conflicted: false }, 14],
    ['what the person follows', { mine: true }, 7],
    ['what is not on its way', { pending: false }, 15],
  ])('narrow the types by %s', (_, chosen, count) => {
    const { type } = filterCounts(GROUPS, { ...OPEN, ...chosen });
    expect(Object.values(type).reduce((sum, one) => sum + one, 0)).toBe(count);
  });
});
