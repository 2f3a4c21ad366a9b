import { beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ExchangeRuntime, type KeptNote, PeerArchives, SpaceDirectory, StateDigests } from '#libs/exchange';
import { logTopic, notesTopic } from '#libs/spacelog';
import { Backup } from './backup.js';
import { freshLedger, MEMBERS, SLOW_MS } from './fresh-ledger.js';
import type { LedgerNetwork, Sent } from './ledger-network.js';
import { LedgerPeers, type Lie, type ToldRecord } from './ledger-peers.js';

let network: LedgerNetwork;
freshLedger((started) => {
  network = started;
});

const topic = (): string => logTopic(network.spaceId, 0n);
const spaceAt = (id: string) => network.gateway(id).get(ExchangeRuntime).spaces[0];
const halted = () => MEMBERS.map((id) => spaceAt(id)?.halted ?? null);
const bases = () => MEMBERS.map((id) => spaceAt(id)?.space.base);

async function sizeAt(id: string): Promise<bigint> {
  const [row] = await network.gateway(id).query<{ size: string }>('select next_position as size from follower');
  return BigInt(row?.size ?? 0);
}

const effectsAt = async (id: string, { messageId }: Sent): Promise<number> =>
  (await network.gateway(id).query('select from ledger where message_id = $1', [messageId])).length;

/** The broker comes back with less than it had, and all gateways with it. */
async function lose(end: bigint): Promise<void> {
  network.log.truncate(topic(), end);
  for (const id of MEMBERS) await network.restart(id);
  await network.settle();
}

/** The operator makes the topic in which the log goes on. */
async function goOnAt(position: bigint): Promise<void> {
  await network.log.admin().createTopic(logTopic(network.spaceId, position), 'log', { replication: 1 });
  await network.settle();
}

/** Lets a gateway ask others, which may lie. */
function reaches(id: string, others: readonly string[], lie: Lie = {}): void {
  LedgerPeers.connect(network, id, others, lie);
}

async function digests(): Promise<string[]> {
  return Promise.all(
    MEMBERS.map(async (id) => {
      const spaceNo = await network.gateway(id).get(SpaceDirectory).require(network.spaceId);
      const digest = await network.gateway(id).get(StateDigests).of(spaceNo);
      return `${digest?.size} ${digest?.public}`;
    }),
  );
}

describe('a log whose tail the broker lost', () => {
  it(
    'goes on in the topic that begins where all stand, with what was on its way',
    async () => {
      await network.send('nl');
      await network.settle();
      const lost = await network.send('hu');
      for (const name of ['sealer', 'publisher']) await network.gateway('hu').step(name);
      const size = await sizeAt('nl');
      await lose(size - 1n);
      expect(halted()).toEqual(['LOG_CUT', 'LOG_CUT', 'LOG_CUT']);

      await goOnAt(size);
      expect(halted()).toEqual([null, null, null]);
      expect(bases()).toEqual([size, size, size]);
      const next = await network.send('bg');
      await network.settle();
      for (const id of MEMBERS) expect([await effectsAt(id, lost), await effectsAt(id, next)]).toEqual([1, 1]);
      expect(new Set(await digests()).size).toBe(1);

      for (const id of MEMBERS) await network.restart(id);
      await network.settle();
      const last = await network.send('nl');
      await network.settle();
      for (const id of MEMBERS) expect(await effectsAt(id, last)).toBe(1);
    },
    SLOW_MS,
  );

  it(
    'is not followed to where members have cosigned more, by those nor by one that has read less',
    async () => {
      await network.send('nl');
      await network.settle();
      const before = await sizeAt('hu');
      await network.send('nl');
      await network.settle(['bg', 'nl']);
      await lose(before - 1n);
      await goOnAt(before);
      expect(await sizeAt('hu')).toBe(before);
      expect(bases()).toEqual([0n, 0n, 0n]);
      expect(halted()).toEqual(['LOG_CUT', 'LOG_CUT', 'LOG_CUT']);
    },
    SLOW_MS,
  );
});

describe('a member that has read less than others', () => {
  let first: Sent;
  let size: bigint;

  beforeEach(async () => {
    await network.send('nl');
    await network.settle();
    first = await network.send('nl', { to: ['hu'] });
    await network.send('nl', { to: ['bg'] });
    await network.settle(['nl']);
    size = await sizeAt('nl');
    await lose((await sizeAt('hu')) - 1n);
  }, SLOW_MS);

  it(
    'takes from one that holds it what the broker lost, and all go on with one story',
    async () => {
      for (const id of ['bg', 'hu']) reaches(id, ['nl']);
      await goOnAt(size);
      expect(bases()).toEqual([size, size, size]);
      expect(await effectsAt('hu', first)).toBe(1);
      const next = await network.send('hu');
      await network.settle();
      for (const id of MEMBERS) expect(await effectsAt(id, next)).toBe(1);
      expect(new Set(await digests()).size).toBe(1);
    },
    SLOW_MS,
  );

  const lies: [string, Lie][] = [
    ['another time', changed((record) => ({ ...record, t: record.t + 1n }))],
    ['another verdict', changed((record) => ({ ...record, verdict: 1 }))],
    ['another header', changed((record) => ({ ...record, header: flipped(record.header) }))],
    ['another body', changed((record) => ({ ...record, body: flipped(record.body) }))],
    ['no bodies', { records: (records) => records.map((record) => ({ ...record, body: null })) }],
    ['another order', { records: (records) => records.toReversed() }],
    ['less', { records: (records) => records.slice(1) }],
    ['no cosignature', { note: (note) => ({ ...note, note: '' }) }],
    ['the cosignature of another', { note: (note) => ({ ...note, member: 'bg' }) }],
  ];

  it.each(lies)(
    'does not get to the end by one that tells %s',
    async (_, lie) => {
      reaches('hu', ['nl'], lie);
      await goOnAt(size);
      // What stands before the lie is true, and others stand for it.
      expect(await sizeAt('hu')).toBeLessThan(size);
      expect(spaceAt('hu')?.space.base).toBe(0n);
    },
    SLOW_MS,
  );
});

/** Changes the newest record that is for the one who asks. */
function changed(change: (record: ToldRecord) => ToldRecord): Lie {
  return {
    records: (records) => {
      const last = records.findLastIndex(({ body }) => body !== null);
      return records.map((record, i) => (i === last ? change(record) : record));
    },
  };
}

function flipped(bytes: Uint8Array | null): Uint8Array | null {
  return bytes && Uint8Array.from(bytes, (byte, i) => (i === bytes.length - 1 ? byte ^ 1 : byte));
}

describe('a backup of a time before the last cosignature, where the broker lost records and notes since', () => {
  const keptAt = async (id: string, member: string): Promise<readonly KeptNote[]> => {
    const [row] = await network
      .gateway(id)
      .query<{ note: string }>('select note from cosignature where member = $1 order by size desc limit 1', [member]);
    return [{ spaceId: network.spaceId, note: row?.note ?? '' }];
  };

  it.each<[string, boolean, () => Promise<readonly KeptNote[]>]>([
    ['says nothing where another gateway keeps what it cosigned', false, () => keptAt('hu', 'nl')],
    ['cannot know of it where nobody tells', true, async () => []],
    ['believes no cosignature but its own', true, () => keptAt('nl', 'hu')],
  ])('%s', async (_, ready, ownNotes) => {
    const backup = new Backup(network.gateway('nl').setup.database);
    await backup.take();
    const held = await sizeAt('nl');
    await network.send('nl');
    await network.settle();
    const told = await ownNotes();
    network.log.truncate(topic(), held);
    network.log.truncate(notesTopic(network.spaceId), 0n);
    const stateFolder = mkdtempSync(join(tmpdir(), 'ledger-lost-'));
    const nl = await network.restart('nl', { stateFolder }, () => backup.putInPlace());
    nl.get(PeerArchives).use(
      Object.assign(new LedgerPeers(network, 'nl', { others: [] }), { ownNotes: async () => told }),
    );
    await network.settle(['nl']);
    expect(spaceAt('nl')).toMatchObject({ ready, restoring: !ready });
  });
});
