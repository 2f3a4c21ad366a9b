import { describe, expect, it } from '@jest/globals';
import { ExchangeIdentity } from '#libs/exchange';
import { AccessError, type Person, type Role } from '#libs/people';
import { Clock } from '#libs/work';
import { Access } from './access.service.js';
import { anAgreement } from './an-agreement.testing.js';
import type { Mandate } from './mandate.js';
import { ROLES_OF_TEST } from './service-roles.testing.js';

const NONE: Mandate = { kind: 'none' };

const aPerson = (...roles: Role[]): Person => ({ id: 'anna', name: 'Anna Voorbeeld', desk: 'Demo', roles });

function anAccess(today: () => string = () => '2026-06-01'): Access {
  const identity: ExchangeIdentity = Object.assign(Object.create(ExchangeIdentity.prototype), { member: 'nl' });
  const clock: Clock = { now: () => new Date(`${today()}T12:00:00Z`) };
  return new Access(identity, ROLES_OF_TEST, clock);
}

function inForce(...agreement: Parameters<typeof anAgreement>): Mandate {
  return { kind: 'agreement', agreement: anAgreement(...agreement), charter: 'aa' };
}

describe('access', () => {
  it.each(['record.read', 'record.create', 'record.release', 'approval.decide'] as const)(
    'refuses %s where no agreement is in force',
    (action) => {
      expect(anAccess().under(NONE, aPerson('investigator', 'prosecutor'), { action })).toEqual({
        allowed: false,
        clause: null,
        reason: 'AGREEMENT_MISSING',
      });
    },
  );

  it.each(['agreement.draft', 'agreement.sign', 'agreement.read', 'space.open'] as const)(
    'lets %s begin where no agreement is in force, and where one is over',
    (action) => {
      const person = aPerson('prosecutor');
      expect(anAccess().under(NONE, person, { action })).toMatchObject({ allowed: true });
      const over = inForce({}, { ends: '2026-02-01' });
      expect(anAccess().under(over, person, { action })).toMatchObject({ allowed: true });
    },
  );

  it('lets one role be enough', () => {
    const mandate = inForce({ LIAISON_MAY_SHARE: ['no'] });
    const release = { action: 'record.release', type: 'person' } as const;
    expect(anAccess().under(mandate, aPerson('liaison'), release)).toMatchObject({ allowed: false });
    expect(anAccess().under(mandate, aPerson('investigator', 'liaison'), release)).toMatchObject({ allowed: true });
  });

  it('does not mix what two roles open', () => {
    const release = { action: 'record.release', victimIdentity: true } as const;
    const mandate = inForce({ VICTIM_IDENTITY: ['prosecutor'] });
    expect(anAccess().under(mandate, aPerson('investigator', 'prosecutor'), release)).toEqual({
      allowed: false,
      clause: '7.9',
      reason: 'VICTIM_IDENTITY',
    });
  });

  it('denies everything to somebody without a role', () => {
    expect(anAccess().under(inForce(), aPerson(), { action: 'record.read' })).toMatchObject({ reason: 'ROLE' });
    expect(anAccess().under(NONE, aPerson(), { action: 'keys.read' })).toMatchObject({ reason: 'ROLE' });
  });

  it('makes a denial with its reason and clause', () => {
    const mandate = inForce({ RECORD_TYPES: ['vehicle'] });
    const decision = anAccess().under(mandate, aPerson('investigator'), { action: 'record.create', type: 'person' });
    if (decision.allowed) throw new Error('a person was let create what the agreement forbids');
    const denial = anAccess().denial('record.create', decision);
    expect(denial).toBeInstanceOf(AccessError);
    expect(denial).toMatchObject({
      code: 'ACCESS_DENIED',
      members: { action: 'record.create', reason: 'RECORD_TYPE', clause: '7.8' },
      violations: [{ path: '', rule: 'RECORD_TYPE', values: { clause: '7.8' } }],
    });
  });

  it('reads the clock at every question', () => {
    let today = '2026-12-31';
    const access = anAccess(() => today);
    const read = () => access.under(inForce(), aPerson('investigator'), { action: 'record.read' });
    expect(read()).toMatchObject({ allowed: true });
    today = '2027-01-01';
    expect(read()).toMatchObject({ reason: 'AGREEMENT_EXPIRED' });
  });
});
