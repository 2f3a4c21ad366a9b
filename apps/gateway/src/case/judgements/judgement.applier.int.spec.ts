import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { create } from '@bufbuild/protobuf';
import { type IdentityJudged, IdentityJudgedSchema, uuidBytes, Verdict, violations } from '#libs/contracts';
import type { OpenedMessage } from '#libs/exchange';
import { type TestDatabase, testDatabase } from '#libs/testing';
import fc from 'fast-check';
import { v7 as uuid } from 'uuid';
import { gatewayMigrations } from '../../gateway.migrations.js';
import { JudgementApplier } from './judgement.applier.js';

const [A, B, C] = [
  '018f0000-0000-7000-8000-0000000000a1',
  '018f0000-0000-7000-8000-0000000000b1',
  '018f0000-0000-7000-8000-0000000000c1',
] as const;
const BASE = '018f0000-0000-7000-8000-0000000000f1';
const NOBODY = '018f0000-0000-7000-8000-0000000000ff';

const applier = new JudgementApplier();
let database: TestDatabase;
let spaceNo: number;
let position: bigint;

beforeAll(async () => {
  database = await testDatabase({ migrations: gatewayMigrations });
}, 60_000);

afterAll(() => database?.drop());

beforeEach(async () => {
  position = 0n;
  spaceNo = await newSpace();
});

async function newSpace(): Promise<number> {
  const sql = 'insert into space (space_id, shard, base) values ($1, 0, 0) returning space_no';
  return (await database.dataSource.query(sql, [uuid()]))[0].space_no;
}

interface What {
  readonly pair?: readonly [string, string];
  readonly revision?: number;
  readonly verdict?: Verdict;
  readonly reasons?: string[];
  readonly text?: string;
  readonly repeats?: string;
}

type Where = Partial<Pick<OpenedMessage, 'sender' | 'recipients' | 'messageId' | 't'>>;

function judged({ pair = [A, B], revision = 1, verdict = Verdict.SAME, repeats, ...more }: What = {}): IdentityJudged {
  const reasons = verdict === Verdict.NONE ? [] : ['document'];
  const base = uuidBytes(BASE);
  const [left, right] = [uuidBytes(pair[0]), uuidBytes(pair[1])];
  return create(IdentityJudgedSchema, {
    judgements: [{ left, right, revision, verdict, reasons, leftBase: base, rightBase: base, ...more }],
    author: 'Anna Voorbeeld',
    ...(repeats === undefined ? {} : { repeats: uuidBytes(repeats) }),
  });
}

function said(what: What = {}, where: Where = {}): OpenedMessage {
  position += 1n;
  const message = judged(what);
  return {
    spaceNo,
    spaceId: uuid(),
    position,
    t: position * 1000n,
    sender: 'xa',
    recipients: ['xa', 'xb'],
    messageId: uuid(),
    inReplyTo: null,
    typeName: message.$typeName,
    message,
    ...where,
  };
}

const apply = (...messages: readonly OpenedMessage[]) =>
  database.transaction.runAsApplier((tx) => applier.apply(tx, messages));

/** As every member stores every header before anything of it is applied. */
async function onTheLog(...messages: readonly OpenedMessage[]): Promise<void> {
  for (const one of messages)
    await database.transaction.runAsApplier((tx) =>
      tx.query(
        `insert into log_record (space_no, position, t, verdict, received, identity, sender, kind, message_id, recipients, created_at_ms, stored_at)
       values ($1, $2, $3, 0, true, decode(md5($4), 'hex'), $5, 1, $4::uuid, $6, 1, now())`,
        [one.spaceNo, String(one.position), String(one.t), one.messageId, one.sender, one.recipients],
      ),
    );
}

async function rows(of = spaceNo): Promise<readonly Record<string, unknown>[]> {
  const sql = `select left_id, right_id, member, revision, first_id, verdict, reasons, text, author, readers, position, t
    from judgement where space_no = $1 order by left_id, right_id, member, revision, first_id`;
  return database.dataSource.query(sql, [of]);
}

describe('5 what is said of two records', () => {
  it('5 stands with its sender, its reasons and its readers, and is about both', async () => {
    const word = said({ reasons: ['document', 'told'], text: 'Seen together' });
    expect(await apply(word)).toEqual({
      refusals: [],
      subjects: [A, B].map((id) => ({ position: 1n, subject: { kind: 'record', id } })),
      duties: [],
    });
    expect(await rows()).toEqual([
      {
        left_id: A,
        right_id: B,
        member: 'xa',
        revision: 1,
        first_id: word.messageId,
        verdict: Verdict.SAME,
        reasons: ['document', 'told'],
        text: 'Seen together',
        author: 'Anna Voorbeeld',
        readers: ['xa', 'xb'],
        position: '1',
        t: '1000',
      },
    ]);
  });

  it('5 keeps every revision, and what another member says beside it', async () => {
    await apply(
      said(),
      said({ revision: 2, verdict: Verdict.NONE }),
      said({ verdict: Verdict.DIFFERENT }, { sender: 'xb' }),
    );
    expect((await rows()).map(({ member, revision, verdict }) => [member, revision, verdict])).toEqual([
      ['xa', 1, Verdict.SAME],
      ['xa', 2, Verdict.NONE],
      ['xb', 1, Verdict.DIFFERENT],
    ]);
  });

  it('17 is as old as the message that said it first, for whoever hears it later, and has all its readers', async () => {
    const first = said();
    const again = said({ repeats: first.messageId }, { recipients: ['xa', 'xb', 'xc'] });
    await onTheLog(first, again);
    const joiner = await newSpace();
    await onTheLog({ ...first, spaceNo: joiner }, { ...again, spaceNo: joiner });
    await apply(first, again);
    await apply({ ...again, spaceNo: joiner });
    const [here] = await rows();
    expect(here).toMatchObject({ first_id: first.messageId, t: '1000', readers: ['xa', 'xb', 'xc'], position: '1' });
    expect(await rows(joiner)).toEqual([{ ...here, position: '2' }]);
  });

  it.each<[string, () => Promise<string>]>([
    ['nobody said', async () => NOBODY],
    [
      'another member said',
      async () => {
        const other = said({}, { sender: 'xb' });
        await onTheLog(other);
        return other.messageId;
      },
    ],
    [
      'comes behind it',
      async () => {
        position = 50n;
        const later = said();
        position = 0n;
        await onTheLog(later);
        return later.messageId;
      },
    ],
  ])('SC5 is as old as its own message where it repeats what %s', async (_, repeated) => {
    const again = said({ repeats: await repeated() });
    await apply(again);
    expect(await rows()).toMatchObject([{ first_id: again.messageId, t: String(again.t) }]);
  });

  it('SC5 says for nobody what stands first on the log, though it is said again otherwise', async () => {
    const first = said();
    const again = said({ repeats: first.messageId, verdict: Verdict.DIFFERENT });
    await onTheLog(first, again);
    await apply(again);
    await apply(first);
    expect(await rows()).toMatchObject([{ verdict: Verdict.SAME, position: '1' }]);
  });

  it('5 is the same in any order and any cut', async () => {
    const word = fc.record({
      pair: fc.constantFrom([A, B] as const, [A, C] as const, [B, C] as const),
      revision: fc.integer({ min: 1, max: 3 }),
      verdict: fc.constantFrom(Verdict.SAME, Verdict.DIFFERENT, Verdict.UNSURE, Verdict.NONE),
      sender: fc.constantFrom('xa', 'xb'),
      recipients: fc.constantFrom(['xa', 'xb'], ['xa', 'xb', 'xc']),
      back: fc.integer({ min: 0, max: 3 }),
    });
    const cut = fc.tuple(fc.array(word, { minLength: 1, maxLength: 6 }), fc.infiniteStream(fc.nat()));
    await fc.assert(
      fc.asyncProperty(cut, async ([words, any]) => {
        position = 0n;
        const ids: string[] = [];
        const messages = words.map(({ sender, recipients, back, ...what }) => {
          const repeats = back === 0 ? undefined : ids.at(-back);
          const message = said({ ...what, ...(repeats === undefined ? {} : { repeats }) }, { sender, recipients });
          ids.push(message.messageId);
          return message;
        });
        const [whole, shuffled] = [await newSpace(), await newSpace()];
        for (const space of [whole, shuffled])
          await onTheLog(...messages.map((message) => ({ ...message, spaceNo: space })));
        await apply(...messages.map((message) => ({ ...message, spaceNo: whole })));
        const mixed = messages
          .map((message) => [any.next().value, { ...message, spaceNo: shuffled }] as const)
          .toSorted(([a], [b]) => a - b);
        for (const [, message] of mixed) await apply(message);
        expect(await rows(shuffled)).toEqual(await rows(whole));
      }),
      { numRuns: 60 },
    );
  });

  it('5 is compared between the two alone of whom one said it to the other', async () => {
    await apply(said({}, { recipients: ['xa', 'xb', 'xc'] }));
    const sharedBy = async (own: string): Promise<Record<string, string>> => {
      const found = await database.dataSource.query(applier.sharedRows ?? '', [spaceNo, own]);
      return Object.fromEntries(found.map(({ member, shared }: Record<string, string>) => [member, shared]));
    };
    const [a, b, c] = [await sharedBy('xa'), await sharedBy('xb'), await sharedBy('xc')];
    expect([Object.keys(a), Object.keys(b), Object.keys(c)]).toEqual([['xb', 'xc'], ['xa'], ['xa']]);
    expect(new Set([a['xb'], a['xc'], b['xa'], c['xa']]).size).toBe(1);
  });

  it('5 is written by the applier alone', async () => {
    await apply(said());
    for (const sql of ['delete from judgement', "update judgement set text = 'other'"]) {
      await expect(database.dataSource.query(sql)).rejects.toThrow('permission denied');
    }
  });
});

describe('SC6 the rules of its message', () => {
  it('SC6 take the highest number, behind which a word still counts by its moment', () => {
    expect(violations(IdentityJudgedSchema, judged({ revision: 1_000_000 }))).toEqual([]);
    expect(violations(IdentityJudgedSchema, judged({ verdict: Verdict.NONE, repeats: NOBODY }))).toEqual([]);
  });

  it.each<[string, What]>([
    ['of a number beyond all', { revision: 4_294_967_295 }],
    ['of a number just beyond', { revision: 1_000_001 }],
    ['of number 0', { revision: 0 }],
    ['that says nothing', { verdict: Verdict.UNSPECIFIED }],
    ['that names the higher record first', { pair: [B, A] }],
    ['of a record and itself', { pair: [A, A] }],
    ['that takes back with a reason', { verdict: Verdict.NONE, reasons: ['told'] }],
    ['that takes back with a text', { verdict: Verdict.NONE, text: 'no longer' }],
    ['of a reason that is no code', { reasons: ['<b>'] }],
    ['of one reason twice', { reasons: ['told', 'told'] }],
    ['of a text beyond its length', { text: 'x'.repeat(1001) }],
  ])('SC6 refuse one %s', (_, wrong) => {
    expect(violations(IdentityJudgedSchema, judged(wrong)).length).toBeGreaterThan(0);
  });

  it('SC6 refuse one that repeats what is no message', () => {
    const { $typeName: _type, ...good } = judged();
    const wrong = create(IdentityJudgedSchema, { ...good, repeats: new Uint8Array(3) });
    expect(violations(IdentityJudgedSchema, wrong).length).toBeGreaterThan(0);
  });
});
