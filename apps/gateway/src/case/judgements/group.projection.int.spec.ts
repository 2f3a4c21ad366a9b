import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { create } from '@bufbuild/protobuf';
import { IdentityJudgedSchema, uuidBytes, Verdict } from '#libs/contracts';
import { type ExchangeIdentity, type OpenedMessage, ProjectionRegistry } from '#libs/exchange';
import { type TestDatabase, testDatabase } from '#libs/testing';
import fc from 'fast-check';
import { v7 as uuid } from 'uuid';
import { gatewayMigrations } from '../../gateway.migrations.js';
import { type MessageOptions, RecordLog } from '../records/record-log.testing.js';
import { writeRecords } from '../records/record-writing.testing.js';
import { GroupProjection } from './group.projection.js';
import { type DecidingVerdict, type Group, groupsOf, MOST_MEMBERS, pairState } from './groups.js';
import { JudgementApplier } from './judgement.applier.js';
import { pairOf } from './pair.js';
import { PairStateRepository } from './pair-state.repository.js';

const OWN = 'xa';
const OWNERS = ['xa', 'xa', 'xb', 'xc', 'xc'];
const MEMBERS = ['xa', 'xb', 'xc', 'xd'];

const applier = new JudgementApplier();
const projections = new ProjectionRegistry([
  new GroupProjection(new PairStateRepository({ member: OWN } as ExchangeIdentity)),
]);

let database: TestDatabase;
let log: RecordLog;
let records: readonly string[];
const bases = new Map<string, string>();

beforeAll(async () => {
  database = await testDatabase({ migrations: gatewayMigrations });
}, 60_000);

afterAll(() => database?.drop());

beforeEach(() => begin());

/** A space in which one record of each owner stands. */
async function begin(): Promise<void> {
  const spaceId = uuid();
  const sql = 'insert into space (space_id, shard, base) values ($1, 0, 0) returning space_no';
  log = new RecordLog((await database.dataSource.query(sql, [spaceId]))[0].space_no, spaceId);
  records = OWNERS.map((owner) => log.newRecordId(owner));
  for (const [at, recordId] of records.entries()) {
    await change({ recordId, sender: OWNERS[at] ?? '', asserts: [{ property: 'name', value: `Gabor ${at}` }] });
  }
}

async function change(options: MessageOptions & { recordId: string; sender: string }): Promise<OpenedMessage> {
  const release = MEMBERS.filter((member) => member !== options.sender);
  const asserts = (options.asserts ?? []).map((claim) => ({
    ...(typeof claim === 'string' ? { value: claim } : claim),
    release,
  }));
  const message = log.change({ recipients: MEMBERS, ...options, asserts });
  bases.set(options.recordId, message.messageId);
  await database.transaction.runAsApplier(async (tx) => {
    expect(await writeRecords(tx, [message])).toEqual([]);
    const subject = { kind: 'record', id: options.recordId } as const;
    const subjects = [{ position: message.position, subject }];
    await projections.project(tx, [message], { refusals: [], subjects, duties: [] });
  });
  return message;
}

interface Word {
  readonly ends: readonly [string, string];
  readonly member: string;
  readonly revision: number;
  readonly verdict: Verdict;
}

function judged(words: readonly Word[]): OpenedMessage {
  const [first] = words;
  const message = create(IdentityJudgedSchema, {
    judgements: words.map(({ ends, revision, verdict }) => {
      const { left, right } = pairOf(...ends);
      const base = (id: string) => uuidBytes(bases.get(id) ?? id);
      const names = { left: uuidBytes(left), right: uuidBytes(right) };
      return { ...names, revision, verdict, leftBase: base(left), rightBase: base(right) };
    }),
    author: 'Anna Voorbeeld',
  });
  const place = log.asked('xb', []);
  const sender = first?.member ?? '';
  return { ...place, sender, recipients: MEMBERS, messageId: uuid(), typeName: message.$typeName, message };
}

/** One chunk, as the follower applies it. */
async function chunk(...messages: readonly OpenedMessage[]): Promise<void> {
  await database.transaction.runAsApplier(async (tx) => {
    await projections.project(tx, messages, await applier.apply(tx, messages));
  });
}

async function say(member: string, ends: readonly [string, string], verdict: Verdict, revision = 1): Promise<void> {
  await chunk(judged([{ member, ends, verdict, revision }]));
}

const rows = (sql: string): Promise<readonly Record<string, unknown>[]> =>
  database.dataSource.query(sql, [log.spaceNo]);

/** Groups as the table has them, as `groupsOf` gives them. */
async function grouped(): Promise<readonly Group[]> {
  const found = await rows(
    `select group_id as "groupId", dispute, array_agg(record_id::text order by record_id) as members from identity_group
     where space_no = $1 group by group_id, dispute order by min(record_id::text)`,
  );
  return found as unknown as readonly Group[];
}

const pairs = () =>
  rows(`select state, own, asked, waits_for, stale from identity_pair where space_no = $1 order by left_id, right_id`);

const DECIDING: Readonly<Partial<Record<Verdict, DecidingVerdict>>> = {
  [Verdict.SAME]: 'same',
  [Verdict.DIFFERENT]: 'different',
  [Verdict.UNSURE]: 'other',
};

/** What the pure rules make of the highest words. */
function expected(words: readonly Word[]): readonly Group[] {
  const counting = new Map<string, Word>();
  for (const word of words) {
    const name = `${Object.values(pairOf(...word.ends)).join(' ')} ${word.member}`;
    const before = counting.get(name);
    // Of equal numbers the later moment counts: here the later word.
    if (!before || before.revision <= word.revision) counting.set(name, word);
  }
  const ownerOf = (id: string): string => OWNERS[records.indexOf(id)] ?? '';
  const decided = new Map<string, Map<string, DecidingVerdict>>();
  for (const { ends, member, verdict } of counting.values()) {
    const { left, right } = pairOf(...ends);
    const said = decided.get(`${left} ${right}`) ?? new Map<string, DecidingVerdict>();
    decided.set(`${left} ${right}`, said);
    const deciding = DECIDING[verdict];
    if (deciding) said.set(member, deciding);
  }
  return groupsOf(
    [...decided].map(([name, said]) => {
      const [left = '', right = ''] = name.split(' ');
      return { left, right, state: pairState([ownerOf(left), ownerOf(right)], said) };
    }),
  );
}

describe('5 groups as they are kept', () => {
  it('5 are those of the highest words, however the log is cut into chunks', async () => {
    const word = fc.record({
      ends: fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 2, maxLength: 2 }),
      member: fc.constantFrom(...MEMBERS),
      revision: fc.integer({ min: 1, max: 4 }),
      verdict: fc.constantFrom(
        Verdict.SAME,
        Verdict.SAME,
        Verdict.SAME,
        Verdict.DIFFERENT,
        Verdict.UNSURE,
        Verdict.NONE,
      ),
    });
    const cut = fc.tuple(
      fc.array(word, { minLength: 1, maxLength: 24 }),
      fc.infiniteStream(fc.integer({ min: 1, max: 5 })),
    );
    await fc.assert(
      fc.asyncProperty(cut, async ([drawn, sizes]) => {
        await begin();
        const words = drawn.map(({ ends, ...rest }): Word => {
          const [one = '', other = ''] = ends.map((at) => records[at] ?? '');
          return { ends: [one, other], ...rest };
        });
        for (let from = 0; from < words.length;) {
          const size = sizes.next().value;
          await chunk(...words.slice(from, from + size).map((one) => judged([one])));
          from += size;
        }
        expect(await grouped()).toEqual(expected(words));
      }),
      { numRuns: 60 },
    );
  });

  it('6 go back to what they were as a word is taken back, and are disputed as one says different', async () => {
    const [a = '', , b = '', c = ''] = records;
    await say('xa', [a, b], Verdict.SAME);
    expect(await grouped()).toEqual([]);
    expect(await pairs()).toEqual([
      { state: 'open', own: Verdict.SAME, asked: false, waits_for: ['xb'], stale: false },
    ]);
    await say('xb', [a, b], Verdict.SAME);
    await say('xb', [b, c], Verdict.SAME);
    await say('xc', [b, c], Verdict.SAME);
    const members = [a, b, c].toSorted();
    const [groupId] = members;
    expect(await grouped()).toEqual([{ groupId, members, dispute: null }]);
    await say('xa', [a, c], Verdict.DIFFERENT);
    expect(await grouped()).toEqual([{ groupId, members, dispute: 'apart' }]);
    await say('xb', [b, c], Verdict.NONE, 2);
    const two = [a, b].toSorted();
    expect(await grouped()).toEqual([{ groupId: two[0], members: two, dispute: null }]);
  });

  it('7 take nothing from a third country, whose word asks the owners alone', async () => {
    const [, , b = '', c = ''] = records;
    await say('xd', [b, c], Verdict.SAME);
    expect(await pairs()).toEqual([{ state: 'open', own: null, asked: true, waits_for: [], stale: false }]);
    await say('xd', [b, c], Verdict.DIFFERENT, 2);
    expect(await pairs()).toEqual([{ state: 'open', own: null, asked: false, waits_for: [], stale: false }]);
    expect(await grouped()).toEqual([]);
  });

  it('18 know nothing of a pair of which a record is not held, and find it once it is', async () => {
    const [a = ''] = records;
    const later = log.newRecordId('xb');
    await say('xb', [a, later], Verdict.SAME);
    await say('xa', [a, later], Verdict.SAME);
    expect([await pairs(), await grouped()]).toEqual([[], []]);
    const came = await change({ recordId: later, sender: 'xb', asserts: ['Gabor'] });
    expect(await grouped()).toMatchObject([{ members: [a, later].toSorted(), dispute: null }]);
    await change({ recordId: later, sender: 'xb', version: 2, retracts: [[came.messageId, 0]] });
    expect([await pairs(), await grouped()]).toEqual([[], []]);
  });

  it('16 call a pair outdated once a value that was compared came or went, and none but that', async () => {
    const [a = '', , b = ''] = records;
    await say('xa', [a, b], Verdict.SAME);
    await change({ recordId: b, sender: 'xb', version: 2, asserts: [{ property: 'notes', value: 'Said so' }] });
    expect(await pairs()).toMatchObject([{ stale: false }]);
    const [{ message_id: named }] = (await rows(
      `select message_id from statement where space_no = $1 and record_id = '${b}' and property = 'name'`,
    )) as [{ message_id: string }];
    await change({
      recordId: b,
      sender: 'xb',
      version: 3,
      retracts: [[named, 0]],
      asserts: [{ property: 'notes', value: 'x' }],
    });
    expect(await pairs()).toMatchObject([{ state: 'open', own: Verdict.SAME, stale: true }]);
    await say('xa', [a, b], Verdict.SAME, 2);
    expect(await pairs()).toMatchObject([{ stale: false }]);
    await change({ recordId: a, sender: 'xa', version: 2, asserts: [{ property: 'birthDate', value: '1970' }] });
    expect(await pairs()).toMatchObject([{ stale: true }]);
  });

  it('5 of more records than anybody can look through have no name, and are named again once they are fewer', async () => {
    const own = Array.from({ length: MOST_MEMBERS + 1 }, () => log.newRecordId('xa'));
    for (const recordId of own) await change({ recordId, sender: 'xa', asserts: ['Gabor'] });
    const links = own.slice(1).map((recordId, at) => [own[at] ?? '', recordId] as const);
    const word = (ends: readonly [string, string], revision: number, verdict = Verdict.SAME): Word => ({
      ends,
      member: 'xa',
      revision,
      verdict,
    });
    for (let at = 0; at < links.length - 1; at += 100) {
      await chunk(judged(links.slice(at, Math.min(at + 100, links.length - 1)).map((ends) => word(ends, 1))));
    }
    const [firsts] = await grouped();
    expect([firsts?.members.length, firsts?.dispute]).toEqual([MOST_MEMBERS, null]);
    const last = links.at(-1) ?? ['', ''];
    await chunk(judged([word(last, 1)]));
    expect(await grouped()).toEqual([{ groupId: null, members: own.toSorted(), dispute: 'too-large' }]);
    await chunk(judged([word(last, 2, Verdict.NONE)]));
    expect(await grouped()).toEqual([firsts]);
  });
});
