import { beforeEach, describe, expect, it } from '@jest/globals';
import { PeerArchive, PeerArchives, TooMuchTold } from '#libs/exchange';
import { logTopic } from '#libs/spacelog';
import type { LedgerNetwork } from '../network/ledger-network.js';
import { eventually } from '../network/eventually.js';
import { LedgerPeers, type ToldRecord } from '../network/ledger-peers.js';
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

/** So many bytes of body each, where a record of the log has a quarter of them at most. */
const FAT = Buffer.alloc(4 * 1024 * 1024, 1);
/** What is taken of one member in a minute, and the answer behind which that is found. */
const MOST_A_MINUTE = 64 * 1024 * 1024 + FAT.length;

describe('row 72: a member that answers with records of 4 MB each', () => {
  let given = 0;
  /** One record an answer, so that it is asked again and again. */
  const fat = (records: readonly ToldRecord[], member: string): readonly ToldRecord[] => {
    if (member !== 'bg') return records;
    const [first] = records;
    given += first ? FAT.length : 0;
    return first ? [{ ...first, body: FAT }] : [];
  };

  beforeEach(async () => {
    given = 0;
    await network.open('nl');
    for (let sent = 0; sent < 40; sent += 1) await network.send('nl');
    await network.settle(['bg', 'hu', 'nl']);
    ledger.expireAll();
    await network.restart('ro');
  }, SLOW_MS);

  /** The search goes on beside the steps of the follower; the clock of the test stands still meanwhile. */
  async function isNamed(): Promise<void> {
    await network.settle(['ro'], 0);
    expect([...(ledger.session('ro')?.unbelieved ?? [])]).toEqual(['bg']);
  }

  it(
    'row 72: S12 gives 64 MiB of them a minute and not a record, is named, and nothing goes on by it for ten minutes',
    async () => {
      LedgerPeers.connect(network, 'ro', ['bg'], { records: fat });
      const size = await ledger.size('ro');
      for (let minute = 0; minute < 10; minute += 1) {
        given = 0;
        if (minute === 0) await eventually(() => isNamed(), SLOW_MS / 4);
        await network.settle(['ro'], 0);
        expect(given).toBeLessThanOrEqual(MOST_A_MINUTE);
        if (minute === 0) expect(given).toBeGreaterThan(MOST_A_MINUTE / 2);
        network.clock.nowMs += MINUTE_MS;
      }
      expect(await ledger.size('ro')).toBe(size);
      expect([...(ledger.session('ro')?.unbelieved ?? [])]).toEqual(['bg']);

      LedgerPeers.connect(network, 'ro', ledger.others('ro'), { records: fat });
      network.clock.nowMs += MINUTE_MS;
      await network.settle();
      await ledger.expectToGoOn();
    },
    SLOW_MS,
  );

  /** What its channel makes of one that does not fit an answer. */
  const tooLong = (records: readonly ToldRecord[], member: string): readonly ToldRecord[] => {
    if (member === 'bg') throw new TooMuchTold('the answer is too long');
    return records;
  };

  it.each([
    ['each in an answer', fat],
    ['none of which fits an answer', tooLong],
  ])(
    'row 72: S12 is named, and the next member is asked at once: %s',
    async (_, lie) => {
      LedgerPeers.connect(network, 'ro', ledger.others('ro'), { records: lie });
      await eventually(async () => {
        await isNamed();
        expect(await ledger.size('ro')).toBe(await ledger.size('nl'));
      }, SLOW_MS / 4);
      expect(given).toBeLessThanOrEqual(MOST_A_MINUTE);
    },
    SLOW_MS,
  );
});
