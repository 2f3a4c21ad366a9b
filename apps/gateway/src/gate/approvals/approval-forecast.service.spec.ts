import { expect, it } from '@jest/globals';
import { create } from '@bufbuild/protobuf';
import fc from 'fast-check';
import type { EntityManager } from 'typeorm';
import type { Disclosure, Ground, StandingApproval } from '#libs/approval';
import { ReleaseAskedSchema } from '#libs/contracts';
import type { ExchangeIdentity } from '#libs/exchange';
import type { Exchange } from '#libs/exchange/sending';
import { MessageGates } from '#libs/member';
import type { Person } from '#libs/people';
import type { Transaction } from '#libs/persistence';
import type { Clock } from '#libs/work';
import type { ApprovalFactsRepository } from './approval-facts.repository.js';
import { ApprovalForecast } from './approval-forecast.service.js';
import type { ApprovalRequestRepository } from './approval-request.repository.js';
import { ApprovedSending, type Leaving } from './approved-sending.service.js';

const OWN = 'xa';
const AUTHOR: Person = { id: 'anna', name: 'Anna Voorbeeld', desk: 'Demo', roles: ['investigator'] };
/** The message stands for each of the types that are drawn. */
const GATES = new MessageGates(new Map([[ReleaseAskedSchema.typeName, ['person', 'vehicle', 'comment'] as const]]));
const tx = {} as EntityManager;

const members = fc.subarray(['xb', 'xc', 'xd']);
const type = fc.constantFrom('person', 'vehicle', 'comment');
const handling = fc.integer({ min: 0, max: 3 });
const day = fc.constantFrom('2026-01-01', '2026-03-30', '2026-03-31', '2026-04-01', '2026-12-31');

const disclosure: fc.Arbitrary<Disclosure> = fc.record(
  { type, recipients: members, handling, sensitive: fc.boolean(), owners: fc.subarray([OWN, 'xb', 'xc']) },
  { requiredKeys: ['type', 'recipients', 'handling', 'sensitive'] },
);
const standing: fc.Arbitrary<StandingApproval> = fc.record({
  approvalId: fc.constantFrom('first', 'second', 'third'),
  types: fc.subarray(['person', 'vehicle', 'comment']),
  recipients: members,
  highestHandling: handling,
  starts: day,
  ends: day,
  givenBy: fc.constantFrom('anna', 'prosecutor'),
});
const known = members.map((some) => new Set(some));

interface Gated {
  readonly waits: number;
  readonly grounds: readonly Ground[];
  readonly left: readonly string[];
}

/** The gate and the forecast over the same facts, with nothing behind them. */
function bothOver(facts: { readonly known: ReadonlySet<string>; readonly standing: readonly StandingApproval[] }) {
  const held: Ground[][] = [];
  const left: string[] = [];
  const repository = {
    of: async () => ({ spaceNo: 1, charter: null, ...facts }),
    noteSent: async (_: EntityManager, { basis }: { basis: string }) => void left.push(basis),
  } as unknown as ApprovalFactsRepository;
  const requests = {
    hold: async (_: EntityManager, { grounds }: { grounds: Ground[] }) => void held.push(grounds),
  } as unknown as ApprovalRequestRepository;
  const identity = { member: OWN } as ExchangeIdentity;
  const clock = { now: () => new Date('2026-03-31T12:00:00Z') } as Clock;
  const transaction = { run: async (work: (tx: EntityManager) => unknown) => work(tx) } as unknown as Transaction;
  const exchange = { submit: async () => undefined } as unknown as Exchange;
  const gate = new ApprovedSending(exchange, identity, clock, repository, requests, GATES);
  const forecast = new ApprovalForecast(identity, clock, transaction, repository);
  return {
    foresee: (act: readonly Disclosure[]) => forecast.of('s', act, AUTHOR),
    gate: async (act: readonly Disclosure[]): Promise<Gated> => {
      await gate.sendAct(tx, act.map(leavingOf), AUTHOR);
      return { waits: held.length, grounds: [...new Set(held.flat())].sort(), left };
    },
  };
}

function leavingOf({ recipients, ...rest }: Disclosure, at: number): Leaving {
  const identity = new Uint8Array(32);
  const message = create(ReleaseAskedSchema, { position: 1n, identity, reason: 'needed', author: AUTHOR.name });
  const outgoing = { spaceId: 's', messageId: String(at), schema: ReleaseAskedSchema, message, recipients };
  return { outgoing, disclosure: { ...rest, recipients } } as unknown as Leaving;
}

it('the gate and the form agree on 5,000 random disclosures', async () => {
  const seen = new Set<string>();
  const acts = fc.array(disclosure, { minLength: 1, maxLength: 3 });
  const all = fc.record({ act: acts, known, standing: fc.array(standing, { maxLength: 3 }) });
  await fc.assert(
    fc.asyncProperty(all, async ({ act, ...facts }) => {
      const both = bothOver(facts);
      const foreseen = await both.foresee(act);
      const { waits, grounds, left } = await both.gate(act);
      seen.add(foreseen.kind);
      for (const ground of foreseen.grounds) seen.add(ground);
      expect([...foreseen.grounds].sort()).toEqual(grounds);
      expect(waits).toBe(foreseen.kind === 'by-hand' ? act.length : 0);
      const leaves = left.includes('standing') ? 'standing' : 'home';
      if (foreseen.kind !== 'by-hand') expect(foreseen.kind).toBe(leaves);
    }),
    { numRuns: 5000 },
  );
  expect([...seen].sort()).toEqual([
    'by-hand',
    'handling-of-others',
    'home',
    'new-recipient',
    'no-standing-approval',
    'sensitive',
    'standing',
  ]);
});
