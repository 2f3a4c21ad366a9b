import { beforeEach, describe, expect, it } from '@jest/globals';
import type { LedgerNetwork } from '../network/ledger-network.js';
import type { Lie, ToldRecord } from '../network/ledger-peers.js';
import { MINUTE_MS, RecoveryLedger, SLOW_MS } from '../network/recovery-ledger.js';

const HONEST = ['hu', 'nl', 'ro'];

let ledger: RecoveryLedger;
let network: LedgerNetwork;
RecoveryLedger.ofThisFile((started) => {
  ledger = started;
  ({ network } = ledger);
});

describe('a log whose tail the broker lost, and members that switch one by one', () => {
  beforeEach(() => ledger.begin(), SLOW_MS);

  it(
    'K4 all go on, also those that come minutes after the first has written',
    async () => {
      const size = await ledger.size('nl');
      await ledger.lose(size - 1n);
      expect(ledger.halts).toEqual(ledger.ids.map(() => 'LOG_CUT'));
      const waiting = await network.send('nl');
      ledger.connect();
      await ledger.goOnAt(size);
      ledger.session('nl')?.unbelieved.add('bg');
      for (const [i, id] of ['nl', 'hu', 'ro', 'bg'].entries()) {
        await network.settle(['nl', 'hu', 'ro', 'bg'].slice(0, i + 1));
        expect(ledger.session(id)?.space.base).toBe(size);
        // Whom it named stays named, until that one goes on there as well.
        expect([...(ledger.session('nl')?.unbelieved ?? [])]).toEqual(id === 'bg' ? [] : ['bg']);
        network.clock.nowMs += 3 * MINUTE_MS;
      }
      await network.settle();
      expect(await ledger.effects(waiting)).toEqual([1, 1, 1, 1]);
      await ledger.expectToGoOn();
    },
    SLOW_MS,
  );

  it.each([
    ['S12', 2n ** 62n],
    ['K4', 1_000_000n],
    ['row 62', 2n ** 53n - 1n],
  ])(
    '%s one that cosigned a size of %s and serves none of it counts for ten minutes, and is named',
    async (_, lied) => {
      const size = await ledger.size('nl');
      await ledger.lose(size - 1n);
      await ledger.claim('bg', lied);
      const waiting = await network.send('hu');
      const stays: Lie = { note: (note) => (note.member === 'bg' ? { ...note, base: 0n } : note) };
      ledger.connect(stays);
      await network.settle();
      for (const id of HONEST) expect(ledger.session(id)?.aheadSince).toBeNull();
      await ledger.goOnAt(size);
      await network.settle(HONEST);
      expect(ledger.bases(HONEST)).toEqual([0n, 0n, 0n]);
      network.clock.nowMs += 11 * MINUTE_MS;
      await network.settle(HONEST);
      expect(ledger.bases(HONEST)).toEqual([size, size, size]);
      for (const id of HONEST) expect([...(ledger.session(id)?.unbelieved ?? [])]).toEqual(['bg']);
      expect((await ledger.effects(waiting)).slice(1)).toEqual([1, 1, 1]);
    },
    SLOW_MS,
  );

  it(
    'K4 one that claims more and reads on in the new topic like all others keeps nobody waiting',
    async () => {
      const size = await ledger.size('nl');
      await ledger.lose(size - 1n);
      await ledger.claim('bg', 1_000_000n);
      ledger.connect();
      await ledger.goOnAt(size);
      await network.settle();
      expect(ledger.bases()).toEqual(ledger.ids.map(() => size));
    },
    SLOW_MS,
  );

  it(
    'N10 one whose archive ends below what it claims, for ever, is waited for ten minutes and no longer',
    async () => {
      const size = await ledger.size('nl');
      await ledger.lose(size - 1n);
      await ledger.claim('bg', size + 3n);
      ledger.connect(endless);
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

  it(
    'row 61 what was badly signed is in a lost tail that others fill in',
    async () => {
      const values = await network.valuesOf(ledger.topic);
      const [charter] = values;
      const bad = Uint8Array.from(charter ?? [], (byte, i) => (i === (charter?.length ?? 0) - 1 ? byte ^ 1 : byte));
      await network.append(ledger.topic, [bad, ...values.map(broken), new Uint8Array(9)]);
      const sent = await network.send('nl');
      await network.settle(['bg', 'hu', 'nl']);
      const size = await ledger.size('nl');
      await ledger.lose((await ledger.size('ro')) - 1n);
      ledger.connect();
      await ledger.goOnAt(size);
      network.clock.nowMs += MINUTE_MS;
      await network.settle();
      expect(ledger.bases()).toEqual(ledger.ids.map(() => size));
      expect(await ledger.effects(sent)).toEqual([1, 1, 1, 1]);
      await ledger.expectToGoOn();
    },
    SLOW_MS,
  );
});

/** Serves a hundred records of nothing, whatever is asked for. */
const endless: Lie = {
  records: (records, member) => (member === 'bg' ? Array.from({ length: 100 }, () => NO_RECORD) : records),
};

const NO_RECORD: ToldRecord = {
  position: 0n,
  t: 0n,
  verdict: 11,
  identity: new Uint8Array(32),
  header: null,
  signatures: [],
  body: null,
};

/** The record with another signature: its kind is in its header, and no step of the judge got that far. */
function broken(value: Uint8Array): Uint8Array {
  const at = Buffer.from(value).indexOf(Buffer.from([0x22, 0x40]));
  return Uint8Array.from(value, (byte, i) => (i === at + 5 ? byte ^ 1 : byte));
}
