import { fromBinary } from '@bufbuild/protobuf';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { EnvelopeSchema, HeaderSchema } from '#libs/contracts';
import { VERDICT } from '#libs/protocol';
import { logTopic } from '#libs/spacelog';
import { aMember, aSuccessorList, type TestMember } from '#libs/testing';
import { addFurtherKey, type ListChange, type TrustList } from '#libs/trust';
import { eventually } from './eventually.js';
import { HeldLog } from './held-log.js';
import { PeopledNetwork } from './peopled-network.js';
import { sayNote } from './say-note.js';

type Country = 'nl' | 'hu';

/** Enough for a machine that is busy with other things. */
const SLOW_MS = 60_000;
/** Marker and version before each envelope. */
const MAGIC_BYTES = 4;
const COUNTRIES: readonly Country[] = ['nl', 'hu'];

let peopled: PeopledNetwork;
let spaceId: string;
let newest: TrustList;
let hungary: HeldLog;

beforeAll(async () => {
  peopled = await PeopledNetwork.start(COUNTRIES, {
    memberOf: withNextKey,
    logOf: (id, log) => (id === 'hu' ? (hungary = new HeldLog(log)) : log),
  });
  newest = peopled.network.list;
  await peopled.openNetwork();
  spaceId = await peopled.openSpace();
  await peopled.agree(spaceId, 2);
}, 120_000);

afterAll(() => peopled?.stop(), SLOW_MS);

/** A member whose key store holds the record key that comes next. */
function withNextKey(id: string): TestMember {
  const member = aMember(id);
  return { ...member, keys: addFurtherKey(member.keys, 'record') };
}

function member(country: Country): TestMember {
  const found = peopled.network.members.find(({ id }) => id === country);
  if (!found) throw new Error(`no member ${country}`);
  return found;
}

const keysOf = (country: Country) => {
  const { record, further } = member(country).keys;
  return { old: record, next: further[0]! };
};

async function bringList(changes: readonly ListChange[]): Promise<void> {
  newest = aSuccessorList(newest, changes, peopled.network.members);
  const list = Buffer.from(newest.signedBytes).toString('base64');
  expect(await peopled.as('nl', 'operations')('POST', 'trust/lists', { list })).toMatchObject({ status: 202 });
}

const query = <Row>(country: Country, sql: string, values: readonly unknown[] = []): Promise<Row[]> =>
  peopled.network.gateway(country).database.dataSource.query(sql, [...values]);

/** Waits until the newest list acts in every space, as both see it. */
function listActs(): Promise<void> {
  return eventually(async () => {
    for (const country of COUNTRIES) {
      const rows = await query(country, 'select max(version) as version from space_list group by space_no');
      expect(rows).toEqual([{ version: String(newest.version) }, { version: String(newest.version) }]);
    }
  }, 30_000);
}

/** Says something new to the other member, in the case space. */
function say(country: Country, value: string): Promise<void> {
  const to = COUNTRIES.filter((other) => other !== country);
  return sayNote(peopled.network, { spaceId, from: country, to, value });
}

function arrives(country: Country, values: readonly string[]): Promise<void> {
  return eventually(async () => {
    const rows = await query<{ value: string }>(country, 'select value from statement where value = any($1)', [values]);
    expect(rows.map(({ value }) => value).toSorted()).toEqual(values.toSorted());
  }, 30_000);
}

interface Judged {
  readonly position: string;
  readonly verdict: number;
  readonly key: string;
}

/** Verdicts on what a member sent in the case space, with the key that its header names; refused records are kept by their bytes alone. */
async function judged(at: Country, sender: Country): Promise<Judged[]> {
  const rows = await query<{ position: string; verdict: number }>(
    at,
    'select position, verdict from log_record join space using (space_no) where space_id = $1 order by position',
    [spaceId],
  );
  const headers = (await logValues(rows.length)).map(headerOf);
  return rows.flatMap(({ position, verdict }, i) =>
    headers[i]?.sender === sender ? [{ position, verdict, key: Buffer.from(headers[i].keyId).toString('hex') }] : [],
  );
}

function headerOf(value: Uint8Array) {
  return fromBinary(HeaderSchema, fromBinary(EnvelopeSchema, value.subarray(MAGIC_BYTES)).header);
}

/** The first values of the case space, as the log holds them. */
async function logValues(count: number): Promise<Uint8Array[]> {
  const reader = peopled.network.log.reader(`test.${uuid()}`);
  const topic = logTopic(spaceId, 0n);
  const values: Uint8Array[] = [];
  try {
    await reader.assign([{ topic, offset: 0n }]);
    await eventually(() => {
      values.push(...reader.take(topic, count - values.length).map(({ value }) => value));
      expect(values).toHaveLength(count);
    });
    return values;
  } finally {
    await reader.close();
  }
}

const named = (name: string, count: number): string[] => Array.from({ length: count }, (_, i) => `${name} ${i}`);

it(
  'rotates a record key under traffic: nothing is refused, lost or doubled, and the old key signs no more',
  async () => {
    const { old, next } = keysOf('nl');
    const [before, during, after] = [named('before', 10), named('during', 20), named('after', 5)];
    for (const value of before) await say('nl', value);
    await bringList([{ kind: 'rotate', member: 'nl', key: next }]);
    for (const value of during) await say('nl', value);
    await listActs();
    for (const value of after) await say('nl', value);
    await arrives('hu', [...before, ...during, ...after]);

    const sent = await judged('hu', 'nl');
    expect(sent.filter(({ verdict }) => verdict !== VERDICT.OK)).toEqual([]);
    const keys = sent.map(({ key }) => key);
    expect(keys.slice(-after.length)).toEqual(after.map(() => next.keyIdHex));
    expect(keys.slice(0, before.length)).toContain(old.keyIdHex);
    expect(keys.lastIndexOf(old.keyIdHex)).toBeLessThan(keys.indexOf(next.keyIdHex));
  },
  SLOW_MS,
);

it(
  'refuses what a revoked key signed from that position on, and its owner goes on with the next key in a new epoch',
  async () => {
    const { old, next } = keysOf('hu');
    const [earlier, caught, later] = [named('earlier', 3), named('caught', 5), named('later', 3)];
    for (const value of earlier) await say('hu', value);
    await arrives('nl', earlier);
    const stolen = await newestRecordOf('hu');

    const sealed = async (): Promise<number> =>
      (await query('hu', 'select from sealed where message_id is not null')).length;
    // What is sealed goes when it comes back from the log.
    await eventually(async () => expect(await sealed()).toBe(0));
    hungary.hold();
    for (const value of caught) await say('hu', value);
    await eventually(async () => expect(await sealed()).toBe(caught.length));
    await bringList([
      { kind: 'revoke', keyIdHex: old.keyIdHex, compromisedSinceMs: null },
      { kind: 'rotate', member: 'hu', key: next },
    ]);
    await listActs();
    hungary.letGo();
    for (const value of later) await say('hu', value);
    await arrives('nl', [...caught, ...later]);
    await append(stolen);

    await eventually(async () => {
      const sent = await judged('nl', 'hu');
      expect(sent.at(-1)).toMatchObject({ verdict: VERDICT.E_KEY_REVOKED, key: old.keyIdHex });
      const revoked = sent.filter(({ verdict }) => verdict === VERDICT.E_KEY_REVOKED);
      // The stolen record, and what was on its way; the rest waits for the sealer to look at the new list.
      expect(revoked.length).toBeGreaterThan(1);
      const from = BigInt(revoked[0]!.position);
      const behind = sent.filter(({ position }) => BigInt(position) >= from);
      for (const { verdict, key } of behind) {
        expect([verdict, key]).toEqual(
          key === old.keyIdHex ? [VERDICT.E_KEY_REVOKED, old.keyIdHex] : [VERDICT.OK, next.keyIdHex],
        );
      }
      expect(sent.filter(({ position }) => BigInt(position) < from).every(({ verdict }) => verdict === 0)).toBe(true);
      expect(await judged('hu', 'hu')).toEqual(sent);
    }, 30_000);
    const [head] = await query<{ epoch: number }>(
      'nl',
      `select epoch from sender_head join space using (space_no) where space_id = $1 and member = 'hu'`,
      [spaceId],
    );
    expect(head?.epoch).toBeGreaterThanOrEqual(2);
  },
  SLOW_MS,
);

async function newestRecordOf(sender: Country): Promise<Uint8Array> {
  const [last] = (await judged('nl', sender)).slice(-1);
  return (await logValues(Number(last!.position) + 1)).at(-1)!;
}

async function append(value: Uint8Array): Promise<void> {
  const writer = peopled.network.log.writer();
  await writer.append(logTopic(spaceId, 0n), [{ value, headers: {} }]);
  await writer.close();
}
