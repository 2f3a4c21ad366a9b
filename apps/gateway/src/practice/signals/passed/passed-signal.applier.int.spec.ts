import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { create } from '@bufbuild/protobuf';
import {
  HandlingCode,
  ReporterKind,
  SignalAnsweredSchema,
  SignalPassedSchema,
  SignalUse,
  uuidBytes,
} from '#libs/contracts';
import type { ExchangeIdentity, OpenedMessage } from '#libs/exchange';
import type { Entered } from '#libs/member';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { v7 as uuid } from 'uuid';
import { gatewayMigrations } from '../../../gateway.migrations.js';
import { PassedSignalApplier } from './passed-signal.applier.js';
import { PassedSignalRepository } from './passed-signal.repository.js';

const SIGNAL = '018f0000-0000-7000-8000-0000000000aa';
const SPACE_ID = '018f0000-0000-7000-8000-0000000000bb';
const OWN = 'xb';

const applier = new PassedSignalApplier({ member: OWN } as ExchangeIdentity);
let database: TestDatabase;
let spaceNo: number;
let position: bigint;

beforeAll(async () => {
  database = await testDatabase({ migrations: gatewayMigrations });
}, 60_000);

afterAll(() => database?.drop());

beforeEach(async () => {
  position = 0n;
  const sql = 'insert into space (space_id, shard, base) values ($1, 0, 0) returning space_no';
  spaceNo = (await database.dataSource.query(sql, [uuid()]))[0].space_no;
});

function opened(message: OpenedMessage['message'], sender: string, to: readonly string[]): OpenedMessage {
  position += 1n;
  return {
    spaceNo,
    spaceId: SPACE_ID,
    position,
    t: position * 1000n,
    sender,
    recipients: [sender, ...to],
    messageId: uuid(),
    inReplyTo: null,
    typeName: message.$typeName,
    message,
  };
}

interface Sent {
  readonly sender?: string;
  readonly to?: readonly string[];
  /** Its own id, where it copies that of a signal. */
  readonly messageId?: string;
}

const passed = (seen: string, { sender = 'xa', to = [OWN], messageId = SIGNAL }: Sent = {}): OpenedMessage => {
  const said = { signal: uuidBytes(SIGNAL), reporter: ReporterKind.PUBLIC, seen, handling: HandlingCode.H1 };
  return { ...opened(create(SignalPassedSchema, said), sender, to), messageId };
};
/** One of many, each with an id of its own. */
const another = (sender: string): OpenedMessage => {
  const id = uuid();
  const said = { signal: uuidBytes(id), reporter: ReporterKind.PUBLIC, seen: 'x', handling: HandlingCode.H1 };
  return { ...opened(create(SignalPassedSchema, said), sender, [OWN]), messageId: id };
};
const answered = (sender: string, to: readonly string[], use = SignalUse.USED, id = SIGNAL): OpenedMessage =>
  opened(create(SignalAnsweredSchema, { signal: uuidBytes(id), use }), sender, to);

const apply = (...messages: readonly OpenedMessage[]) =>
  database.transaction.runAsApplier((tx) => applier.apply(tx, messages));
const inOne = (log: readonly OpenedMessage[]) => apply(...log);
const oneByOne = async (log: readonly OpenedMessage[]) => {
  for (const one of log) await apply(one);
};
/** What was parked is applied behind all others. */
const lastFirst = (log: readonly OpenedMessage[]) => oneByOne(log.toReversed());

const repository = () => new PassedSignalRepository(database.dataSource);
const stands = async () => {
  const found = [];
  for (const sender of ['xa', OWN, 'xc', 'xd']) {
    const one = await repository().one(spaceNo as Entered, { own: OWN, sender, id: SIGNAL });
    if (one) found.push({ sender, seen: one.seen, outcome: one.outcome });
  }
  return found;
};
const line = (waiting: number, only: string | null) => ({
  key: `passed-signal.${SPACE_ID}.xa`,
  duty: { kind: 'passed-signal', matter: { passed: only && `xa.${only}`, member: 'xa', waiting } },
});
const nothing = { key: `passed-signal.${SPACE_ID}.xa`, duty: null };

it.each([
  ['in one chunk', inOne] as const,
  ['one by one', oneByOne] as const,
  ['each after those behind it', lastFirst] as const,
])(
  'keeps one signal of an id and the first answer of whom it went to, whoever repeats or copies it: %s',
  async (_, play) => {
    await play([
      passed('under the id of the one that follows', { messageId: uuid() }),
      passed('the first'),
      passed('another under its id', { messageId: uuid() }),
      passed('of another member', { sender: 'xc' }),
      passed('to two', { sender: 'xd', to: [OWN, 'xa'] }),
      answered('xc', ['xa']),
      answered(OWN, ['xa', 'xc']),
      answered(OWN, ['xa']),
      answered(OWN, ['xa'], SignalUse.NONE),
      answered('xa', [OWN]),
    ]);
    expect(await stands()).toEqual([
      { sender: 'xa', seen: 'the first', outcome: 'USED' },
      { sender: 'xc', seen: 'of another member', outcome: null },
    ]);
  },
);

it('an answer before its signal on the log, or of a stranger, counts nowhere and stands in the way of nobody', async () => {
  await apply(answered('xc', [OWN]), answered('xa', [OWN], SignalUse.NONE, uuid()));
  const own = passed('ours', { sender: OWN, to: ['xa'] });
  expect((await apply(own)).duties).toEqual([]);
  expect((await apply(answered('xc', [OWN], SignalUse.NONE), answered('xa', [OWN]))).duties).toMatchObject([
    { duty: { matter: { member: 'xa', outcome: 'USED' } } },
  ]);
  expect(await stands()).toEqual([{ sender: OWN, seen: 'ours', outcome: 'USED' }]);
  await apply(answered(OWN, ['xd']));
  const late = { ...passed('behind it', { sender: 'xd' }) };
  expect((await apply(late)).duties).toMatchObject([{ duty: { matter: { member: 'xd', waiting: 1 } } }]);
});

it('waits for people of this country until they answer, and tells who passed one what became of it', async () => {
  expect((await apply(passed('the first'))).duties).toMatchObject([line(1, SIGNAL)]);
  expect((await apply(passed('again', { messageId: uuid() }))).duties).toMatchObject([line(1, SIGNAL)]);
  expect((await apply(answered(OWN, ['xa']))).duties).toEqual([nothing]);
  const own = passed('ours', { sender: OWN, to: ['xa'] });
  expect((await apply(own)).duties).toEqual([]);
  expect((await apply(answered('xa', [OWN], SignalUse.PICTURE))).duties).toMatchObject([
    { duty: { for: { kind: 'author', messageId: own.messageId }, matter: { member: 'xa', outcome: 'PICTURE' } } },
  ]);
  expect((await apply(answered('xa', [OWN], SignalUse.NONE))).duties).toEqual([]);
});

it('what a member passes without end is one line that says how many wait', async () => {
  const [first, ...more] = Array.from({ length: 150 }, () => another('xa'));
  expect((await apply(first!)).duties).toMatchObject([line(1, first!.messageId)]);
  expect((await apply(...more)).duties).toMatchObject([line(100, null)]);
  const answers = more.map(({ messageId }) => answered(OWN, ['xa'], SignalUse.NONE, messageId));
  expect((await apply(...answers)).duties).toMatchObject([line(1, first!.messageId)]);
});

it('a signal that was parked waits for nobody where it was answered before it could be read', async () => {
  const parked = passed('the first');
  await apply(answered(OWN, ['xa']));
  expect((await apply(parked)).duties).toEqual([nothing]);
});

it('an answer counts and is said though the own signal was parked, before it is read again and then', async () => {
  const parked = passed('ours', { sender: OWN, to: ['xa'] });
  const sql = `insert into signal_passing (passed_id, space_no, space_id, signal_id, recipient, by_id, by_name, at) values ($1, $2, $3, $4, 'xa', 'p', 'P', now())`;
  const signalId = uuid();
  await database.dataSource.query(sql, [SIGNAL, spaceNo, SPACE_ID, signalId]);
  const passings = () => repository().passings(signalId, OWN);
  expect(await passings()).toMatchObject([{ state: 'stopped', outcome: null }]);
  await database.transaction.runAsApplier((tx) =>
    tx.query(
      `insert into log_record (space_no, position, t, verdict, received, identity, sender, message_id, stored_at) values ($1, $2, 1, 0, true, $3, $4, $5, now())`,
      [spaceNo, parked.position, Buffer.alloc(32), OWN, SIGNAL],
    ),
  );
  expect(await passings()).toMatchObject([{ state: 'sent', outcome: null }]);
  await apply(answered('xc', [OWN], SignalUse.NONE), answered('xa', [OWN]));
  expect(await passings()).toMatchObject([{ state: 'sent', outcome: 'USED' }]);
  expect((await apply(parked)).duties).toMatchObject([
    { duty: { kind: 'passed-answer', for: { messageId: SIGNAL }, matter: { member: 'xa', outcome: 'USED' } } },
  ]);
  expect(await passings()).toMatchObject([{ state: 'sent', outcome: 'USED' }]);
});
