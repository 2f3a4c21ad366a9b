import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LedgerNetwork } from './ledger-network.js';
import { BadFaith, roundOf } from './simulation/bad-faith.js';

/** `npm run simulate -- --bad-faith N --from S` plays more; what fails here is played again by its number. */
const CASES = Number(process.env['JOINDER_BAD_FAITH_CASES'] ?? 300);
const FROM = Number(process.env['JOINDER_SIMULATION_FROM'] ?? 1);

let network: LedgerNetwork;

beforeAll(async () => {
  network = await LedgerNetwork.start(['bg', 'hu', 'nl', 'ro']);
}, 60_000);

afterAll(() => network?.stop(), 30_000);

/** Cases by the round that they are played in. */
const rounds = new Map<number, number[]>();
for (let seed = FROM; seed < FROM + CASES; seed += 1) {
  rounds.set(roundOf(seed), [...(rounds.get(roundOf(seed)) ?? []), seed]);
}

describe('up to three members of four that lie together', () => {
  it.each([...rounds.values()].map((seeds) => [seeds[0], seeds.at(-1), seeds] as const))(
    'S1 K1 stop no honest one, and make none see another log: cases %d to %d',
    async (_first, _last, seeds) => {
      const { violations, asked } = await BadFaith.play(network, seeds);
      expect(violations).toEqual([]);
      // A space that the liars' charters closed asks nothing of anybody; most are not.
      expect(asked).toBeGreaterThan(seeds.length / 2);
    },
    600_000,
  );
});
