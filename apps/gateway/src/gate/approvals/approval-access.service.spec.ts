import { describe, expect, it } from '@jest/globals';
import { CaseDoor, type CaseEntry } from '#libs/member';
import { aCaseEntry } from '#libs/member/testing';
import type { Person } from '#libs/people';
import { ApprovalAccess } from './approval-access.service.js';

const entryOf = (id: string): Promise<CaseEntry> => {
  const by: Person = { id, name: id, desk: 'Demo', roles: ['prosecutor'] };
  return aCaseEntry({ by });
};

function anAccess(allowed: boolean): ApprovalAccess {
  const door: CaseDoor = Object.assign(Object.create(CaseDoor.prototype), {
    decide: () => ({ allowed }),
    require: () => {
      if (!allowed) throw new Error('denied');
    },
  });
  return new ApprovalAccess(door);
}

describe('who decides', () => {
  it('is a person with the right to', async () => {
    const entry = await entryOf('anna');
    expect(() => anAccess(true).requireDecider(entry)).not.toThrow();
    expect(anAccess(true).decides(entry)).toBe(true);
    expect(anAccess(true).decidedIn([entry], null)).toEqual([entry.spaceNo]);
  });

  it('is nobody without it', async () => {
    const entry = await entryOf('anna');
    expect(() => anAccess(false).requireDecider(entry)).toThrow('denied');
    expect(anAccess(false).decides(entry)).toBe(false);
    expect(anAccess(false).decidedIn([entry], null)).toEqual([]);
  });

  it('is no program, whatever its roles', async () => {
    const program = await entryOf('service:night-import');
    expect(() => anAccess(true).requireDecider(program)).toThrow(
      expect.objectContaining({ code: 'APPROVAL_BY_PROGRAM' }),
    );
    expect(anAccess(true).decides(program)).toBe(false);
  });
});
