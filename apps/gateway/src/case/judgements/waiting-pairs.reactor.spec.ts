import { create, type Message } from '@bufbuild/protobuf';
import { expect, it } from '@jest/globals';
import { IdentityJudgedSchema, RecordChangedSchema, ReleaseAskedSchema } from '#libs/contracts';
import type { LiveChunk } from '#libs/exchange';
import type { Duties } from '#libs/inbox';
import type { EntityManager } from 'typeorm';
import { WaitingPairsReactor } from './waiting-pairs.reactor.js';
import type { WaitingPairs, WaitingPairsRepository } from './waiting-pairs.repository.js';

const SPACE = '018f0000-0000-7000-8000-0000000000aa';

async function statedOf(found: Partial<WaitingPairs>, ...messages: readonly Message[]): Promise<readonly unknown[]> {
  const stated: unknown[] = [];
  const waiting = { spaceId: SPACE, count: 0, members: [], t: null, ...found };
  const reactor = new WaitingPairsReactor(
    { of: async () => waiting } as unknown as WaitingPairsRepository,
    { set: async (_: unknown, states: readonly unknown[]) => void stated.push(...states) } as unknown as Duties,
  );
  const chunk = {
    spaceNo: 7,
    messages: messages.map((message) => ({ message, typeName: message.$typeName })),
    joined: [],
  };
  expect(await reactor.note({} as EntityManager, chunk as unknown as LiveChunk)).toBe(0);
  expect(await reactor.react()).toBe(0);
  return stated;
}

it('23 states once a chunk how many pairs of a case wait for this country, in one line', async () => {
  const judged = create(IdentityJudgedSchema, {});
  expect(await statedOf({ count: 3, members: ['bg', 'ro'], t: '5000' }, judged, judged)).toMatchObject([
    {
      key: `pairs.${SPACE}`,
      duty: { for: { action: 'identity.judge' }, at: new Date(5000), matter: { pairs: 3, members: ['bg', 'ro'] } },
    },
  ]);
});

it('23 states that none waits any more, also as a record of it goes', async () => {
  expect(await statedOf({}, create(RecordChangedSchema, {}))).toEqual([{ key: `pairs.${SPACE}`, duty: null }]);
});

it('23 asks nothing where neither a word nor a record came', async () => {
  expect(await statedOf({ count: 3, t: '1' }, create(ReleaseAskedSchema, {}))).toEqual([]);
});
