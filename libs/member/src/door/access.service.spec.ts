import { describe, expect, it } from '@jest/globals';
import { ExchangeIdentity } from '#libs/exchange';
import { AccessError, type Person, type Role } from '#libs/people';
import { Clock } from '#libs/work';
import { Access } from './access.service.js';
import { AgreementInForce } from './agreement-in-force.js';
import { anAgreement } from './an-agreement.testing.js';
import type { Mandate } from './mandate.js';
import { ROLES_OF_TEST } from './service-roles.testing.js';

const NONE: Mandate = { kind: 'none' };

const aPerson = (...roles: Role[]): Person => ({ id: 'anna', name: 'Anna Voorbeeld', desk: 'Demo', roles });

function anAccess(mandate: Mandate, today = '2026-06-01'): Access {
  const identity: ExchangeIdentity = Object.assign(Object.create(ExchangeIdentity.prototype), { member: 'nl' });
  const agreements: AgreementInForce = Object.assign(Object.create(AgreementInForce.prototype), {
    of: async () => mandate,
  });
  const clock: Clock = { now: () => new Date(`${today}T12:00:00Z`) };
  return new Access(identity, agreements, ROLES_OF_TEST, clock);
}

function inForce(...agreement: Parameters<typeof anAgreement>): Mandate {
  return { kind: 'agreement', agreement: anAgreement(...agreement), charter: 'aa' };
}

describe('access', () => {
  it.each(['record.read', 'record.create', 'record.release', 'approval.decide'] as const)(
    'refuses %s where no agreement is in force',
    async (action) => {
      await expect(
        anAccess(NONE).decide(aPerson('investigator', 'prosecutor'), action, { spaceNo: 1 }),
      ).resolves.toEqual({
        allowed: false,
        clause: null,
        reason: 'AGREEMENT_MISSING',
      });
    },
  );

  it.each(['agreement.draft', 'agreement.sign', 'agreement.read', 'space.open'] as const)(
    'lets %s begin where no agreement is in force, and where one is over',
    async (action) => {
      const person = aPerson('prosecutor');
      await expect(anAccess(NONE).decide(person, action, { spaceNo: 1 })).resolves.toMatchObject({ allowed: true });
      const over = anAccess(inForce({}, { ends: '2026-02-01' }));
      await expect(over.decide(person, action, { spaceNo: 1 })).resolves.toMatchObject({ allowed: true });
    },
  );

  it('lets one role be enough', async () => {
    const access = anAccess(inForce({ LIAISON_MAY_SHARE: ['no'] }));
    const context = { spaceNo: 1, type: 'person' };
    await expect(access.decide(aPerson('liaison'), 'record.release', context)).resolves.toMatchObject({
      allowed: false,
    });
    await expect(access.decide(aPerson('investigator', 'liaison'), 'record.release', context)).resolves.toMatchObject({
      allowed: true,
    });
  });

  it('does not mix what two roles open', async () => {
    const access = anAccess(inForce({ VICTIM_IDENTITY: ['prosecutor'] }));
    const release = access.decide(aPerson('investigator', 'prosecutor'), 'record.release', {
      spaceNo: 1,
      victimIdentity: true,
    });
    await expect(release).resolves.toEqual({ allowed: false, clause: '7.9', reason: 'VICTIM_IDENTITY' });
  });

  it('denies everything to somebody without a role', async () => {
    await expect(anAccess(inForce()).decide(aPerson(), 'record.read', { spaceNo: 1 })).resolves.toMatchObject({
      reason: 'ROLE',
    });
    await expect(anAccess(NONE).decide(aPerson(), 'keys.read')).resolves.toMatchObject({ reason: 'ROLE' });
  });

  it('throws a denial with its reason and clause', async () => {
    const refused = anAccess(inForce({ RECORD_TYPES: ['vehicle'] })).require(aPerson('investigator'), 'record.create', {
      spaceNo: 1,
      type: 'person',
    });
    await expect(refused).rejects.toBeInstanceOf(AccessError);
    await expect(refused).rejects.toMatchObject({
      code: 'ACCESS_DENIED',
      members: { action: 'record.create', reason: 'RECORD_TYPE', clause: '7.8' },
      violations: [{ path: '', rule: 'RECORD_TYPE', values: { clause: '7.8' } }],
    });
  });

  it('reads the clock at every question', async () => {
    let today = '2026-12-31';
    const clock: Clock = { now: () => new Date(`${today}T23:59:59Z`) };
    const mandate = inForce();
    const access = new Access(
      Object.assign(Object.create(ExchangeIdentity.prototype), { member: 'nl' }),
      Object.assign(Object.create(AgreementInForce.prototype), { of: async () => mandate }),
      ROLES_OF_TEST,
      clock,
    );
    await expect(access.decide(aPerson('investigator'), 'record.read', { spaceNo: 1 })).resolves.toMatchObject({
      allowed: true,
    });
    today = '2027-01-01';
    await expect(access.decide(aPerson('investigator'), 'record.read', { spaceNo: 1 })).resolves.toMatchObject({
      reason: 'AGREEMENT_EXPIRED',
    });
  });
});
