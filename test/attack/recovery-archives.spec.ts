import { beforeEach, describe, expect, it } from '@jest/globals';
import { SpaceOpening } from '#libs/exchange';
import type { LedgerNetwork, Sent } from '../network/ledger-network.js';
import { LedgerPeers, type Lie, type ToldRecord } from '../network/ledger-peers.js';
import { MINUTE_MS, RecoveryLedger, SLOW_MS } from '../network/recovery-ledger.js';

const MEMBERS = ['bg', 'hu', 'nl', 'ro'];

let ledger: RecoveryLedger;
let network: LedgerNetwork;
RecoveryLedger.ofThisFile((started) => {
  ledger = started;
  ({ network } = ledger);
});

beforeEach(() => network.startOver(), SLOW_MS);

describe('a space that was quiet for longer than the broker keeps', () => {
  it.each([
    [MEMBERS],
    [[...MEMBERS].reverse()],
    [['hu', 'ro', 'bg', 'nl']],
    [['nl', 'bg', 'ro', 'hu']],
    [['ro', 'hu', 'nl', 'bg']],
  ])(
    'K2 goes on after all were stopped and started as %j',
    async (order) => {
      await network.open('nl');
      await network.send('nl');
      await network.settle();
      ledger.expireAll();
      for (const id of order) {
        await network.restart(id);
        await network.settle([id]);
      }
      await network.settle();
      expect(ledger.halts).toEqual([null, null, null, null]);
      expect(ledger.ids.map((id) => ledger.session(id)?.ready)).toEqual([true, true, true, true]);
      await ledger.expectToGoOn();
    },
    SLOW_MS,
  );

  it(
    'K2 gives a member that was away what it missed, from the archives of the others',
    async () => {
      await network.open('nl');
      const missed: Sent[] = [];
      for (const sender of ['nl', 'hu', 'bg']) missed.push(await network.send(sender));
      await network.settle(['bg', 'hu', 'nl']);
      ledger.expireAll();
      await network.restart('ro');
      await network.settle();
      expect(ledger.halts[3]).toBe('LOG_EXPIRED');
      ledger.connect();
      network.clock.nowMs += MINUTE_MS;
      await network.settle();
      for (const sent of missed) expect(await ledger.effects(sent)).toEqual([1, 1, 1, 1]);
      await ledger.expectToGoOn();
    },
    SLOW_MS,
  );

  it(
    'K2 gives a member that never read a record all of them, and it joins',
    async () => {
      await network.settle(['bg', 'hu', 'nl']);
      await openWithout('ro');
      await network.send('nl', { to: ['bg', 'hu'] });
      await network.settle(['bg', 'hu', 'nl']);
      ledger.expireAll();
      ledger.connect();
      await network.settle();
      expect(await ledger.size('ro')).toBe(await ledger.size('nl'));
      await ledger.expectToGoOn();
    },
    SLOW_MS,
  );

  it(
    'K2 waits for as many as a quorum, not for one of them, and goes on by itself',
    async () => {
      await network.open('nl');
      await network.send('nl');
      await network.settle(['bg', 'hu', 'nl']);
      ledger.expireAll();
      await network.restart('ro');
      LedgerPeers.connect(network, 'ro', ['nl']);
      await network.settle();
      expect(ledger.halts[3]).toBe('LOG_EXPIRED');
      LedgerPeers.connect(network, 'ro', ['nl', 'hu']);
      network.clock.nowMs += MINUTE_MS;
      await network.settle();
      await ledger.expectToGoOn();
    },
    SLOW_MS,
  );

  const lies: readonly (readonly [string, (records: readonly ToldRecord[]) => readonly ToldRecord[]])[] = [
    ['other verdicts', (records) => records.map((record) => ({ ...record, verdict: 1 }))],
    ['other times', (records) => records.map((record) => ({ ...record, t: record.t + 1n }))],
    [
      'records of garbage',
      (records) => records.map((record) => ({ ...record, header: null, verdict: 11, body: null })),
    ],
  ];

  it.each(lies)(
    'K2 takes nothing from one that tells %s, names it, and goes on with what the others tell',
    async (_, lie) => {
      await network.open('nl');
      await network.send('nl');
      await network.settle(['bg', 'hu', 'nl']);
      ledger.expireAll();
      await network.restart('ro');
      const told: Lie = { records: (records, member) => (member === 'bg' ? lie(records) : records) };
      LedgerPeers.connect(network, 'ro', ledger.others('ro'), told);
      await network.settle(['ro']);
      expect([...(ledger.session('ro')?.unbelieved ?? [])]).toEqual(['bg']);
      await ledger.expectToGoOn();
    },
    SLOW_MS,
  );
});

/** Opens the space while one member does not run. */
async function openWithout(away: string): Promise<void> {
  await network.gateway('nl').get(SpaceOpening).open(network.spaceId, ledger.ids, true);
  await network.settle(ledger.others(away));
}
