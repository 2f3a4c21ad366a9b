import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CosignRepository } from '#libs/exchange/testing';
import { notesTopic } from '#libs/spacelog';
import { cosign, formatCheckpoint, formatNote, parseCheckpoint, parseCosignature, parseNote } from '#libs/tlog';
import { CrashPoints } from '../network/simulation/crash-points.js';
import type { LedgerGateway } from '../network/ledger-gateway.js';
import { LedgerNetwork } from '../network/ledger-network.js';

const MEMBERS = ['bg', 'hu', 'nl', 'ro'];
const SLOW_MS = 60_000;
const RAW_KEY_BYTES = 32;

let network: LedgerNetwork;

beforeAll(async () => {
  network = await LedgerNetwork.start(MEMBERS);
}, SLOW_MS);

beforeEach(async () => {
  await network.startOver();
  await network.open('nl');
}, SLOW_MS);

afterAll(() => network?.stop(), SLOW_MS);

const topic = (): string => notesTopic(network.spaceId);
const spaceAt = (id: string) => [...(network.gateway(id).sessions[0]?.spaces.values() ?? [])][0];
const hash = (byte: number): Uint8Array => new Uint8Array(32).fill(byte);

async function sizeAt(gateway: LedgerGateway): Promise<bigint> {
  const [row] = await gateway.query<{ next_position: string }>('select next_position from follower');
  return BigInt(row?.next_position ?? 0);
}

/** What a member that lies, or whose key was stolen, can put on the topic. */
function noteOf(member: string, tree: { size: bigint; root: Uint8Array }, lines = 1): Uint8Array {
  const { checkpoint } = network.gateway(member).setup.member.keys;
  const checkpointBody = formatCheckpoint({ origin: `joinder/${network.spaceId}`, rules: hash(7), ...tree });
  const line = cosign({
    checkpointBody,
    name: `joinder/${member}`,
    seconds: 1_800_000_000n,
    key: checkpoint.privateKey,
    publicKeyRaw: checkpoint.spki.subarray(-RAW_KEY_BYTES),
  });
  return Buffer.from(formatNote(checkpointBody, new Array<string>(lines).fill(line)));
}

/** Sizes and roots of every note on the topic, by member. */
async function notesBy(member: string): Promise<{ size: bigint; root: string }[]> {
  const notes = (await network.valuesOf(topic())).map((value) => parseNote(value));
  return notes
    .filter(({ lines }) => parseCosignature(lines[0] ?? '').name === `joinder/${member}`)
    .map(({ body }) => parseCheckpoint(body))
    .map(({ size, root }) => ({ size, root: Buffer.from(root).toString('hex') }));
}

const contradictionsAt = (id: string) =>
  network.gateway(id).query('select member, size from contradiction order by 1, 2');
const cosignedBy = async (at: string, member: string) => {
  const [row] = await network
    .gateway(at)
    .query<{ size: string }>('select max(size) as size from cosignature where member = $1', [member]);
  return BigInt(row?.size ?? 0);
};

describe('attack 25: a checkpoint that is not as it should be', () => {
  it(
    'another root for a size: kept as evidence by all, and never counted; one liar among four stops nobody but itself',
    async () => {
      const size = await sizeAt(network.gateway('nl'));
      await network.append(topic(), [noteOf('hu', { size, root: hash(9) })]);
      await network.settle();
      for (const id of MEMBERS) expect(await contradictionsAt(id)).toEqual([{ member: 'hu', size: String(size) }]);
      expect(MEMBERS.map((id) => spaceAt(id)?.frozen)).toEqual([false, true, false, false]);

      await network.send('nl');
      await network.settle();
      expect(await cosignedBy('nl', 'bg')).toBe(await sizeAt(network.gateway('nl')));
      expect(await cosignedBy('nl', 'hu')).toBe(size);
    },
    SLOW_MS,
  );

  it(
    'another root by most of the others: whoever stands against them says nothing more, and reads on',
    async () => {
      const size = await sizeAt(network.gateway('nl'));
      const lies = ['bg', 'hu'].map((id) => noteOf(id, { size, root: hash(9) }));
      await network.append(topic(), lies);
      await network.settle();
      expect(spaceAt('nl')?.frozen).toBe(true);
      const [before, sent] = [await notesBy('nl'), await network.send('nl')];
      await network.settle();
      expect(await notesBy('nl')).toEqual(before);
      const waiting = await network.gateway('nl').query('select message_id from outbox');
      expect(waiting).toEqual([{ message_id: sent.messageId }]);
    },
    SLOW_MS,
  );

  it.each<[string, (size: bigint) => Uint8Array]>([
    ['64 lines', (size) => Buffer.from(tooMany(noteOf('hu', { size, root: hash(9) })))],
    ['a signature of somebody else', (size) => forged(noteOf('hu', { size, root: hash(9) }), 'bg')],
    [
      'another log',
      () => Buffer.from(`joinder/elsewhere\n1\n${Buffer.from(hash(1)).toString('base64')}\n\n— x YWJjZGU=\n`),
    ],
    ['noise', () => Buffer.from('noise')],
    ['nothing', () => Buffer.of()],
    ['half a megabyte', () => Buffer.alloc(500_000, 'a')],
  ])(
    '%s: passed over, and what comes behind it counts',
    async (_, note) => {
      const size = await sizeAt(network.gateway('nl'));
      await network.append(topic(), [note(size)]);
      await network.send('nl');
      await network.settle();
      for (const id of MEMBERS) expect(await contradictionsAt(id)).toEqual([]);
      expect(await cosignedBy('nl', 'hu')).toBe(await sizeAt(network.gateway('nl')));
    },
    SLOW_MS,
  );

  it(
    'a smaller size than before, repeated by anybody: takes nothing back',
    async () => {
      const early = await network.valuesOf(topic());
      await network.send('nl');
      await network.settle();
      const size = await sizeAt(network.gateway('nl'));
      await network.append(topic(), early);
      await network.settle();
      for (const id of MEMBERS) expect(await cosignedBy('nl', id)).toBe(size);
      const sizes = (await notesBy('nl')).map((note) => note.size);
      expect(new Set(sizes).size).toBeLessThanOrEqual(sizes.length);
      await expect(
        network
          .gateway('nl')
          .get(CosignRepository)
          .store(1, { size: size - 1n, root: hash(1), note: '' }, 1n),
      ).rejects.toMatchObject({ code: 'LEASE_LOST' });
    },
    SLOW_MS,
  );
});

describe('attack 26: two checkpoints at once', () => {
  it.each(['before', 'after'] as const)(
    'the process dies %s it stored one: no size ever has two roots, and the newest arrives',
    async (side) => {
      for (let write = 1; write <= 4; write += 1) {
        await network.send('nl');
        await network.settle(['nl', 'bg', 'ro']);
        const points = new CrashPoints();
        points.watch(network.gateway('hu').dataSource);
        points.arm(write, side);
        for (const name of ['follower', 'cosigner', 'cosigner']) {
          await network
            .gateway('hu')
            .step(name)
            .catch(() => undefined);
        }
        await network.restart('hu');
        await network.settle();
      }
      const roots = new Map<bigint, Set<string>>();
      for (const { size, root } of await notesBy('hu')) roots.set(size, (roots.get(size) ?? new Set()).add(root));
      expect([...roots.values()].every(({ size }) => size === 1)).toBe(true);
      expect(await cosignedBy('nl', 'hu')).toBe(await sizeAt(network.gateway('nl')));
    },
    SLOW_MS,
  );

  it(
    'two processes believe that they hold the shard: the one whose lease is over cannot cosign',
    async () => {
      const hu = network.gateway('hu');
      const old = hu.sessions[0]?.token ?? 0n;
      await hu.query(`update lease set token = token + 1, holder = 'another'`);
      await hu.setup.database.transaction.runAsApplier((tx) =>
        tx.query('update follower set lease_token = lease_token + 1'),
      );
      const size = await sizeAt(hu);
      await hu.query('delete from own_cosign');
      const store = hu.get(CosignRepository).store(1, { size, root: hash(1), note: '' }, old);
      await expect(store).rejects.toMatchObject({ code: 'LEASE_LOST' });
      expect(await hu.query('select * from own_cosign')).toEqual([]);
    },
    SLOW_MS,
  );
});

it(
  'attack 27: a receiver takes messages in and says nothing: everybody sees since which size',
  async () => {
    const size = await sizeAt(network.gateway('nl'));
    const { messageId } = await network.send('nl');
    for (let round = 0; round < 12; round += 1) {
      await network.settle(['nl', 'bg', 'ro']);
      for (const name of ['space-entry', 'follower', 'notes-reader']) await network.gateway('hu').step(name);
    }
    expect(await network.gateway('hu').query('select 1 from ledger where message_id = $1', [messageId])).toHaveLength(
      1,
    );
    expect(await cosignedBy('nl', 'hu')).toBe(size);
    expect(await cosignedBy('nl', 'bg')).toBe(await sizeAt(network.gateway('nl')));
  },
  SLOW_MS,
);

describe('attack 28: a receipt for what is not stored', () => {
  it.each(['before', 'after'] as const)(
    'the receiver dies %s any write: what it cosigned is in its database',
    async (side) => {
      for (let write = 1; write <= 6; write += 1) {
        await network.send('nl');
        await network.settle(['nl', 'bg', 'ro']);
        const hu = network.gateway('hu');
        const points = new CrashPoints();
        points.watch(hu.dataSource);
        points.arm(write, side);
        for (let round = 0; round < 4; round += 1) {
          for (const worker of hu.workers) await worker.step().catch(() => undefined);
          const said = (await notesBy('hu')).map((note) => note.size);
          const newest = said.reduce((left, right) => (left > right ? left : right), 0n);
          expect(await sizeAt(hu)).toBeGreaterThanOrEqual(newest);
        }
        await network.restart('hu');
        await network.settle();
      }
      expect(await network.gateway('hu').query('select message_id from ledger')).toHaveLength(6);
    },
    SLOW_MS,
  );

  it(
    'a size beyond what is committed is not stored as cosigned',
    async () => {
      const hu = network.gateway('hu');
      const size = (await sizeAt(hu)) + 1n;
      const token = hu.sessions[0]?.token ?? 0n;
      const store = hu.get(CosignRepository).store(1, { size, root: hash(1), note: '' }, token);
      await expect(store).rejects.toMatchObject({ code: 'LEASE_LOST' });
    },
    SLOW_MS,
  );
});

function tooMany(note: Uint8Array): string {
  const text = Buffer.from(note).toString('utf8');
  const [line = ''] = text.trimEnd().split('\n').slice(-1);
  return `${text}${`${line}\n`.repeat(63)}`;
}

/** The name of one member over the signature of another. */
function forged(note: Uint8Array, name: string): Uint8Array {
  return Buffer.from(
    Buffer.from(note)
      .toString('utf8')
      .replace(/— joinder\/\w+/, `— joinder/${name}`),
  );
}
