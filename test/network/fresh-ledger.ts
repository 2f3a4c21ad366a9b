import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { LedgerNetwork } from './ledger-network.js';

/** How long a test may take, also on a machine that is busy with other things. */
export const SLOW_MS = 120_000;
export const MEMBERS = ['bg', 'hu', 'nl'];

/**
 * Starts a network of three with the tests of a file, hands it over, and ends it with them. Before each test it begins anew, and the space of
 * all is open.
 */
export function freshLedger(use: (network: LedgerNetwork) => void): void {
  let network: LedgerNetwork;
  beforeAll(async () => {
    network = await LedgerNetwork.start(MEMBERS);
    use(network);
  }, SLOW_MS);
  beforeEach(async () => {
    await network.startOver();
    await network.open('nl');
  }, SLOW_MS);
  afterAll(() => network?.stop(), SLOW_MS);
}
