import { beforeEach, describe, expect, it } from '@jest/globals';
import type { LedgerNetwork, Sent } from '../network/ledger-network.js';
import { MINUTE_MS, RecoveryLedger, SLOW_MS } from '../network/recovery-ledger.js';

let ledger: RecoveryLedger;
let network: LedgerNetwork;
RecoveryLedger.ofThisFile((started) => {
  ledger = started;
  ({ network } = ledger);
});

describe('N7 a broker whose clock is wrong', () => {
  beforeEach(() => ledger.begin(), SLOW_MS);

  it.each([
    ['11 minutes', 11],
    ['13 minutes', 13],
    ['a day', 24 * 60],
  ])(
    'N7 that stamps %s ahead halts all before the record, and they go on by themselves when it is time',
    async (_, minutes) => {
      const size = await ledger.size('nl');
      network.log.stamp((nowMs) => nowMs + BigInt(minutes * MINUTE_MS));
      const sent = await network.send('nl');
      // Less than the minute after which eleven are ten.
      await network.settle(ledger.ids, MINUTE_MS / 3);
      expect(ledger.halts).toEqual(ledger.ids.map(() => 'TIME_AHEAD'));
      expect(await Promise.all(ledger.ids.map((id) => ledger.size(id)))).toEqual(ledger.ids.map(() => size));
      network.log.stamp((nowMs) => nowMs);
      network.clock.nowMs += (minutes - 9) * MINUTE_MS;
      await network.settle();
      expect(await ledger.effects(sent)).toEqual([1, 1, 1, 1]);
      await ledger.expectToGoOn();
    },
    SLOW_MS,
  );

  it(
    'N7 that stamps a century ahead: all go on in the new topic of their size, and send again',
    async () => {
      const size = await ledger.size('nl');
      network.log.stamp((nowMs) => nowMs + 3_155_760_000_000n);
      const sent = await network.send('nl');
      await network.settle();
      network.log.stamp((nowMs) => nowMs);
      expect(ledger.halts).toEqual(ledger.ids.map(() => 'TIME_AHEAD'));
      ledger.connect();
      await ledger.goOnAt(size);
      await network.settle();
      expect(ledger.bases()).toEqual(ledger.ids.map(() => size));
      expect(await ledger.effects(sent)).toEqual([1, 1, 1, 1]);
      const [row] = await network.gateway('nl').query<{ t: string }>('select max(t) as t from log_record');
      expect(Number(row?.t)).toBeLessThanOrEqual(network.clock.nowMs);
      await ledger.expectToGoOn();
    },
    SLOW_MS,
  );

  it(
    'N7 whose clock stands still is named after three records, and refuses nothing',
    async () => {
      const stoodMs = BigInt(network.clock.nowMs);
      network.log.stamp(() => stoodMs);
      for (let i = 0; i < 3; i += 1) {
        network.clock.nowMs += 12 * MINUTE_MS;
        await network.settle();
        expect(ledger.session('hu')?.stamps.isFrozen).toBe(false);
        expect(await ledger.effects(await sentAndSettled('nl'))).toEqual([1, 1, 1, 1]);
      }
      expect(ledger.ids.map((id) => ledger.session(id)?.stamps.isFrozen)).toEqual([true, true, true, true]);
      network.log.stamp((nowMs) => nowMs);
      await sentAndSettled('hu');
      expect(ledger.ids.map((id) => ledger.session(id)?.stamps.isFrozen)).toEqual([false, false, false, false]);
    },
    SLOW_MS,
  );

  it(
    'N7 asks no clock about what comes from an archive',
    async () => {
      network.clock.nowMs += 30 * MINUTE_MS;
      await network.send('nl');
      await network.settle(['bg', 'hu', 'nl']);
      ledger.expireAll();
      network.clock.nowMs -= 30 * MINUTE_MS;
      await network.restart('ro');
      ledger.connect();
      await network.settle(['ro']);
      expect(await ledger.size('ro')).toBe(await ledger.size('nl'));
    },
    SLOW_MS,
  );
});

async function sentAndSettled(from: string): Promise<Sent> {
  const sent = await network.send(from);
  await network.settle();
  return sent;
}
