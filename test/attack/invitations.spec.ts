import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { create } from '@bufbuild/protobuf';
import { CharterSchema, uuidBytes } from '#libs/contracts';
import { ExchangeRuntime, Invitations, SpaceDirectory, SpaceOpening } from '#libs/exchange';
import { JOINED_BY_ITSELF } from '#libs/exchange/testing';
import { Transaction } from '#libs/persistence';
import { encodeCharter } from '#libs/protocol';
import { logTopic } from '#libs/spacelog';
import { v7 as uuid } from 'uuid';
import { LedgerNetwork } from '../network/ledger-network.js';

const SLOW_MS = 120_000;
const MEMBERS = ['bg', 'hu', 'nl'];

let network: LedgerNetwork;

beforeAll(async () => {
  network = await LedgerNetwork.start(MEMBERS);
  await network.open('nl');
}, SLOW_MS);

afterAll(() => network?.stop(), SLOW_MS);

/** As NL sees it, which opens most of the spaces: BG is asked about them as HU is. */
const joined = async (spaceId: string): Promise<string[]> =>
  (
    await network
      .gateway('nl')
      .query<{ member: string }>(
        'select member from takes_part join space using (space_no) where space_id = $1 order by member',
        [spaceId],
      )
  ).map(({ member }) => member);

async function sizeAt(id: string, spaceId: string): Promise<bigint> {
  const [row] = await network
    .gateway(id)
    .query<{ size: string }>(
      'select next_position as size from follower join space using (space_no) where space_id = $1',
      [spaceId],
    );
  return BigInt(row?.size ?? 0);
}

async function mailboxOf(opener: string): Promise<string> {
  const spaceId = uuid();
  await network.open(opener, spaceId);
  return spaceId;
}

/** A mailbox about which the others ask a person: its opener opened so many. */
async function waitingMailboxOf(opener: string): Promise<string> {
  for (;;) {
    const spaceId = await mailboxOf(opener);
    if ((await joined(spaceId)).length === 1) return spaceId;
  }
}

/** These members, and nobody else, go on under an agreement. */
async function moveOn(spaceId: string, members: readonly string[]): Promise<void> {
  const [row] = await network
    .gateway('nl')
    .query<{ hash: Uint8Array }>('select hash from charter join space using (space_no) where space_id = $1', [spaceId]);
  const next = {
    spaceId: uuidBytes(spaceId),
    revision: 2,
    previous: row!.hash,
    members: [...members],
    agreementCommitment: Buffer.alloc(32, 7),
  };
  const bytes = encodeCharter(create(CharterSchema, next));
  for (const id of members) {
    const gateway = network.gateway(id);
    const spaceNo = await gateway.get(SpaceDirectory).require(spaceId);
    await gateway.get(Transaction).run((tx) => gateway.get(SpaceOpening).publish(tx, spaceNo, bytes));
    await network.settle();
  }
}

describe('S20 row 68: invitations without end', () => {
  it(
    'are joined by themselves up to a number of one opener; the next wait for a person, and those of others do not',
    async () => {
      for (let i = 0; i < JOINED_BY_ITSELF.ofOpener; i += 1)
        expect(await joined(await mailboxOf('nl'))).toEqual(MEMBERS);
      const [wanted, unwanted] = [await mailboxOf('nl'), await mailboxOf('nl')];
      for (const spaceId of [wanted, unwanted]) expect(await joined(spaceId)).toEqual(['nl']);
      expect(await joined(await mailboxOf('bg'))).toEqual(MEMBERS);

      const invitations = network.gateway('hu').get(Invitations);
      expect(await invitations.accept(wanted)).toBe(true);
      expect(await invitations.decline(unwanted)).toBe(true);
      await network.settle();
      expect(await joined(wanted)).toEqual(['hu', 'nl']);
      expect(await joined(unwanted)).toEqual(['nl']);
      expect(await invitations.accept(wanted)).toBe(false);
      expect(await invitations.accept(network.spaceId)).toBe(false);

      expect(await invitations.accept(unwanted)).toBe(true);
      await network.settle();
      expect(await joined(unwanted)).toEqual(['hu', 'nl']);
    },
    SLOW_MS,
  );

  it(
    'are not followed while a person is asked, nor after a no: whatever is written there costs nothing, and is read after a yes',
    async () => {
      const [wanted, unwanted] = [await mailboxOf('nl'), await mailboxOf('nl')];
      const invitations = network.gateway('hu').get(Invitations);
      expect(await invitations.decline(unwanted)).toBe(true);
      const followed = () =>
        network
          .gateway('hu')
          .get(ExchangeRuntime)
          .spaces.map(({ spaceId }) => spaceId);
      const read = async () => [await sizeAt('hu', wanted), await sizeAt('hu', unwanted)];
      const before = await read();
      for (const spaceId of [wanted, unwanted]) {
        await network.append(
          logTopic(spaceId, 0n),
          Array.from({ length: 200 }, () => new Uint8Array(9)),
        );
        for (let i = 0; i < 3; i += 1) await network.send('nl', { spaceId, to: ['nl'] });
      }
      await network.settle();
      expect(await read()).toEqual(before);
      expect(followed()).not.toEqual(expect.arrayContaining([wanted]));
      expect(followed()).not.toEqual(expect.arrayContaining([unwanted]));

      await network.restart('hu');
      await network.settle();
      expect(await read()).toEqual(before);

      expect(await network.gateway('hu').get(Invitations).accept(wanted)).toBe(true);
      await network.settle();
      expect(await joined(wanted)).toEqual(['hu', 'nl']);
      expect(await sizeAt('hu', wanted)).toBe(await sizeAt('nl', wanted));
      expect((await read())[1]).toBe(before[1]);
    },
    SLOW_MS,
  );

  it(
    'say nothing of a charter that moved on while a person was asked: the yes to it publishes no old one',
    async () => {
      const spaceId = await waitingMailboxOf('nl');
      expect(await network.gateway('bg').get(Invitations).accept(spaceId)).toBe(true);
      await network.settle();
      expect(await joined(spaceId)).toEqual(['bg', 'nl']);
      await moveOn(spaceId, ['bg', 'nl']);
      expect(await network.gateway('hu').get(Invitations).accept(spaceId)).toBe(true);
      await network.settle();
      expect(await sizeAt('hu', spaceId)).toBe(await sizeAt('nl', spaceId));
      expect(await joined(spaceId)).toEqual(['bg', 'nl']);
      expect(
        await network
          .gateway('nl')
          .query("select verdict from log_record join space using (space_no) where space_id = $1 and sender = 'hu'", [
            spaceId,
          ]),
      ).toEqual([]);
      expect(await network.gateway('hu').query('select from outbox')).toEqual([]);
    },
    SLOW_MS,
  );

  it(
    'end for good where a person blocks their opener, until one of them is accepted',
    async () => {
      const invitations = network.gateway('hu').get(Invitations);
      const kinds = () =>
        network.gateway('hu').query<{ kind: string }>("select distinct kind from reaction where kind <> 'opened'");
      const [first, second] = [await mailboxOf('nl'), await mailboxOf('nl')];
      expect(await invitations.blockOpener(first)).toBe(true);
      expect(await invitations.blockOpener(second)).toBe(false);
      const third = await mailboxOf('nl');
      expect(await kinds()).toEqual([{ kind: 'declined' }]);
      expect(await joined(await mailboxOf('bg'))).toEqual(MEMBERS);

      expect(await invitations.accept(third)).toBe(true);
      await network.settle();
      expect(await joined(third)).toEqual(['hu', 'nl']);
      await mailboxOf('nl');
      expect(await kinds()).toContainEqual({ kind: 'invitation' });
    },
    SLOW_MS,
  );

  it(
    'are joined by themselves up to a number in all, however many openers there are',
    async () => {
      const openers = ['at', 'bg', 'cz', 'nl', 'ro'];
      const many = await LedgerNetwork.start([...openers, 'hu']);
      try {
        await many.open('nl');
        const perOpener = Math.ceil(JOINED_BY_ITSELF.inAll / (openers.length - 1));
        expect(perOpener).toBeLessThanOrEqual(JOINED_BY_ITSELF.ofOpener);
        const invite = (opener: string): Promise<unknown> =>
          many.gateway(opener).get(SpaceOpening).open(uuid(), [opener, 'hu'], true);
        for (const opener of openers.slice(1)) for (let i = 0; i < perOpener; i += 1) await invite(opener);
        await many.settle();
        const waiting = () => many.gateway('hu').query("select 1 from reaction where kind = 'invitation'");
        expect(await waiting()).toEqual([]);
        await invite('at');
        await many.settle();
        expect(await waiting()).toHaveLength(1);
      } finally {
        await many.stop();
      }
    },
    SLOW_MS,
  );
});
