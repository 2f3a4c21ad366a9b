import { beforeEach, expect, it } from '@jest/globals';
import { PeerArchive, PeerArchives } from '#libs/exchange';
import { logTopic } from '#libs/spacelog';
import type { LedgerNetwork } from '../network/ledger-network.js';
import { MINUTE_MS, RecoveryLedger, SLOW_MS } from '../network/recovery-ledger.js';

const OTHER = '018f0000-0000-7000-8000-0000000000aa';

/** Other gateways that take every question and answer none. */
class SilentPeers extends PeerArchive {
  asked = 0;

  override async ownNotes() {
    return [];
  }

  override notes() {
    this.asked += 1;
    return new Promise<never>(() => {});
  }

  override records() {
    return new Promise<never>(() => {});
  }

  override consistency() {
    return new Promise<never>(() => {});
  }
}

let ledger: RecoveryLedger;
let network: LedgerNetwork;
RecoveryLedger.ofThisFile((started) => {
  ledger = started;
  ({ network } = ledger);
});

beforeEach(() => network.startOver(), SLOW_MS);

const stored = async (messageId: string) =>
  (await network.gateway('ro').query('select 1 from ledger where message_id = $1', [messageId])).length;

it(
  'row 72: S12 a member that takes a question and never answers holds up the space that it is asked about, and no other',
  async () => {
    await network.open('nl');
    await network.open('nl', OTHER);
    await network.send('nl');
    await network.settle(['bg', 'hu', 'nl']);
    const { end } = await network.log.admin().end(logTopic(network.spaceId, 0n));
    network.log.expire(logTopic(network.spaceId, 0n), end);
    await network.restart('ro');
    const silent = new SilentPeers();
    network.gateway('ro').get(PeerArchives).use(silent);

    const beside = await network.send('nl', { spaceId: OTHER });
    await network.settle(['bg', 'hu', 'nl']);
    for (let round = 0; round < 20 && (await stored(beside.messageId)) === 0; round += 1) {
      for (const worker of network.gateway('ro').workers) await worker.step();
    }
    expect(silent.asked).toBeGreaterThan(0);
    expect(await stored(beside.messageId)).toBe(1);

    await network.restart('ro');
    ledger.connect();
    network.clock.nowMs += MINUTE_MS;
    await network.settle();
    await ledger.expectToGoOn();
  },
  SLOW_MS,
);
