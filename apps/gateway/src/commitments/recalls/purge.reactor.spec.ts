import { create } from '@bufbuild/protobuf';
import { expect, it } from '@jest/globals';
import { DataRecalledSchema, RecallGround, uuidBytes } from '#libs/contracts';
import type { ExchangeIdentity, OpenedMessage } from '#libs/exchange';
import type { EntityManager } from 'typeorm';
import { PurgeReactor } from './purge.reactor.js';
import type { PurgeRepository } from './purge.repository.js';

const ID = '018f0000-0000-7000-8000-0000000000aa';
const NOW = new Date('2026-03-01T10:00:00Z');

const recalled = (position: bigint, ground: RecallGround, members: string[] = []): OpenedMessage => ({
  spaceNo: 1,
  spaceId: ID,
  position,
  t: 0n,
  sender: 'hu',
  recipients: ['hu', 'nl'],
  messageId: ID,
  inReplyTo: null,
  typeName: DataRecalledSchema.typeName,
  message: create(DataRecalledSchema, { recordId: uuidBytes(ID), ground, members }),
});

it('20 notes when what is recalled here is erased: at once where somebody is in danger, and not where others let go', async () => {
  const noted: { readonly position: bigint; readonly eraseAt: Date }[] = [];
  const purges = { note: async (_: unknown, __: unknown, one: (typeof noted)[number]) => void noted.push(one) };
  const reactor = new PurgeReactor(purges as unknown as PurgeRepository, { member: 'nl' } as ExchangeIdentity, {
    now: () => NOW,
  });
  const messages = [
    recalled(1n, RecallGround.SAFETY),
    recalled(2n, RecallGround.WRONG, ['nl']),
    recalled(3n, RecallGround.RETENTION),
    recalled(4n, RecallGround.LEGAL, ['ro']),
  ];
  await reactor.note({} as EntityManager, { spaceNo: 1, messages, joined: [] });
  expect(noted.map(({ position, eraseAt }) => [position, (eraseAt.getTime() - NOW.getTime()) / 3_600_000])).toEqual([
    [1n, 0],
    [2n, 24],
    [3n, 72],
  ]);
});
