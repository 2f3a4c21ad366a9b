import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { create } from '@bufbuild/protobuf';
import { ContractSupportedSchema, OpenedSchema, RefusedSchema } from '#libs/contracts';
import { PRIVATE } from '#libs/protocol';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { v7 as uuid } from 'uuid';
import { gatewayMigrations } from '../../../../apps/gateway/src/gateway.migrations.js';
import type { Applied, OpenedMessage } from '../follower/applier.js';
import type { ExchangeIdentity } from '../space/exchange.identity.js';
import { AnswersApplier } from './answers.applier.js';
import { firstOpenings } from './first-openings.js';

const IDENTITY = Buffer.alloc(32, 7);
/** Messages of xa to xb that are answered. */
const SENT = 60;

const applier = new AnswersApplier({ member: 'xa' } as ExchangeIdentity);
let database: TestDatabase;
let spaceNo: number;
let position: bigint;

beforeAll(async () => {
  database = await testDatabase({ migrations: gatewayMigrations });
}, 60_000);

afterAll(() => database?.drop());

beforeEach(async () => {
  const [space] = await database.dataSource.query(
    'insert into space (space_id, shard, base) values ($1, 0, 0) returning space_no',
    [uuid()],
  );
  spaceNo = space.space_no;
  position = BigInt(SENT);
  await database.transaction.runAsApplier((tx) =>
    tx.query(
      `insert into log_record (space_no, position, t, verdict, received, identity, sender, kind, recipients, message_id, stored_at)
       select $1, n, 1, 0, true, $3, 'xa', 1, '{xa,xb}', gen_random_uuid(), now() from generate_series(1, $2::int) n`,
      [spaceNo, SENT, IDENTITY],
    ),
  );
});

function opened(message: OpenedMessage['message'], sender = 'xb'): OpenedMessage {
  position += 1n;
  const where = { spaceNo, spaceId: uuid(), position, t: position * 1000n, sender, recipients: ['xa', sender] };
  return { ...where, messageId: uuid(), inReplyTo: null, typeName: message.$typeName, message };
}

interface Refusing {
  readonly more?: readonly bigint[];
  readonly identity?: Uint8Array;
  readonly sender?: string;
  readonly rule?: string;
  readonly code?: number;
}

const refuse = (
  at: bigint,
  { more = [], identity = IDENTITY, sender, rule = 'a rule', code = 3 }: Refusing = {},
): OpenedMessage =>
  opened(create(RefusedSchema, { position: at, morePositions: [...more], identity, code, field: 'f', rule }), sender);

const open = (...positions: readonly bigint[]): OpenedMessage =>
  opened(create(OpenedSchema, { positions: [...positions] }));

const digest = (of: number): Uint8Array => Buffer.from(of.toString(16).padStart(64, '0'), 'hex');
const support = (of: readonly number[], sender = 'xb'): OpenedMessage =>
  opened(create(ContractSupportedSchema, { contractDigests: of.map(digest) }), sender);

async function apply(...messages: readonly OpenedMessage[]): Promise<{
  readonly refusals: Applied['refusals'];
  readonly duties: Applied['duties'];
  readonly statements: number;
}> {
  return database.transaction.runAsApplier(async (tx) => {
    const queries = jest.spyOn(tx, 'query');
    const { refusals, duties } = await applier.apply(tx, messages);
    return { refusals, duties, statements: queries.mock.calls.length };
  });
}

async function rows(columns: string, table: string): Promise<readonly object[]> {
  return database.dataSource.query(`select ${columns} from ${table} where space_no = $1 order by 1, 2`, [spaceNo]);
}

describe('what waits because of a refusal', () => {
  const messageAt = async (at: number): Promise<string> => {
    const [row] = await database.dataSource.query(
      'select message_id from log_record where space_no = $1 and position = $2',
      [spaceNo, at],
    );
    return row.message_id;
  };

  it('is each own message that it is about, for its author, by the code of its name', async () => {
    const { duties } = await apply(refuse(1n, { more: [2n], code: PRIVATE.E_POLICY }));
    const [one, two] = [await messageAt(1), await messageAt(2)];
    expect(duties.map(({ key }) => key)).toEqual([`refused.${one}.xb`, `refused.${two}.xb`]);
    expect(duties[1]?.duty).toEqual({
      kind: 'refused',
      spaceNo,
      for: { kind: 'author', messageId: two },
      about: { kind: 'position', id: '2' },
      at: new Date((SENT + 1) * 1000),
      dueAt: null,
      harm: 0,
      urgent: false,
      matter: {
        kind: 'refused',
        messageId: two,
        by: 'partner',
        member: 'xb',
        code: 'E_POLICY',
        reason: null,
      },
    });
  });

  it.each(['one chunk', 'a chunk each'])('is as its member said first, in %s', async (cut) => {
    const said = [refuse(1n), refuse(1n, { rule: 'a later rule' })];
    const applied = cut === 'one chunk' ? [await apply(...said)] : [await apply(said[0]!), await apply(said[1]!)];
    expect(applied.flatMap(({ duties }) => duties)).toMatchObject([{ duty: { at: new Date((SENT + 1) * 1000) } }]);
  });

  it('is nothing where the message is of another', async () => {
    const other = new AnswersApplier({ member: 'xc' } as ExchangeIdentity);
    const { duties } = await database.transaction.runAsApplier((tx) => other.apply(tx, [refuse(1n)]));
    expect(duties).toEqual([]);
  });
});

describe('refusals and openings of others', () => {
  it.each(['one chunk', 'a chunk each'])('stand a message each, and the first about one counts, in %s', async (cut) => {
    const said = [refuse(1n, { more: [2n, 1n] }), refuse(2n, { rule: 'a later rule' }), open(3n, 4n), open(4n, 5n)];
    if (cut === 'one chunk') await apply(...said);
    else for (const one of said) await apply(one);
    expect(await rows('refused_position, member, position, rule, t', 'refusal_answer')).toEqual([
      { refused_position: '1', member: 'xb', position: '61', rule: 'a rule', t: '61000' },
      { refused_position: '2', member: 'xb', position: '61', rule: 'a rule', t: '61000' },
    ]);
    expect(await rows('opened_position, position', 'opened_answer')).toEqual([
      { opened_position: '3', position: '63' },
      { opened_position: '4', position: '63' },
      { opened_position: '5', position: '64' },
    ]);
  });

  it.each(['one chunk', 'a chunk each'])('are told as the first of a message once, in %s', async (cut) => {
    const said = [open(3n, 4n), open(4n, 5n), open(5n, 3n), open(6n, 1000n), refuse(7n)];
    const chunks = cut === 'one chunk' ? [said] : said.map((one) => [one]);
    const told = new Map<bigint, readonly bigint[]>();
    for (const chunk of chunks) {
      await apply(...chunk);
      const news = chunk.map((one) => ({ opened: one, about: [], isRefused: false }));
      const first = await database.transaction.runAsApplier((tx) => firstOpenings(tx, spaceNo, news));
      for (const [position, positions] of first) told.set(position, positions);
    }
    expect(told).toEqual(
      new Map([
        [61n, [3n, 4n]],
        [62n, [5n]],
      ]),
    );
  });

  it.each<[string, () => OpenedMessage, string]>([
    ['what is not there', () => refuse(1000n), 'position'],
    ['another message than stands there', () => refuse(1n, { identity: Buffer.alloc(32, 8) }), 'position'],
    ['what never went to who answers', () => refuse(1n, { sender: 'xc' }), 'position'],
    ['more than is there', () => refuse(1n, { more: [1000n] }), 'morePositions'],
    ['an opening of nothing', () => open(1n, 1000n), 'positions'],
  ])('are refused for %s', async (_, said, field) => {
    expect((await apply(said())).refusals).toEqual([
      { position: 61n, code: 'E_INVALID', field, rule: 'an earlier message that went to who answers' },
    ]);
    expect(await rows('*', 'refusal_answer')).toEqual([]);
    expect(await rows('*', 'opened_answer')).toEqual([]);
  });
});

describe('contracts that others support', () => {
  it.each(['one chunk', 'a chunk each'])('are kept up to the newest 256 of each member, in %s', async (cut) => {
    const series = (from: number, count: number): number[] => Array.from({ length: count }, (_, i) => from + i);
    const said = [
      support(series(0, 200)),
      support(series(0, 3), 'xc'),
      support(series(150, 120)),
      support(series(5, 2)),
    ];
    if (cut === 'one chunk') await apply(...said);
    else for (const one of said) await apply(one);
    const kept = await database.dataSource.query<{ of: number; position: string; member: string }[]>(
      `select member, ('x' || right(encode(digest, 'hex'), 4))::bit(16)::int as of, position from supported_contract
       where space_no = $1 order by 1, 2`,
      [spaceNo],
    );
    const ofB = kept.filter(({ member }) => member === 'xb').map(({ of }) => of);
    // Those of the first announcement give way last digest first.
    expect(ofB).toEqual([...series(0, 136), ...series(150, 120)]);
    expect(kept.filter(({ member }) => member === 'xc')).toHaveLength(3);
    expect(kept.find(({ of, member }) => member === 'xb' && of === 6)?.position).toBe('64');
  });
});

describe('the cost of a chunk', () => {
  it('is the same for 50 answers as for one of each kind', async () => {
    const one = await apply(refuse(1n), open(2n), support([1]));
    const many = Array.from({ length: 25 }, (_, i) => BigInt(i + 5)).flatMap((at) => [refuse(at), open(at)]);
    expect([one.statements, (await apply(...many, support([2]))).statements]).toEqual([5, 5]);
  });
});
