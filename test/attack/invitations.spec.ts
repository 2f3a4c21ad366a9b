import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Invitations, JOINED_BY_ITSELF, SpaceOpening } from '#libs/exchange';
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

const joined = async (spaceId: string): Promise<string[]> =>
  (
    await network
      .gateway('bg')
      .query<{ member: string }>(
        'select member from takes_part join space using (space_no) where space_id = $1 order by member',
        [spaceId],
      )
  ).map(({ member }) => member);

async function mailboxOf(opener: string): Promise<string> {
  const spaceId = uuid();
  await network.open(opener, spaceId);
  return spaceId;
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
