import { describe, expect, it } from '@jest/globals';
import type { AwaitingMessage, AwaitingMessageRepository, News } from '#libs/exchange';
import type { Duties } from '#libs/inbox';
import type { Transaction } from '#libs/persistence';
import { type DutyState, HOUR_MS } from '#libs/vocabulary';
import { Clock } from '#libs/work';
import { MissingKeysWorker } from './missing-keys.worker.js';

const NOW = new Date('2026-03-01T12:00:00Z');
const ACCEPTED = new Date(NOW.getTime() - 2 * HOUR_MS);

class Noon extends Clock {
  override now(): Date {
    return NOW;
  }
}

const waiting = (messageId: string, ...members: readonly string[]): AwaitingMessage => ({
  spaceNo: 7,
  messageId,
  subject: 'record:r',
  acceptedAt: ACCEPTED,
  members,
});

const open = (messageId: string, ...members: readonly string[]) => ({
  key: `key-missing.${messageId}`,
  matter: { kind: 'key-missing', messageId, members },
});

/** What is asked where these messages wait, and these duties are open. */
async function askedOf(
  messages: readonly AwaitingMessage[],
  duties: readonly ReturnType<typeof open>[],
): Promise<{ readonly states: readonly DutyState[]; readonly before: Date | null }> {
  const states: DutyState[] = [];
  let before: Date | null = null;
  const acceptedBefore = async (moment: Date) => {
    before = moment;
    return messages;
  };
  const worker = new MissingKeysWorker(
    { acceptedBefore } as unknown as AwaitingMessageRepository,
    { ofKind: async () => duties } as unknown as Duties,
    { ask: async (_: unknown, asked: readonly DutyState[]) => void states.push(...asked) } as unknown as News,
    { run: (work: (tx: object) => unknown) => work({}) } as unknown as Transaction,
    new Noon(),
  );
  expect(await worker.step()).toBe('idle');
  return { states, before };
}

describe('a message that waits for the key of a member', () => {
  it('S5 asks its author once it has waited an hour', async () => {
    const { states, before } = await askedOf([waiting('m', 'bg')], []);
    expect(before).toEqual(new Date(NOW.getTime() - HOUR_MS));
    expect(states).toEqual([
      {
        key: 'key-missing.m',
        duty: {
          kind: 'key-missing',
          spaceNo: 7,
          for: { kind: 'author', messageId: 'm' },
          about: { kind: 'record', id: 'r' },
          at: new Date(ACCEPTED.getTime() + HOUR_MS),
          dueAt: null,
          harm: 0,
          urgent: false,
          matter: { kind: 'key-missing', messageId: 'm', members: ['bg'] },
        },
      },
    ]);
  });

  it('asks nothing new while nothing changes', async () => {
    expect((await askedOf([waiting('m', 'bg', 'hu')], [open('m', 'bg', 'hu')])).states).toEqual([]);
  });

  it('asks anew where it waits for others, and no more where it waits no longer', async () => {
    const { states } = await askedOf([waiting('m', 'bg')], [open('m', 'bg', 'hu'), open('sent', 'bg')]);
    expect(states).toMatchObject([
      { key: 'key-missing.sent', duty: null },
      { key: 'key-missing.m', duty: { matter: { members: ['bg'] } } },
    ]);
  });
});
