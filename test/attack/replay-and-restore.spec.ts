import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { logTopic } from '#libs/spacelog';
import { Backup } from '../network/backup.js';
import { LedgerNetwork } from '../network/ledger-network.js';
import { WithheldLog } from '../network/withheld-log.js';

const MEMBERS = ['bg', 'hu', 'nl'];
const SLOW_MS = 60_000;

let network: LedgerNetwork;
let views: Map<string, WithheldLog>;

beforeAll(async () => {
  network = await LedgerNetwork.start(MEMBERS);
}, SLOW_MS);

beforeEach(async () => {
  views = new Map();
  await network.startOver();
  for (const id of MEMBERS) {
    const log = new WithheldLog(network.log);
    views.set(id, log);
    await network.restart(id, { log });
  }
  await network.open('nl');
}, SLOW_MS);

afterAll(() => network?.stop(), SLOW_MS);

const topic = (): string => logTopic(network.spaceId, 0n);
const effectsAt = (id: string, messageId: string) =>
  network.gateway(id).query('select position from ledger where message_id = $1', [messageId]);
const verdictsAt = (id: string) =>
  network.gateway(id).query<{ verdict: number }>('select verdict from log_record order by position');
const sizeAt = async (id: string): Promise<bigint> => {
  const [row] = await network.gateway(id).query<{ next_position: string }>('select next_position from follower');
  return BigInt(row?.next_position ?? 0);
};
const spaceAt = (id: string) => [...(network.gateway(id).sessions[0]?.spaces.values() ?? [])][0];

async function cosignedRoots(): Promise<string[]> {
  const rows = await Promise.all(
    MEMBERS.map((id) =>
      network.gateway(id).query<{ tree: string }>(`select size || ' ' || encode(root, 'hex') as tree from own_cosign`),
    ),
  );
  return [...new Set(rows.flat().map(({ tree }) => tree))];
}

async function frozen(): Promise<unknown[]> {
  return (await network.gateway('hu').query('select member from sender_head where frozen_at is not null')) as unknown[];
}

/** Puts an old database of a member in place, under a new process. */
async function putBack(id: string, backup: Backup): Promise<void> {
  await network.restart(id, {}, () => backup.putInPlace());
}

describe('attack 16: everything that was ever sent is sent again', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['after a second', async () => (network.clock.nowMs += 1000)],
    ['after eleven minutes', async () => (network.clock.nowMs += 11 * 60_000)],
    ['after a restart of the receiver', () => network.restart('hu')],
    ['after a restart of the sender', () => network.restart('nl')],
  ])(
    '%s: each position has its leaf, and nothing a second effect',
    async (_, meanwhile) => {
      const { messageId } = await network.send('nl');
      await network.settle();
      const sent = await network.valuesOf(topic());
      await meanwhile();
      await network.append(topic(), sent);
      await network.settle();
      for (const id of MEMBERS) {
        expect(await effectsAt(id, messageId)).toHaveLength(1);
        expect((await verdictsAt(id)).slice(sent.length).map(({ verdict }) => verdict)).toEqual(sent.map(() => 1));
      }
      expect(await cosignedRoots()).toHaveLength(1);
      expect(await frozen()).toEqual([]);
    },
    SLOW_MS,
  );

  it(
    'to a receiver whose database is that of yesterday: it reads what it lost, and each has one effect',
    async () => {
      const backup = new Backup(network.gateway('hu').setup.database);
      await backup.take();
      const { messageId } = await network.send('nl');
      await network.settle();
      await network.append(topic(), await network.valuesOf(topic()));
      await putBack('hu', backup);
      await network.settle();
      expect(await effectsAt('hu', messageId)).toHaveLength(1);
      expect(await cosignedRoots()).toHaveLength(1);
    },
    SLOW_MS,
  );

  it(
    'offsets of the broker decide nothing: a new process goes on where its database stands',
    async () => {
      const { messageId } = await network.send('nl');
      await network.settle();
      await network.restart('hu', { log: network.log });
      await network.settle();
      expect(await effectsAt('hu', messageId)).toHaveLength(1);
      expect(await verdictsAt('hu')).toHaveLength((await network.valuesOf(topic())).length);
    },
    SLOW_MS,
  );
});

describe('attack 20: the broker hides the end of the log', () => {
  it(
    'from one member: its peers cosign what it cannot see, and it knows since when',
    async () => {
      const before = await sizeAt('hu');
      views.get('hu')?.withhold(topic(), before);
      const since = network.clock.nowMs;
      const { messageId } = await network.send('nl');
      await network.settle();
      expect(await effectsAt('bg', messageId)).toHaveLength(1);
      expect(await sizeAt('hu')).toBe(before);
      expect(spaceAt('hu')?.aheadSince?.getTime()).toBeGreaterThanOrEqual(since);
      expect(spaceAt('bg')?.aheadSince).toBeNull();

      views.get('hu')?.show(topic());
      await network.settle();
      expect(await effectsAt('hu', messageId)).toHaveLength(1);
      expect(spaceAt('hu')?.aheadSince).toBeNull();
    },
    SLOW_MS,
  );

  it(
    'from all, for good: whoever had read it stands still, and cosigns and sends nothing on another story',
    async () => {
      await network.send('nl');
      await network.settle();
      const size = await sizeAt('hu');
      network.log.truncate(topic(), size - 1n);
      for (const id of MEMBERS) await network.restart(id);
      await network.settle();
      expect(MEMBERS.map((id) => spaceAt(id)?.halted)).toEqual(['LOG_CUT', 'LOG_CUT', 'LOG_CUT']);

      const notes = (await cosignedRoots()).length;
      await network.send('nl');
      await network.append(topic(), [Buffer.from('another story'), Buffer.from('and on')]);
      for (const id of MEMBERS) await network.restart(id);
      await network.settle();
      expect(MEMBERS.map((id) => spaceAt(id)?.halted)).toEqual(['LOG_REWRITTEN', 'LOG_REWRITTEN', 'LOG_REWRITTEN']);
      expect(await sizeAt('hu')).toBe(size);
      expect(await cosignedRoots()).toHaveLength(notes);
      expect(await network.valuesOf(topic())).toHaveLength(Number(size) + 1);
    },
    SLOW_MS,
  );

  it(
    'and shows it again: everybody goes on',
    async () => {
      const { messageId } = await network.send('nl');
      await network.settle(['nl', 'bg']);
      await network.settle();
      const [kept] = (await network.valuesOf(topic())).slice(-1);
      const size = await sizeAt('nl');
      network.log.tamper(topic(), size - 1n, () => Buffer.from('not what it was'));
      await network.restart('nl');
      await network.settle();
      expect(spaceAt('nl')?.halted).toBe('LOG_REWRITTEN');
      network.log.tamper(topic(), size - 1n, () => kept ?? Buffer.of());
      await network.settle();
      expect(spaceAt('nl')?.halted).toBeNull();
      expect(await effectsAt('nl', messageId)).toHaveLength(1);
    },
    SLOW_MS,
  );
});

describe('attack 22: a gateway goes on from the backup of yesterday', () => {
  async function sinceBackup(): Promise<{ backup: Backup; messageId: string }> {
    await network.send('nl');
    await network.settle();
    const backup = new Backup(network.gateway('nl').setup.database);
    await backup.take();
    const { messageId } = await network.send('nl');
    await network.settle();
    return { backup, messageId };
  }

  const epochOf = async (id: string) => {
    const [row] = await network
      .gateway(id)
      .query<{ epoch: number }>(`select epoch from sender_head where member = 'nl'`);
    return row?.epoch;
  };

  it(
    'it learns from the log what it had sent, and goes on under a new epoch: no second story',
    async () => {
      const { backup, messageId } = await sinceBackup();
      await putBack('nl', backup);
      const next = await network.send('nl');
      await network.settle();
      expect([await epochOf('nl'), await epochOf('hu')]).toEqual([2, 2]);
      expect(await frozen()).toEqual([]);
      for (const id of MEMBERS) {
        expect(await effectsAt(id, messageId)).toHaveLength(1);
        expect(await effectsAt(id, next.messageId)).toHaveLength(1);
      }
    },
    SLOW_MS,
  );

  it(
    'a broker that hides the end from it gains nothing: what left is marked outside the database, and it waits',
    async () => {
      const { backup } = await sinceBackup();
      const size = await sizeAt('nl');
      views.get('nl')?.withhold(topic(), size - 1n);
      await putBack('nl', backup);
      const next = await network.send('nl');
      await network.settle();
      expect(spaceAt('nl')).toMatchObject({ ready: false, restoring: true });
      expect(await network.valuesOf(topic())).toHaveLength(Number(size));

      views.get('nl')?.show(topic());
      await network.settle();
      expect(await epochOf('hu')).toBe(2);
      expect(await frozen()).toEqual([]);
      expect(await effectsAt('hu', next.messageId)).toHaveLength(1);
    },
    SLOW_MS,
  );

  it(
    'what it had accepted and sent after the backup is not sent twice, whatever the backup still wanted to send',
    async () => {
      const { messageId } = await network.send('nl', { subject: 'a record' });
      const backup = new Backup(network.gateway('nl').setup.database);
      await backup.take();
      await network.settle();
      await putBack('nl', backup);
      await network.settle();
      for (const id of MEMBERS) expect(await effectsAt(id, messageId)).toHaveLength(1);
      const codes = (await verdictsAt('hu')).map(({ verdict }) => verdict);
      expect(new Set(codes)).toEqual(new Set([0]));
      expect(await network.gateway('nl').query('select * from pending_change')).toEqual([]);
    },
    SLOW_MS,
  );
});
