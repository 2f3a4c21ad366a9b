import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { create } from '@bufbuild/protobuf';
import {
  HandlingCode,
  Nature,
  RemarkKind,
  type RemarkMade,
  RemarkMadeSchema,
  uuidBytes,
  violations,
} from '#libs/contracts';
import type { OpenedMessage } from '#libs/exchange';
import { type TestDatabase, testDatabase } from '#libs/testing';
import fc from 'fast-check';
import { v7 as uuid } from 'uuid';
import { gatewayMigrations } from '../../gateway.migrations.js';
import { RemarkApplier } from './remark.applier.js';

const RECORD = '018f0000-0000-7000-8000-0000000000aa';
const [ONE, OTHER] = ['018f0000-0000-7000-8000-0000000000b1', '018f0000-0000-7000-8000-0000000000b2'] as const;

const applier = new RemarkApplier();
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

type Where = Partial<Pick<OpenedMessage, 'sender' | 'recipients' | 'messageId' | 't'>>;

type What = Partial<Pick<RemarkMade, 'remarkId' | 'revision' | 'kind' | 'withdrawn'>> & {
  readonly recordId?: string;
  /** Of the value. */
  readonly index?: number;
  readonly value?: string;
  readonly release?: readonly string[];
};

const statementOf = (value: string, release: readonly string[]) => ({
  property: 'birthPlace',
  value,
  nature: Nature.FACT,
  handling: { code: HandlingCode.H1 },
  evaluation: { source: 'A', information: 1 },
  release: [...release],
  purpose: 'prosecution',
  legalBasis: 'Demo code, art. 5',
  author: 'Anna Voorbeeld',
});

function made({ recordId = RECORD, index = 0, value = 'Gyula', release, ...more }: What = {}): RemarkMade {
  return create(RemarkMadeSchema, {
    remarkId: uuidBytes(ONE),
    revision: 1,
    kind: RemarkKind.DISPUTE,
    about: { recordId: uuidBytes(recordId), statement: { messageId: uuidBytes(RECORD), index } },
    ...(more.withdrawn ? {} : { statement: statementOf(value, release ?? ['xa', 'xb', 'xc']) }),
    author: 'Anna Voorbeeld',
    ...more,
  });
}

function said(what: What = {}, where: Where = {}): OpenedMessage {
  position += 1n;
  const message = made(what);
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

async function rows(of = spaceNo): Promise<readonly Record<string, unknown>[]> {
  const sql = `select member, remark_id, value_index, revision, kind, property, value, labels, author, withdrawn, readers, message_id, position, said_t
    from remark where space_no = $1 order by member, remark_id, record_id, value_index`;
  return database.dataSource.query(sql, [of]);
}

describe('103 what is said of a value', () => {
  it('103 stands with its sender, its labels and its readers, and is about the record', async () => {
    const remark = said();
    expect(await apply(remark)).toEqual({
      refusals: [],
      subjects: [{ position: 1n, subject: { kind: 'record', id: RECORD } }],
      duties: [],
    });
    expect(await rows()).toEqual([
      {
        member: 'xa',
        remark_id: ONE,
        value_index: 0,
        revision: 1,
        kind: RemarkKind.DISPUTE,
        property: 'birthPlace',
        value: 'Gyula',
        labels: expect.objectContaining({ evaluation: { source: 'A', information: 1 }, author: 'Anna Voorbeeld' }),
        author: 'Anna Voorbeeld',
        withdrawn: false,
        readers: ['xa', 'xb'],
        message_id: remark.messageId,
        position: '1',
        said_t: '1000',
      },
    ]);
  });

  it('103 leaves nothing of its statement once it is taken back, and stays when it was said', async () => {
    await apply(said());
    await apply(said({ revision: 2, withdrawn: true }));
    expect(await rows()).toMatchObject([
      { revision: 2, property: null, value: null, labels: null, withdrawn: true, position: '2', said_t: '1000' },
    ]);
    const all = await database.dataSource.query('select r::text as all from remark r where space_no = $1', [spaceNo]);
    expect(all[0].all).not.toContain('Gyula');
  });

  it('103 stays taken back where what it said comes later, and where it comes again', async () => {
    const [first, second] = [said(), said({ revision: 2, withdrawn: true })];
    await apply(second);
    await apply(first, first);
    expect(await rows()).toMatchObject([{ revision: 2, withdrawn: true, value: null, said_t: '1000' }]);
  });

  it('103 stands again with a higher revision than the one that took it back', async () => {
    await apply(said(), said({ revision: 2, withdrawn: true }), said({ revision: 3, value: 'Győr' }));
    expect(await rows()).toMatchObject([{ revision: 3, withdrawn: false, value: 'Győr' }]);
  });

  it('SC4 is no other member’s to change, whose remark has the same id', async () => {
    await apply(said());
    await apply(said({ revision: 9, withdrawn: true }, { sender: 'xb' }));
    expect(await rows()).toMatchObject([
      { member: 'xa', revision: 1, withdrawn: false },
      { member: 'xb', revision: 9, withdrawn: true },
    ]);
  });

  it('SC4 is moved to no other value by its sender, and keeps all who read one of its revisions', async () => {
    const [elsewhere, second] = [said({ index: 1, revision: 3 }), said({ revision: 2 }, { recipients: ['xa', 'xc'] })];
    await apply(elsewhere);
    await apply(second, said());
    expect((await rows()).map(({ value_index, revision, readers }) => [value_index, revision, readers])).toEqual([
      [0, 2, ['xa', 'xb', 'xc']],
      [1, 3, ['xa', 'xb']],
    ]);
  });

  it('SC2 is refused where the release list of what it says misses one who gets it, and leaves no row', async () => {
    const { refusals } = await apply(said({ release: ['xb'] }, { recipients: ['xa', 'xb', 'xc'] }));
    expect(refusals).toMatchObject([{ position: 1n, code: 'E_POLICY', field: 'release' }]);
    expect(await rows()).toEqual([]);
  });

  it('SC6 counts after the highest number too: of equal revisions the later one, of equal moments the greater id', async () => {
    const [low, high] = ['018f0000-0000-7000-8000-000000000001', '018f0000-0000-7000-8000-000000000002'];
    await apply(said({ revision: 1_000_000 }));
    await apply(said({ revision: 1_000_000, withdrawn: true }, { messageId: high, t: 9000n }));
    await apply(said({ revision: 1_000_000 }, { messageId: low, t: 9000n }));
    expect(await rows()).toMatchObject([{ withdrawn: true, message_id: high }]);
  });

  it('103 is the same in any order and any cut', async () => {
    const revision = fc.record({
      revision: fc.integer({ min: 1, max: 3 }),
      withdrawn: fc.boolean(),
      id: fc.constantFrom(ONE, OTHER),
      sender: fc.constantFrom('xa', 'xb'),
      recipients: fc.constantFrom(['xa', 'xb'], ['xa', 'xb', 'xc'], ['xa', 'xb', 'xd']),
      recordId: fc.constantFrom(RECORD, OTHER),
      index: fc.integer({ min: 0, max: 1 }),
    });
    const cut = fc.tuple(fc.array(revision, { minLength: 1, maxLength: 6 }), fc.infiniteStream(fc.nat()));
    await fc.assert(
      fc.asyncProperty(cut, async ([revisions, any]) => {
        position = 0n;
        const messages = revisions.map(({ id, sender, recipients, ...more }) =>
          said({ remarkId: uuidBytes(id), ...more }, { sender, recipients }),
        );
        const [whole, shuffled] = [await newSpace(), await newSpace()];
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

  it('103 is compared between the two alone of whom one said it to the other', async () => {
    await apply(said({}, { recipients: ['xa', 'xb', 'xc'] }));
    const sharedBy = async (own: string): Promise<Record<string, string>> => {
      const found = await database.dataSource.query(applier.sharedRows ?? '', [spaceNo, own]);
      return Object.fromEntries(found.map(({ member, shared }: Record<string, string>) => [member, shared]));
    };
    const [a, b, c] = [await sharedBy('xa'), await sharedBy('xb'), await sharedBy('xc')];
    expect([Object.keys(a), Object.keys(b), Object.keys(c)]).toEqual([['xb', 'xc'], ['xa'], ['xa']]);
    expect(new Set([a['xb'], a['xc'], b['xa'], c['xa']]).size).toBe(1);
  });

  it('103 is written by the applier alone', async () => {
    await apply(said());
    for (const sql of ['delete from remark', "update remark set value = 'other'"]) {
      await expect(database.dataSource.query(sql)).rejects.toThrow('permission denied');
    }
  });
});

describe('103 the rules of its message', () => {
  it('103 take a statement, or none where it is taken back', () => {
    expect(violations(RemarkMadeSchema, made())).toEqual([]);
    expect(violations(RemarkMadeSchema, made({ withdrawn: true }))).toEqual([]);
  });

  it.each<[string, object]>([
    ['without a statement', { statement: undefined }],
    ['taken back with a statement', { withdrawn: true, statement: statementOf('Gyula', ['xb']) }],
    ['about no value', { about: { recordId: uuidBytes(RECORD) } }],
    ['about nothing', { about: undefined }],
    ['neither the same nor otherwise', { kind: RemarkKind.UNSPECIFIED }],
    ['of a number beyond all', { revision: 4_294_967_295 }],
    ['of number 0', { revision: 0 }],
    ['with an id that is none', { remarkId: new Uint8Array(3) }],
    ['of nobody', { author: '' }],
  ])('SC6 refuse one %s', (_, wrong) => {
    const { $typeName: _type, ...good } = made();
    expect(violations(RemarkMadeSchema, create(RemarkMadeSchema, { ...good, ...wrong })).length).toBeGreaterThan(0);
  });
});
