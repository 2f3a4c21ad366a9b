import { describe, expect, it } from '@jest/globals';
import type { ExchangeIdentity } from '#libs/exchange';
import type { Person } from '#libs/people';
import type { Transaction } from '#libs/persistence';
import type { Clock } from '#libs/work';
import { DecideFreeze } from './decide-freeze.service.js';
import type { Freeze, FreezeCause, KeyStatus } from './freeze.js';
import type { DecisionRow, FreezeDecisionRepository } from './freeze-decision.repository.js';
import type { ReadFreezes } from './read-freezes.service.js';

const ID = 'ab'.repeat(32);
const PROPOSAL = '018f0000-0000-7000-8000-0000000000dd';

interface Known {
  readonly member: string;
  readonly status: KeyStatus;
  readonly cause: FreezeCause;
  readonly proposedBy: string | null;
  readonly confirmed: boolean;
  /** Places of the proposal; the freeze has two. */
  readonly proposed: number;
}

const person = (id: string): Person => ({ id, name: id, desk: 'Demo', roles: ['operations', 'prosecutor'] });

function aFreeze({ member, status }: Known): Freeze {
  const place = { spaceNo: 1, spaceId: 's', position: '7', evidenceHash: ID };
  const key = { keyId: 'cd', status };
  const part = { what: 'record' as const, spaceId: 's', place: '7', hash: 'ef', signedBy: [member], key };
  const places = [place, { ...place, spaceNo: 2 }];
  return { kind: 'fork', member, since: new Date(0), places, evidence: [part], stops: true };
}

function decisionOf({ cause, proposedBy, confirmed }: Known): DecisionRow | null {
  if (proposedBy === null) return null;
  const settled = confirmed
    ? { confirmedBy: 'x', confirmReason: 'x', at: new Date(0) }
    : { confirmedBy: null, confirmReason: null, at: null };
  const of = { spaceNo: 1, spaceId: 's', position: '7', kind: 'fork' as const, evidenceHash: ID, member: 'hu' };
  return { ...of, proposalId: PROPOSAL, cause, reason: 'x', proposedBy, proposedAt: new Date(0), ...settled };
}

/** Decides at `nl` about a fork of which this is known; answers what was written. */
function decider(more: Partial<Known> = {}) {
  const known: Known = {
    member: 'hu',
    status: 'revoked',
    cause: 'KEY_STOLEN',
    proposedBy: 'joris',
    confirmed: false,
    proposed: 2,
    ...more,
  };
  const [freeze, decision] = [aFreeze(known), decisionOf(known)];
  const written: string[] = [];
  const decisions = {
    lock: async () => undefined,
    propose: async () => void written.push('proposed'),
    confirm: async () => void written.push('confirmed'),
    proposal: async () => new Array<DecisionRow | null>(known.proposed).fill(decision),
  } as unknown as FreezeDecisionRepository;
  const reading = { find: async () => ({ freeze, decision }), one: async () => ({}) } as unknown as ReadFreezes;
  const transaction = { run: (work: (tx: object) => unknown) => work({}) } as unknown as Transaction;
  const clock = { now: () => new Date(0) } as unknown as Clock;
  const deciding = new DecideFreeze(transaction, reading, decisions, { member: 'nl' } as ExchangeIdentity, clock);
  return { written, deciding };
}

const confirmAs = (deciding: DecideFreeze, by: string, proposalId = PROPOSAL): Promise<void> =>
  deciding.confirm(ID, { proposalId, reason: 'Seen and weighed' }, person(by));

describe('the second person', () => {
  it('confirms what another proposed', async () => {
    const { deciding, written } = decider();
    await confirmAs(deciding, 'maarten');
    expect(written).toEqual(['confirmed']);
  });

  it.each<[string, string, Partial<Known>]>([
    ['FREEZE_SAME_PERSON', 'joris', {}],
    ['FREEZE_BY_PROGRAM', 'service:night', {}],
    ['FREEZE_NOT_PROPOSED', 'maarten', { proposedBy: null }],
    ['FREEZE_SETTLED', 'maarten', { confirmed: true }],
    ['FREEZE_OF_OWN', 'maarten', { member: 'nl' }],
    ['FREEZE_CHANGED', 'maarten', { proposed: 1 }],
    ['KEY_STILL_COUNTS', 'maarten', { status: 'active' }],
    ['KEY_STILL_COUNTS', 'maarten', { status: 'retired' }],
  ])('is refused with %s: %s', async (code, by, known) => {
    const { deciding, written } = decider(known);
    await expect(confirmAs(deciding, by)).rejects.toMatchObject({ code });
    expect(written).toEqual([]);
  });

  it('names the proposal that was shown', async () => {
    const { deciding } = decider();
    await expect(confirmAs(deciding, 'maarten', ID)).rejects.toMatchObject({ code: 'FREEZE_CHANGED' });
  });

  it('waits for no other list where the list has dropped the stolen key', async () => {
    const { deciding, written } = decider({ status: 'unknown' });
    await confirmAs(deciding, 'maarten');
    expect(written).toEqual(['confirmed']);
  });

  it('waits for no list where no key was stolen', async () => {
    const { deciding, written } = decider({ status: 'active', cause: 'RESTORED' });
    await confirmAs(deciding, 'maarten');
    expect(written).toEqual(['confirmed']);
  });
});

describe('the first person', () => {
  it('proposes, also while the key counts', async () => {
    const { deciding, written } = decider({ proposedBy: null, status: 'active' });
    await deciding.propose(ID, { cause: 'KEY_STOLEN', reason: 'x' }, person('joris'));
    expect(written).toEqual(['proposed']);
  });

  it.each<[string, string, Partial<Known>]>([
    ['FREEZE_OF_OWN', 'joris', { member: 'nl' }],
    ['FREEZE_SETTLED', 'joris', { confirmed: true }],
    ['FREEZE_BY_PROGRAM', 'service:night', {}],
  ])('is refused with %s: %s', async (code, by, known) => {
    const { deciding } = decider(known);
    await expect(deciding.propose(ID, { cause: 'DEFECT', reason: 'x' }, person(by))).rejects.toMatchObject({ code });
  });
});
