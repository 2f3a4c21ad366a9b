import { describe, expect, it } from '@jest/globals';
import { SpaceDirectory } from '#libs/exchange';
import { Access } from '#libs/member';
import type { Person } from '#libs/people';
import { ApprovalAccess } from './approval-access.service.js';

const person = (id: string): Person => ({ id, name: id, desk: 'Demo', roles: ['prosecutor'] });

function anAccess(allowed: boolean): ApprovalAccess {
  const access: Access = Object.assign(Object.create(Access.prototype), {
    decide: async () => ({ allowed }),
    require: async () => {
      if (!allowed) throw new Error('denied');
    },
  });
  return new ApprovalAccess(access, Object.create(SpaceDirectory.prototype));
}

describe('who decides', () => {
  it('is a person with the right to', async () => {
    await expect(anAccess(true).requireDecider(person('anna'), 1)).resolves.toBeUndefined();
    await expect(anAccess(true).decides(person('anna'), 1)).resolves.toBe(true);
  });

  it('is nobody without it', async () => {
    await expect(anAccess(false).requireDecider(person('anna'), 1)).rejects.toThrow('denied');
    await expect(anAccess(false).decides(person('anna'), 1)).resolves.toBe(false);
  });

  it('is no program, whatever its roles', async () => {
    const program = person('service:night-import');
    await expect(anAccess(true).requireDecider(program, 1)).rejects.toMatchObject({ code: 'APPROVAL_BY_PROGRAM' });
    await expect(anAccess(true).decides(program, 1)).resolves.toBe(false);
  });
});
