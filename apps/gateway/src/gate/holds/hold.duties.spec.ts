import { describe, expect, it } from '@jest/globals';
import { failedState } from './hold.duties.js';

const by = { id: 'sanne', name: 'Sanne', desk: 'south', roles: ['investigator'] } as const;
const at = new Date('2026-03-31T08:00:00Z');

const backOf = (subjects: readonly string[], isThere = true) =>
  failedState({
    hold: { holdId: 'h', spaceNo: 1, spaceId: 's', kind: 'records.change', subjects, by, isOutdated: false },
    code: 'AUDIENCE_CHANGED',
    at,
    isThere,
  }).duty;

describe('6 what comes back from a hold', () => {
  it('6 is about its first record, and names all of them', () => {
    expect(backOf(['record:a', 'record:b', 'record:c'])).toMatchObject({
      about: { kind: 'record', id: 'a' },
      matter: { by: 'hold', recordIds: ['a', 'b', 'c'] },
    });
  });

  it('6 names no record that is not there without it', () => {
    expect(backOf(['record:a'], false)).toMatchObject({ about: null, matter: { recordIds: [] } });
  });
});
