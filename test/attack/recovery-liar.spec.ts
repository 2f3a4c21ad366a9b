import { beforeEach, describe, expect, it } from '@jest/globals';
import { leafData, leafHash } from '#libs/tlog';
import type { LedgerNetwork } from '../network/ledger-network.js';
import type { ToldRecord } from '../network/ledger-peers.js';
import { MINUTE_MS, RecoveryLedger, SLOW_MS } from '../network/recovery-ledger.js';

const HONEST = ['hu', 'nl', 'ro'];

let ledger: RecoveryLedger;
let network: LedgerNetwork;
RecoveryLedger.ofThisFile((started) => {
  ledger = started;
  ({ network } = ledger);
});

beforeEach(() => ledger.begin(), SLOW_MS);

/** A record that nobody wrote. */
function madeUp(position: bigint, more: Partial<ToldRecord>): ToldRecord {
  const identity = new Uint8Array(32).fill(9);
  return { position, t: 1n, verdict: 11, identity, header: null, signatures: [], body: null, ...more };
}

describe('one that makes up the record behind the end of a log, and cosigns it', () => {
  it.each([
    ['that nobody can read', {}],
    ['with a header of nobody', { header: Buffer.from('a header'), verdict: 0 }],
  ])(
    'K4 %s: it is waited for ten minutes, and no longer',
    async (_, more) => {
      const size = await ledger.size('nl');
      await ledger.lose(size - 1n);
      const record = madeUp(size, { t: ledger.session('nl')?.requirePosition().state.t ?? 0n, ...more });
      const frontier = ledger.session('nl')?.requirePosition().frontier;
      await ledger.claim('bg', size + 1n, frontier?.append([leafHash(leafData(record))]).frontier.root());
      ledger.connect({ records: (records, member) => (member === 'bg' ? [record] : records) });
      await network.settle(HONEST);
      await ledger.goOnAt(size);
      await network.settle(HONEST);
      expect(ledger.bases(HONEST)).toEqual([0n, 0n, 0n]);
      network.clock.nowMs += 11 * MINUTE_MS;
      await network.settle(HONEST);
      expect(ledger.bases(HONEST)).toEqual([size, size, size]);
    },
    SLOW_MS,
  );
});

describe('one that cosigns a larger tree with a root of nothing, and shows no path to it', () => {
  it(
    'K4 keeps nobody from a lost tail that one other member holds',
    async () => {
      const cut = await ledger.size('ro');
      const sent = await network.send('hu');
      await network.settle(['hu']);
      const size = await ledger.size('hu');
      expect(size).toBeGreaterThan(cut);
      await ledger.lose(cut - 1n);
      const note = ledger.noteOf('bg', size + 100n);
      ledger.connect({
        note: (told) => (told.member === 'bg' ? { ...told, note, base: size } : told),
        path: (member) => (member === 'bg' ? [new Uint8Array(32).fill(3)] : null),
      });
      await ledger.goOnAt(size);
      network.clock.nowMs += MINUTE_MS;
      await network.settle(HONEST);
      expect(ledger.bases(HONEST)).toEqual([size, size, size]);
      expect((await ledger.effects(sent)).slice(1)).toEqual([1, 1, 1]);
    },
    SLOW_MS,
  );
});
