import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LedgerNetwork } from './ledger-network.js';
import { LyingBroker, MEMBERS } from './simulation/lying-broker.js';
import { Random } from './simulation/random.js';

/** `npm run simulate -- --lying-broker N --from S` plays more; what fails here fails again by its number. */
const SEEDS = Number(process.env['JOINDER_LYING_BROKER_SEEDS'] ?? 2);
const FROM = Number(process.env['JOINDER_SIMULATION_FROM'] ?? 1);

const SEED_MS = 600_000;

let network: LedgerNetwork;

beforeAll(async () => {
  network = await LedgerNetwork.start(MEMBERS);
}, 60_000);

afterAll(() => network?.stop(), 30_000);

describe('a broker that lies in every way that is known, one after the other', () => {
  it.each(Array.from({ length: SEEDS }, (_, i) => FROM + i))(
    'is named within a minute by whom it touches, and all go on afterwards: seed %d',
    async (seed) => {
      const broker = new LyingBroker(network, new Random(seed));
      await broker.start();
      expect(await broker.playAll()).toEqual([]);
    },
    SEED_MS,
  );
});
