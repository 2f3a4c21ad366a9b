import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { EpochReason } from '#libs/contracts';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDataSource } from '#libs/persistence';
import { epochBody, type RecordContent, VERDICT } from '#libs/protocol';
import { logTopic, type MemoryLog, notesTopic } from '#libs/spacelog';
import { testDatabase } from '#libs/testing';
import { cosign, formatCheckpoint, formatNote } from '#libs/tlog';
import { addFurtherKey, type ListChange, type OwnKey } from '#libs/trust';
import { LEDGER_MIGRATIONS, LedgerGateway } from '../network/ledger-gateway.js';
import type { LedgerNetwork } from '../network/ledger-network.js';
import { KeyNetwork, MEMBERS, SLOW_MS } from './key-network.js';
import { aView, stolenRecord } from './stolen-record.js';

const stage = KeyNetwork.ofThisFile();
/** Set once the network runs. */
let network: LedgerNetwork;
beforeEach(() => {
  ({ network } = stage);
});

const put = (value: Uint8Array) => network.append(logTopic(network.spaceId, 0n), [value]);
const anEpoch: RecordContent = { kind: 'epoch', body: epochBody(EpochReason.RESTORED) };
const foreign = (id: string): Promise<{ kind: number }[]> =>
  network.gateway(id).query('select kind from foreign_record order by position');

describe('K7 row 76: a second process with the same keys', () => {
  const ALL = [...MEMBERS, 'twin'];
  let database: Awaited<ReturnType<typeof testDatabase>>;

  beforeAll(async () => {
    database = await testDatabase({ migrations: LEDGER_MIGRATIONS });
  }, SLOW_MS);

  afterAll(() => database?.drop());

  it(
    'is named at both, silences neither, and nothing is lost or doubled, also after it ended',
    async () => {
      const groups: string[] = [];
      const logOf = (log: MemoryLog) => {
        const reader = log.reader.bind(log);
        return Object.assign(log, { reader: (group: string) => (groups.push(group), reader(group)) });
      };
      await network.startOver({ logOf });
      await network.open('nl');
      const sent = [await network.send('nl')];
      await network.settle();
      const { setup } = network.gateway('nl');
      const stateFolder = mkdtempSync(join(tmpdir(), 'joinder-twin-'));
      const twin = await LedgerGateway.start({ ...setup, log: network.log, database, stateFolder });
      network.gateways.set('twin', twin);
      await network.settle(ALL);
      // In one group the broker would give each of them some of the topics.
      expect(new Set(groups).size).toBe(groups.length);
      for (let i = 0; i < 5; i += 1) sent.push(await network.send('nl'), await network.send('twin'));
      await network.settle(ALL);
      await network.settle(ALL);
      expect((await foreign('nl')).length).toBeGreaterThan(0);
      expect((await foreign('twin')).length).toBeGreaterThan(0);

      network.gateways.delete('twin');
      await twin.die();
      for (let i = 0; i < 3; i += 1) sent.push(await network.send('nl'));
      await network.settle();
      for (const one of sent) expect(await stage.hasEffect('hu', one)).toBe(true);
      expect(await stage.waiting('nl')).toEqual([]);
      const [row] = await network
        .gateway('hu')
        .query<{ n: number }>('select count(*)::int as n from sender_head where frozen_at is not null');
      expect(row?.n).toBe(0);
    },
    SLOW_MS * 2,
  );
});

describe('a stolen record key', () => {
  it(
    'that signs a record is noticed, and its owner goes on behind it instead of forking',
    async () => {
      await put(await stolenRecord(network, 'nl', { content: aView(network.list) }));
      await network.settle();
      expect(await foreign('nl')).toEqual([{ kind: 0 }]);
      const sent = await network.send('nl');
      await network.settle();
      expect(await stage.hasEffect('hu', sent)).toBe(true);
    },
    SLOW_MS,
  );

  it.each([
    ['after a restart', true],
    ['at once', false],
  ])(
    'S10 that signs a record where own ones were sealed and had not left is named %s, and those go out behind it',
    async (_, isRestarted) => {
      const sent = [await network.send('nl'), await network.send('nl')];
      await network.gateway('nl').step('sealer');
      await put(await stolenRecord(network, 'nl', { content: aView(network.list) }));
      if (isRestarted) await network.restart('nl');
      await network.settle();
      for (const one of sent) for (const id of MEMBERS) expect(await stage.hasEffect(id, one)).toBe(true);
      expect(await foreign('nl')).toEqual([{ kind: 0 }]);
      expect(await stage.waiting('nl')).toEqual([]);
      expect(await network.gateway('hu').query('select from fork_evidence')).toEqual([]);
    },
    SLOW_MS,
  );

  it(
    'S11 N4 row 58: that opens epochs to the end leaves its owner able to send, before and after the list that revokes it, and says nothing more',
    async () => {
      const keys = addFurtherKey(stage.keysOf('nl'), 'record');
      await network.restart('nl', { keys });
      for (let i = 0; i < 5; i += 1) await openEpoch((await headAt('hu')).epoch + 16);
      expect((await foreign('nl')).length).toBeGreaterThan(0);
      await sendsEverywhere(1);

      await nearTheEnd();
      await openEpoch(LAST_EPOCH);
      await sendsEverywhere(2);

      const { keyIdHex } = stage.keysOf('nl').record;
      const revoked: ListChange = { kind: 'revoke', keyIdHex, compromisedSinceMs: null };
      await stage.bring(network.list, [revoked, { kind: 'rotate', member: 'nl', key: keys.further.at(-1)! }], 'hu');
      await network.settle();
      await sendsEverywhere(2);

      const [before, head] = [await sizeOfLog(), await headAt('bg')];
      await put(await stolenRecord(network, 'nl', { content: aView(network.list) }));
      await put(await stolenRecord(network, 'nl', { content: anEpoch, epoch: LAST_EPOCH }));
      await network.settle();
      for (const id of MEMBERS) {
        expect(await network.gateway(id).query(VERDICTS_FROM, [before])).toEqual([{ verdict: VERDICT.E_KEY_REVOKED }]);
        expect(await headAt(id)).toEqual(head);
      }
      await sendsEverywhere(2);
      expect(await stage.waiting('nl')).toEqual([]);
    },
    SLOW_MS * 2,
  );

  const LAST_EPOCH = 2 ** 31 - 1;
  const VERDICTS_FROM = `select distinct verdict from log_record where position in ($1::bigint, $1::bigint + 1)`;

  const sizeOfLog = async (): Promise<number> => (await network.valuesOf(logTopic(network.spaceId, 0n))).length;

  async function headAt(id: string): Promise<{ epoch: number; sequence: string; identity: Uint8Array }> {
    const rows = await network
      .gateway(id)
      .query<{ epoch: number; sequence: string; identity: Uint8Array }>(
        `select epoch, sequence, identity from sender_head where member = 'nl'`,
      );
    return rows[0]!;
  }

  async function openEpoch(epoch: number): Promise<void> {
    await put(await stolenRecord(network, 'nl', { content: anEpoch, epoch }));
    await network.settle(['bg', 'hu']);
    await network.settle();
  }

  async function sendsEverywhere(times: number): Promise<void> {
    const sent = [];
    for (let i = 0; i < times; i += 1) sent.push(await network.send('nl'));
    await network.settle();
    for (const at of MEMBERS) for (const some of sent) expect(await stage.hasEffect(at, some)).toBe(true);
  }

  /** As if the thief had gone on for 134 million records: everybody stands one epoch before the end. */
  async function nearTheEnd(): Promise<void> {
    for (const id of MEMBERS) {
      await network.restart(id, {}, async () => {
        const { owner } = network.gateway(id).setup.database;
        const source = await createDataSource({ ...owner, poolSize: 1 }).initialize();
        await source.query(`update sender_head set epoch = $1 where member = 'nl'`, [LAST_EPOCH - 1]);
        if (id === 'nl') await source.query('update stream_head set epoch = $1', [LAST_EPOCH - 1]);
        await source.destroy();
      });
    }
  }
});

describe('S17 row 63: a cosignature of an impossible size under an own checkpoint key', () => {
  /** Puts it on the topic of notes, as whoever has the key can. */
  async function cosigned(key: OwnKey, size: bigint): Promise<void> {
    const origin = `joinder/${network.spaceId}`;
    const checkpointBody = formatCheckpoint({ origin, size, root: Buffer.alloc(32, 7), rules: Buffer.alloc(32, 7) });
    const line = cosign({
      checkpointBody,
      name: 'joinder/nl',
      seconds: BigInt(network.clock.nowMs) / 1000n,
      key: key.privateKey,
      publicKeyRaw: key.spki.subarray(-32),
    });
    const note = Buffer.from(formatNote(checkpointBody, [line]), 'utf8');
    await network.append(notesTopic(network.spaceId), [note]);
  }

  async function sendsOn(): Promise<void> {
    const sent = await network.send('nl');
    await network.settle();
    expect(await stage.hasEffect('hu', sent)).toBe(true);
    const [row] = await network.gateway('nl').query<{ size: string }>('select size from own_cosign');
    expect(Number(row?.size)).toBeLessThan(1000);
  }

  it(
    'does not hold up its gateway where the key is retired',
    async () => {
      const keys = addFurtherKey(stage.keysOf('nl'), 'checkpoint');
      await network.restart('nl', { keys });
      await network.settle();
      await stage.bring(network.list, [{ kind: 'rotate', member: 'nl', key: keys.further[0]! }], 'hu');
      await network.settle();
      await cosigned(stage.keysOf('nl').checkpoint, 2n ** 62n);
      await network.restart('nl', { keys });
      await network.settle();
      await sendsOn();
    },
    SLOW_MS,
  );

  it(
    'holds it up no longer than until the key is revoked, without a restart',
    async () => {
      const keys = addFurtherKey(stage.keysOf('nl'), 'checkpoint');
      await cosigned(stage.keysOf('nl').checkpoint, 2n ** 62n);
      await network.restart('nl', { keys });
      await network.settle();
      const { checkpoint } = stage.keysOf('nl');
      const revoked: ListChange = { kind: 'revoke', keyIdHex: checkpoint.keyIdHex, compromisedSinceMs: null };
      await stage.bring(network.list, [revoked, { kind: 'rotate', member: 'nl', key: keys.further[0]! }], 'hu');
      await network.settle();
      await sendsOn();
    },
    SLOW_MS,
  );
});

describe('F13 I5: a checkpoint key that is replaced while nothing else is sent', () => {
  it(
    'is told to those whose log comes to its list later than its first cosignature comes to them',
    async () => {
      const keys = addFurtherKey(stage.keysOf('hu'), 'checkpoint');
      await network.restart('hu', { keys });
      await network.settle();
      const { checkpoint } = stage.keysOf('hu');
      const revoked: ListChange = { kind: 'revoke', keyIdHex: checkpoint.keyIdHex, compromisedSinceMs: null };
      await stage.bring(network.list, [revoked, { kind: 'rotate', member: 'hu', key: keys.further[0]! }], 'nl');
      await network.settle(['hu', 'nl']);

      await network.gateway('bg').step('notes-reader');
      expect(await cosignedAt('bg', 'hu')).toBeLessThan(await sizeAt('hu'));
      await network.settle();
      expect(await cosignedAt('bg', 'hu')).toBe(await sizeAt('hu'));
    },
    SLOW_MS,
  );

  const sizeAt = async (id: string): Promise<number> => {
    const [row] = await network.gateway(id).query<{ size: string }>('select next_position as size from follower');
    return Number(row?.size);
  };
  const cosignedAt = async (at: string, member: string): Promise<number> => {
    const [row] = await network
      .gateway(at)
      .query<{ size: string }>('select max(size) as size from cosignature where member = $1', [member]);
    return Number(row?.size);
  };
});
