import { beforeEach, expect, it } from '@jest/globals';
import { Outcome, uuidBytes } from '#libs/contracts';
import type { ExchangeIdentity } from '#libs/exchange';
import type { OutgoingMessage } from '#libs/exchange/sending';
import { SystemSending } from '#libs/member';
import type { EntityManager } from 'typeorm';
import { ProposalReactor } from './proposal.reactor.js';
import { ProposalAnswers, type SettledAcceptance } from './proposal-answers.repository.js';

const [ONE, TWO] = ['018f0000-0000-7000-8000-000000000001', '018f0000-0000-7000-8000-000000000002'] as const;
const TX = {} as EntityManager;

let due: readonly SettledAcceptance[];
let sent: OutgoingMessage[][];
let reactor: ProposalReactor;

beforeEach(() => {
  [due, sent] = [[], []];
  reactor = new ProposalReactor(
    { member: 'nl' } as ExchangeIdentity,
    Object.assign(Object.create(SystemSending.prototype), {
      send: async (_: unknown, ...outgoing: OutgoingMessage[]) => void sent.push(outgoing),
    }),
    Object.assign(Object.create(ProposalAnswers.prototype), { take: async () => due }),
  );
});

const acceptance = (more: Partial<SettledAcceptance> = {}): SettledAcceptance => ({
  spaceNo: 7,
  spaceId: 'a space',
  member: 'hu',
  id: ONE,
  recordId: TWO,
  readers: ['hu', 'nl', 'ro'],
  outcome: 'accepted-changed',
  author: 'Sanne Voorbeeld',
  stands: [TWO],
  ...more,
});

it('15 tells all who read a proposal that it was accepted, by the changes that stand', async () => {
  due = [acceptance()];
  expect(await reactor.react(TX)).toBe(1);
  const [[outgoing] = []] = sent;
  expect(outgoing).toMatchObject({
    spaceId: 'a space',
    recipients: ['hu', 'ro'],
    pending: { subject: `proposals:${TWO}`, overlay: { member: 'hu', proposalId: ONE, how: 'accepted-changed' } },
  });
  expect(outgoing?.message).toMatchObject({
    proposer: 'hu',
    outcome: Outcome.ACCEPTED_CHANGED,
    code: '',
    text: '',
    changes: [uuidBytes(TWO)],
  });
});

it('15 says nothing of one whose change was let go by no prosecutor', async () => {
  due = [acceptance({ stands: [] })];
  expect(await reactor.react(TX)).toBe(1);
  expect(sent).toEqual([]);
});

it('15 sends what is of one space together', async () => {
  due = [acceptance(), acceptance({ id: TWO }), acceptance({ spaceId: 'another' })];
  await reactor.react(TX);
  expect(sent.map((messages) => messages.map(({ spaceId }) => spaceId))).toEqual([['a space', 'a space'], ['another']]);
  expect(new Set(sent.flat().map(({ messageId }) => messageId)).size).toBe(3);
  expect(await reactor.note()).toBe(0);
});
