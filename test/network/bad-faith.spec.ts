import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SpaceDirectory, StateDigests } from '#libs/exchange';
import { LedgerNetwork } from './ledger-network.js';
import { Dishonest } from './simulation/dishonest.js';
import { Random } from './simulation/random.js';

/** `npm run simulate -- --bad-faith N --from S` plays more; what fails here is played again by its number. */
const CASES = Number(process.env['JOINDER_BAD_FAITH_CASES'] ?? 24);
const FROM = Number(process.env['JOINDER_SIMULATION_FROM'] ?? 1);

const MEMBERS = ['bg', 'hu', 'nl', 'ro'];
const MAX_RECORDS = 200;

/** Time of the test's clock within which the next honest record is stored. */
const STORED_WITHIN_MS = 5000;

let network: LedgerNetwork;

beforeAll(async () => {
  network = await LedgerNetwork.start(MEMBERS);
}, 60_000);

afterAll(() => network?.stop(), 30_000);

describe('up to three members of four that lie together', () => {
  it.each(Array.from({ length: CASES }, (_, i) => FROM + i))(
    'S1 K1 stop no honest one, and make none see another log: case %d',
    async (seed) => {
      expect(await play(seed)).toEqual([]);
    },
    300_000,
  );
});

/** Plays one case; answers what is violated, in words. */
async function play(seed: number): Promise<string[]> {
  const random = new Random(seed);
  await network.startOver();
  await network.open('nl');
  const liars = MEMBERS.filter((id) => id !== 'nl' && random.chance(0.6));
  const honest = MEMBERS.filter((id) => !liars.includes(id));
  const dishonest = new Dishonest(network, liars.length > 0 ? liars : ['ro'], random);
  const done: string[] = [];
  for (let n = random.between(20, MAX_RECORDS); n > 0; n -= 1) {
    done.push(await dishonest.act());
    if (random.chance(0.1)) await network.settle(honest);
    network.clock.nowMs += random.between(0, 60);
  }
  await network.settle(honest);
  return [...(await agreement(honest)), ...(await progress(honest))].map((found) => `${found} after ${tally(done)}`);
}

/** The same log gives the same public state, and all of it is read. */
async function agreement(honest: readonly string[]): Promise<string[]> {
  const digests = await Promise.all(
    honest.map(async (id) => {
      const gateway = network.gateway(id);
      const { spaceNo } = await gateway.get(SpaceDirectory).get(network.spaceId);
      return gateway.get(StateDigests).of(spaceNo);
    }),
  );
  const distinct = new Set(digests.map((digest) => `${digest?.size} ${digest?.public}`));
  const halts = honest.flatMap((id) =>
    network
      .gateway(id)
      .sessions.flatMap(({ spaces }) =>
        [...spaces.values()].flatMap(({ halted }) => (halted ? [`${id} halted: ${halted}`] : [])),
      ),
  );
  return [...(distinct.size === 1 ? [] : [`${distinct.size} public states`]), ...halts];
}

/** The next record of each honest member that still takes part is stored by all that are members then. */
async function progress(honest: readonly string[]): Promise<string[]> {
  const taking = await network.gateway('nl').query<{ member: string }>('select member from takes_part');
  const able = honest.filter((id) => taking.some(({ member }) => member === id));
  const sent = await Promise.all(able.map((id) => network.send(id, { to: able })));
  await network.settle(honest, STORED_WITHIN_MS);
  const missing = await Promise.all(
    able.map(async (id) => {
      const rows = await network.gateway(id).query<{ message_id: string }>('select message_id from ledger');
      const stored = new Set(rows.map((row) => row.message_id));
      return sent.flatMap(({ messageId }, i) =>
        stored.has(messageId) ? [] : [`${id} misses the message of ${able[i]}`],
      );
    }),
  );
  return missing.flat();
}

function tally(done: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const one of done) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].map(([name, count]) => `${count} x ${name}`).join(', ');
}
