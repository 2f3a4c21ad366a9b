import { expect, it } from '@jest/globals';
import { create } from '@bufbuild/protobuf';
import fc from 'fast-check';
import type { EntityManager } from 'typeorm';
import type { Disclosure, Ground, StandingApproval } from '#libs/approval';
import { ReleaseAskedSchema } from '#libs/contracts';
import type { ExchangeIdentity } from '#libs/exchange';
import type { Exchange, OutgoingMessage } from '#libs/exchange/sending';
import type { CaseMessage } from '#libs/member';
import { aCaseEntry, entered } from '#libs/member/testing';
import type { Person } from '#libs/people';
import type { Transaction } from '#libs/persistence';
import type { Clock } from '#libs/work';
import type { ApprovalAccess } from './approval-access.service.js';
import type { ApprovalFactsRepository } from './approval-facts.repository.js';
import { ApprovalForecast } from './approval-forecast.service.js';
import type { ProtectedNames } from './names/protected-names.service.js';
import { ApprovalGate } from './approval-gate.service.js';
import type { ApprovalRequestRepository, HeldMessage } from './approval-request.repository.js';
import type { ApprovalViewRepository } from './approval-view.repository.js';

const OWN = 'xa';
const AUTHOR: Person = { id: 'anna', name: 'Anna Voorbeeld', desk: 'Demo', roles: ['investigator'] };
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
  const repository = { of: async () => ({ charter: null, ...facts }) } as unknown as ApprovalFactsRepository;
  const requests = {
    hold: async (_: EntityManager, __: object, messages: readonly HeldMessage[]) =>
      void held.push(...messages.map(({ grounds }) => [...grounds])),
  } as unknown as ApprovalRequestRepository;
  const identity = { member: OWN } as ExchangeIdentity;
  const clock = { now: () => new Date('2026-03-31T12:00:00Z') } as Clock;
  const transaction = { run: async (work: (tx: EntityManager) => unknown) => work(tx) } as unknown as Transaction;
  const exchange = {
    check: () => undefined,
    submit: async (_: EntityManager, ...messages: readonly OutgoingMessage[]) =>
      void left.push(...messages.flatMap(({ right }) => right?.basis ?? [])),
  } as unknown as Exchange;
  const gate = new ApprovalGate(
    exchange,
    identity,
    clock,
    repository,
    requests,
    {} as ApprovalAccess,
    {} as ApprovalViewRepository,
    { requireNone: async () => undefined } as unknown as ProtectedNames,
  );
  const forecast = new ApprovalForecast(identity, clock, transaction, repository);
  return {
    foresee: async (act: readonly Disclosure[]) => forecast.of(await entered(1), act, AUTHOR),
    gate: async (act: readonly Disclosure[]): Promise<Gated> => {
      await gate.pass(tx, await aCaseEntry({ by: AUTHOR }), act.map(messageOf));
      return { waits: held.length, grounds: [...new Set(held.flat())].sort(), left };
    },
  };
}

function messageOf({ recipients, ...disclosure }: Disclosure, at: number): CaseMessage {
  const identity = new Uint8Array(32);
  const message = create(ReleaseAskedSchema, { position: 1n, identity, reason: 'needed', author: AUTHOR.name });
  const said = { messageId: String(at), schema: ReleaseAskedSchema, message, subject: 's', overlay: {}, act: 'all' };
  return { ...said, recipients, disclosure, texts: new Map() };
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
