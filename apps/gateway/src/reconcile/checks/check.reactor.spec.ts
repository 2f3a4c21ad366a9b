import { beforeEach, expect, it } from '@jest/globals';
import type { ExchangeIdentity, OpenedMessage } from '#libs/exchange';
import { CheckKeysSchema } from '#libs/contracts';
import type { EntityManager } from 'typeorm';
import { AnswerChecks } from './answer-checks.service.js';
import { CheckBodyRepository } from './check-body.repository.js';
import { CheckDueRepository, type DuePages } from './check-due.repository.js';
import { CheckReactor } from './check.reactor.js';

const TX = {} as EntityManager;
const NOW = new Date('2026-12-01T10:00:00Z');
const DUE: DuePages = { spaceNo: 7, spaceId: 'a space', asker: 'nl', positions: ['4', '5'] };

let calls: unknown[];
let due: DuePages | null;
let isFree: boolean;
let reactor: CheckReactor;

beforeEach(() => {
  [calls, due, isFree] = [[], DUE, true];
  reactor = new CheckReactor(
    { member: 'hu' } as ExchangeIdentity,
    Object.assign(Object.create(AnswerChecks.prototype), { answer: async () => isFree }),
    Object.assign(Object.create(CheckDueRepository.prototype), {
      note: async (...args: unknown[]) => void calls.push(['note', ...args.slice(1)]),
      putBack: async (...args: unknown[]) => void calls.push(['put back', ...args.slice(1)]),
      take: async (_: unknown, before: Date) => {
        calls.push(['take', before.toISOString()]);
        return due;
      },
    }),
    Object.assign(Object.create(CheckBodyRepository.prototype), {
      note: async (...args: unknown[]) => void calls.push(['note body', ...args.slice(1)]),
    }),
    { now: () => NOW },
  );
});

const message = (sender: string, position: bigint, typeName: string = CheckKeysSchema.typeName) =>
  ({ sender, position, t: position * 10n, typeName }) as OpenedMessage;

it('22 notes pages that others send, and nothing else', async () => {
  const messages = [message('nl', 4n), message('hu', 5n), message('nl', 6n, 'joinder.check.v1.CheckAsked')];
  expect(await reactor.note(TX, { spaceNo: 7, messages, joined: [] })).toBe(1);
  expect(calls).toEqual([
    ['note body', 7, { positions: [4n, 5n], at: NOW }],
    ['note', 7, [{ position: 4n, asker: 'nl', t: 40n }]],
  ]);
  expect(await reactor.note(TX, { spaceNo: 7, messages: [], joined: [] })).toBe(0);
});

it('SC9 lets pages wait that are more than ten minutes ahead of the own clock', async () => {
  expect(await reactor.react(TX)).toBe(2);
  due = null;
  expect(await reactor.react(TX)).toBe(0);
  expect(calls).toEqual(Array(2).fill(['take', '2026-12-01T10:10:00.000Z']));
});

it('22 answers no further page of an asker before the answers to it are on the log', async () => {
  isFree = false;
  expect(await reactor.react(TX)).toBe(0);
  expect(calls.at(-1)).toEqual(['put back', 7, ['4', '5']]);
});
