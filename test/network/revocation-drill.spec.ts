import { fromBinary } from '@bufbuild/protobuf';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EnvelopeSchema, HeaderSchema } from '#libs/contracts';
import { ExchangeIdentity } from '#libs/exchange';
import { VERDICT } from '#libs/protocol';
import { logTopic, notesTopic } from '#libs/spacelog';
import { aSuccessorList, type TestMember } from '#libs/testing';
import {
  addFurtherKey,
  createAdminKey,
  type GatewayUse,
  type ListChange,
  type OwnKey,
  type TrustList,
  writeKeyStore,
} from '#libs/trust';
import { v7 as uuid } from 'uuid';
import { GatewayIdentity } from '../../libs/member/src/own/gateway-identity.js';
import { eventually } from './eventually.js';
import { forgedNote } from './forged-note.js';
import { PeopledNetwork } from './peopled-network.js';
import { sayNote } from './say-note.js';

type Country = 'nl' | 'hu' | 'bg';

const SLOW_MS = 90_000;
/** Within this time everything leaves, whichever key was taken away meanwhile. */
const LEAVES_MS = 10_000;
const PASSWORD = 'a password of a test';
/** Marker and version before each envelope. */
const MAGIC_BYTES = 4;

const folder = mkdtempSync(join(tmpdir(), 'joinder-drill-'));
let peopled: PeopledNetwork;
let spaceId: string;
let newest: TrustList;
let members: readonly TestMember[];
let present: readonly Country[] = ['nl', 'hu', 'bg'];

beforeAll(async () => {
  peopled = await PeopledNetwork.start(['nl', 'hu', 'bg'], { keysFrom });
  ({ list: newest, members } = peopled.network);
  await peopled.openNetwork();
  spaceId = await peopled.openSpace();
  await peopled.agree(spaceId, 2);
}, 120_000);

afterAll(() => peopled?.stop(), SLOW_MS);

const storeOf = (id: string): string => join(folder, `${id}.p12`);

/** As in production: from a file, which is read again when it changed. */
function keysFrom({ id, keys }: TestMember): GatewayIdentity {
  writeFileSync(storeOf(id), writeKeyStore(keys, PASSWORD));
  return GatewayIdentity.open({ member: id, keyStoreFile: storeOf(id), keyStorePassword: PASSWORD });
}

const gateway = (country: Country) => peopled.network.gateway(country);
const query = <Row>(country: Country, sql: string, values: readonly unknown[] = []): Promise<Row[]> =>
  gateway(country).database.dataSource.query(sql, [...values]);

/** The keys that a member began with. */
const keysOf = (country: Country) => members.find(({ id }) => id === country)!.keys;

async function bring(list: TrustList): Promise<number> {
  const base64 = Buffer.from(list.signedBytes).toString('base64');
  return (await peopled.as('nl', 'operations')('POST', 'trust/lists', { list: base64 })).status;
}

async function bringList(changes: readonly ListChange[], signers = members): Promise<void> {
  newest = aSuccessorList(newest, changes, signers);
  expect(await bring(newest)).toBe(202);
}

/** Makes a further key in the key store of HU, by its file alone, and has its list name it in place of the one that was in use. */
async function replace(use: GatewayUse): Promise<{ old: OwnKey; next: OwnKey }> {
  const { keys } = gateway('hu').app.get(ExchangeIdentity, { strict: false });
  const more = addFurtherKey(keys, use);
  const [old, next] = [keysOf('hu')[use], more.further.at(-1)!];
  writeFileSync(storeOf('hu'), writeKeyStore(more, PASSWORD));
  await bringList([
    { kind: 'revoke', keyIdHex: old.keyIdHex, compromisedSinceMs: null },
    { kind: 'rotate', member: 'hu', key: next },
  ]);
  return { old, next };
}

/** Waits until the newest list acts in every space of everybody who is still there. */
function listActs(): Promise<void> {
  return eventually(async () => {
    for (const country of present) {
      const rows = await query(country, 'select max(version) as version from space_list group by space_no');
      expect(rows).toEqual([{ version: String(newest.version) }, { version: String(newest.version) }]);
    }
  }, 30_000);
}

/** Says something new to all others that are there, in the case. */
function say(country: Country, value: string): Promise<void> {
  const to = present.filter((other) => other !== country);
  return sayNote(peopled.network, { spaceId, from: country, to, value });
}

/** Everybody says some; answers what was said. */
async function sayAll(name: string, count = 3): Promise<string[]> {
  const said: string[] = [];
  for (let i = 0; i < count; i += 1) {
    for (const country of present) {
      said.push(`${name} ${i} of ${country}`);
      await say(country, `${name} ${i} of ${country}`);
    }
  }
  return said;
}

async function readBy(country: Country, values: readonly string[]): Promise<string[]> {
  const rows = await query<{ value: string }>(country, 'select value from statement where value = any($1)', [values]);
  return rows.map(({ value }) => value).toSorted();
}

async function arrives(values: readonly string[]): Promise<void> {
  await eventually(async () => {
    for (const country of present) expect(await readBy(country, values)).toEqual(values.toSorted());
  }, LEAVES_MS);
}

/** Everybody sends before, while and after the keys change hands; nothing of it is lost or doubled. */
async function whileAllSend<T>(name: string, change: () => Promise<T>): Promise<T> {
  const before = await sayAll(`${name} before`);
  const changed = await change();
  const during = await sayAll(`${name} during`);
  await arrives([...before, ...during]);
  await listActs();
  await arrives(await sayAll(`${name} after`));
  return changed;
}

async function append(topic: string, value: Uint8Array): Promise<void> {
  const writer = peopled.network.log.writer();
  await writer.append(topic, [{ value, headers: {} }]);
  await writer.close();
}

interface Sent {
  readonly key: string;
  readonly value: Uint8Array;
}

/** What HU has sent in the case, with the key that the header names. */
async function sentByHungary(): Promise<Sent[]> {
  const [row] = await query<{ size: string }>(
    'nl',
    'select next_position as size from follower join space using (space_no) where space_id = $1',
    [spaceId],
  );
  const reader = peopled.network.log.reader(`test.${uuid()}`);
  const topic = logTopic(spaceId, 0n);
  const values: Uint8Array[] = [];
  await reader.assign([{ topic, offset: 0n }]);
  await eventually(() => {
    values.push(...reader.take(topic, Number(row?.size) - values.length).map(({ value }) => value));
    expect(values).toHaveLength(Number(row?.size));
  });
  await reader.close();
  return values.flatMap((value) => {
    const header = fromBinary(HeaderSchema, fromBinary(EnvelopeSchema, value.subarray(MAGIC_BYTES)).header);
    return header.sender === 'hu' ? [{ key: Buffer.from(header.keyId).toString('hex'), value }] : [];
  });
}

const cosignedByHungary = (): Promise<{ size: string }[]> =>
  query(
    'nl',
    `select size from cosignature join space using (space_no) where space_id = $1 and member = 'hu' order by size desc`,
    [spaceId],
  );

describe('S5 S17 the revocation drill, while all send and nobody restarts', () => {
  it(
    'a sealing key: what is sent from the list on is sealed to the next one alone',
    async () => {
      const { old, next } = await whileAllSend('sealing', () => replace('sealing'));
      const [row] = await query<{ keys: Buffer[] }>(
        'nl',
        `select wrap_key_ids as keys from accepted_sender_key join space using (space_no)
         where space_id = $1 and sender = 'nl' order by position desc limit 1`,
        [spaceId],
      );
      const keys = row?.keys.map((key) => key.toString('hex'));
      expect(keys).toContain(next.keyIdHex);
      expect(keys).not.toContain(old.keyIdHex);
    },
    SLOW_MS,
  );

  it(
    'a record key: the next one signs, and what the old one signed is refused from the list on',
    async () => {
      const { old, next } = await whileAllSend('record', () => replace('record'));
      const sent = await sentByHungary();
      expect(sent.at(-1)?.key).toBe(next.keyIdHex);
      const stolen = sent.findLast(({ key }) => key === old.keyIdHex);
      await append(logTopic(spaceId, 0n), stolen!.value);
      const refusals = (country: Country): Promise<{ verdict: number }[]> =>
        query(country, 'select verdict from log_record where verdict = $1', [VERDICT.E_KEY_REVOKED]);
      await eventually(async () => {
        for (const country of present) expect((await refusals(country)).length).toBeGreaterThan(0);
      }, LEAVES_MS);
      await arrives(await sayAll('record at last'));
    },
    SLOW_MS,
  );

  it(
    'a checkpoint key: the next one cosigns, and what the old one cosigned counts no more',
    async () => {
      const { old } = await whileAllSend('checkpoint', () => replace('checkpoint'));
      const [before] = await cosignedByHungary();
      const far = 2n ** 40n;
      await append(notesTopic(spaceId), forgedNote(spaceId, old, far));
      await arrives(await sayAll('checkpoint at last'));
      await eventually(async () => {
        const [newestNote] = await cosignedByHungary();
        expect(Number(newestNote?.size)).toBeGreaterThan(Number(before?.size));
        expect(BigInt(newestNote?.size ?? 0)).toBeLessThan(far);
      }, LEAVES_MS);
    },
    SLOW_MS,
  );

  it(
    'an administrator key: the next one signs lists, and with the old one nobody fills up a quorum',
    async () => {
      const stolen = members.find(({ id }) => id === 'hu')!;
      const next = { ...stolen, admin: createAdminKey('hu') };
      const changes: ListChange[] = [
        { kind: 'revoke', keyIdHex: stolen.admin.admin.keyIdHex, compromisedSinceMs: null },
        { kind: 'rotate', member: 'hu', key: next.admin.admin },
      ];
      await whileAllSend('administrator', () => bringList(changes, [...members, next]));
      const others = members.filter(({ id }) => id !== 'hu');
      const forged = aSuccessorList(newest, [{ kind: 'renew' }], [stolen, ...others.slice(0, newest.quorum - 1)]);
      expect(await bring(forged)).toBeGreaterThanOrEqual(400);
      members = [...others, next];
      await whileAllSend('administrator at last', () => bringList([{ kind: 'renew' }]));
    },
    SLOW_MS,
  );

  it(
    'a member: the others go on at once, and it reads nothing that was sealed afterwards',
    async () => {
      const before = await sayAll('member before');
      await bringList([{ kind: 'remove-member', member: 'bg' }]);
      for (const country of ['nl', 'hu'] as const) await say(country, `member during of ${country}`);
      present = ['nl', 'hu'];
      const during = present.map((country) => `member during of ${country}`);
      const others = before.filter((value) => !value.endsWith('of bg'));
      await arrives([...others, ...during]);
      await listActs();
      const after = await sayAll('member after');
      await arrives(after);
      expect(await readBy('bg', after)).toEqual([]);
    },
    SLOW_MS,
  );
});
