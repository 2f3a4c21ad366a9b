import { beforeEach, describe, expect, it } from '@jest/globals';
import { notesTopic } from '#libs/spacelog';
import { consistencyProof, Frontier, frontierReader, leafData, leafHash } from '#libs/tlog';
import type { LedgerNetwork } from '../network/ledger-network.js';
import { LedgerPeers, type Lie, type ToldRecord } from '../network/ledger-peers.js';
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

describe('one that makes up a lost tail, cosigns it and shows a path to it, against one that holds what was there', () => {
  /** NL has less than HU and RO, which cosigned more. */
  async function behind(): Promise<{ cut: bigint; size: bigint; effects: () => Promise<number[]> }> {
    const cut = await ledger.size('nl');
    const sent = await network.send('hu');
    await network.settle(['hu', 'ro']);
    return { cut, size: await ledger.size('hu'), effects: async () => (await ledger.effects(sent)).slice(1) };
  }

  it(
    'K4 S12 NL waits with both by name where all notes are lost as well, and goes on by itself when a third one answers',
    async () => {
      const { cut, size, effects } = await behind();
      const lie = await anotherTail(cut, size);
      network.log.truncate(ledger.topic, cut - 1n);
      network.log.truncate(notesTopic(network.spaceId), 0n);
      await network.restart('nl');
      await ledger.goOnAt(size);
      LedgerPeers.connect(network, 'nl', ['bg', 'hu'], lie);
      network.clock.nowMs += MINUTE_MS;
      await network.settle(['nl']);
      const nl = ledger.session('nl');
      expect([nl?.halted, nl?.space.base, await ledger.size('nl')]).toEqual(['LOG_CUT', 0n, cut]);
      expect([...(nl?.unbelieved ?? [])].toSorted()).toEqual(['bg', 'hu']);

      ledger.connect(lie, HONEST);
      network.clock.nowMs += MINUTE_MS;
      await network.settle(HONEST);
      expect(ledger.bases(HONEST)).toEqual([size, size, size]);
      expect([...(ledger.session('nl')?.unbelieved ?? [])]).toEqual(['bg']);
      expect(await effects()).toEqual([1, 1, 1]);
    },
    SLOW_MS,
  );

  it(
    'K4 S12 NL goes on with what a third one cosigned before, which does not answer',
    async () => {
      const { cut, size, effects } = await behind();
      for (const name of ['notes-reader', 'notes-reader']) await network.gateway('nl').step(name);
      const lie = await anotherTail(cut, size);
      network.log.truncate(ledger.topic, cut - 1n);
      await ledger.goOnAt(size);
      LedgerPeers.connect(network, 'nl', ['bg', 'hu'], lie);
      network.clock.nowMs += MINUTE_MS;
      await network.settle(HONEST);
      expect(await ledger.size('nl')).toBeGreaterThanOrEqual(size);
      expect([...(ledger.session('nl')?.unbelieved ?? [])]).toEqual(['bg']);
      expect(await effects()).toEqual([1, 1, 1]);
    },
    SLOW_MS,
  );

  /** BG tells of as many records as were lost, and none of them was ever there. */
  async function anotherTail(cut: bigint, size: bigint): Promise<Lie> {
    const t = ledger.session('nl')?.requirePosition().state.t ?? 0n;
    const tail = Array.from({ length: Number(size - cut) }, (_, i) => madeUp(cut + BigInt(i), { t }));
    const spaceId = network.spaceId;
    const held = await new LedgerPeers(network, 'bg', { others: ['nl'] }).records('nl', {
      spaceId,
      from: 0n,
      count: 50,
    });
    const leaves = [...held, ...tail].map((record) => leafHash(leafData(record)));
    const { frontier, tiles } = Frontier.empty().append(leaves);
    const path = await consistencyProof(
      frontierReader(frontier, async () => tiles),
      cut,
      size,
    );
    const note = ledger.noteOf('bg', size, { root: frontier.root() });
    return {
      note: (told) => (told.member === 'bg' ? { ...told, note } : told),
      records: (records, member) => (member === 'bg' ? tail : records),
      path: (member) => (member === 'bg' ? path : null),
    };
  }
});
