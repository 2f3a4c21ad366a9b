import { describe, expect, it } from '@jest/globals';
import { validateAs } from '#libs/http';
import { ChangeRecordsDto } from './change-records.dto.js';
import { RecordIdsDto } from './record-ids.dto.js';

const ID = '018f0000-0000-7000-8000-0000000000aa';
const CHANGE = { legalBasis: 'Demo code, art. 5', retract: [] };
const SEEN = { recordId: ID, ifMatch: '1', change: CHANGE };

const refusedAt = (path: string) =>
  expect.objectContaining({
    code: 'VALIDATION_FAILED',
    violations: expect.arrayContaining([expect.objectContaining({ path })]),
  });

describe('changes of several records', () => {
  it('2 are read, each with its record', async () => {
    expect(await validateAs(ChangeRecordsDto, { changes: [SEEN], hold: 5 })).toMatchObject({
      changes: [SEEN],
      hold: 5,
    });
  });

  it.each<readonly [string, unknown, string]>([
    ['one that is left out', { recordId: ID, ifMatch: '1' }, 'changes[0].change'],
    ['one that is null', { ...SEEN, change: null }, 'changes[0].change'],
    ['one that is a list', { ...SEEN, change: [] }, 'changes[0].change'],
    ['one that is a list of changes', { ...SEEN, change: [CHANGE] }, 'changes[0].change'],
    ['a list in the place of one', [], 'changes'],
    ['nothing in the place of one', null, 'changes'],
    ['one that says how it is held', { ...SEEN, change: { ...CHANGE, hold: 5 } }, 'changes[0].change.hold'],
    ['one that says what was shown', { ...SEEN, change: { ...CHANGE, token: 'x' } }, 'changes[0].change.token'],
  ])('2 are refused with %s', async (_, one, path) => {
    await expect(validateAs(ChangeRecordsDto, { changes: [one] })).rejects.toEqual(refusedAt(path));
  });

  it('2 of one record twice are refused, also where its id is written in capitals', async () => {
    const changes = [SEEN, { ...SEEN, recordId: ID.toUpperCase() }];
    await expect(validateAs(ChangeRecordsDto, { changes })).rejects.toEqual(refusedAt('changes'));
  });
});

describe('records that are read together', () => {
  it('5 are named in small letters, each once', async () => {
    expect(await validateAs(RecordIdsDto, { recordIds: [ID.toUpperCase()] })).toEqual({ recordIds: [ID] });
    const twice = validateAs(RecordIdsDto, { recordIds: [ID, ID.toUpperCase()] });
    await expect(twice).rejects.toEqual(refusedAt('recordIds'));
  });

  it.each([[7], [null], ['x'], ['']])('5 are refused with %j', async (id) => {
    await expect(validateAs(RecordIdsDto, { recordIds: [id] })).rejects.toEqual(refusedAt('recordIds'));
  });
});
