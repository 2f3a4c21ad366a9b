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
import { type TestDatabase, testDatabase } from '#libs/testing';
import { v7 as uuid } from 'uuid';
import { gatewayMigrations } from '../../../gateway.migrations.js';
import { PassedSignalApplier } from './passed-signal.applier.js';

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

const passed = (seen: string, sender = 'xa', to: readonly string[] = [OWN]): OpenedMessage => {
  const said = { signal: uuidBytes(SIGNAL), reporter: ReporterKind.PUBLIC, seen, handling: HandlingCode.H1 };
  return opened(create(SignalPassedSchema, said), sender, to);
};
const answered = (sender: string, to: readonly string[], use = SignalUse.USED): OpenedMessage =>
  opened(create(SignalAnsweredSchema, { signal: uuidBytes(SIGNAL), use }), sender, to);

const apply = (...messages: readonly OpenedMessage[]) =>
  database.transaction.runAsApplier((tx) => applier.apply(tx, messages));
const stands = () =>
  database.dataSource.query(
    `select p.sender, p.seen, a.answerer, a.outcome from passed_signal p
     left join passed_signal_answer a on a.space_no = p.space_no and a.origin = p.sender and a.signal_id = p.signal_id
     where p.space_no = $1 order by p.sender`,
    [spaceNo],
  );

it.each([['in one chunk', true] as const, ['one by one', false] as const])(
  'keeps the first of an id and the first answer of whom it went to, whoever repeats or copies it: %s',
  async (_, isOne) => {
    const log = [
      passed('the first'),
      passed('another under its id'),
      passed('of another member', 'xc'),
      passed('to two', 'xd', [OWN, 'xa']),
      answered('xc', ['xa']),
      answered(OWN, ['xa', 'xc']),
      answered(OWN, ['xa']),
      answered(OWN, ['xa'], SignalUse.NONE),
      answered('xa', [OWN]),
    ];
    if (isOne) await apply(...log);
    else for (const one of log) await apply(one);
    expect(await stands()).toEqual([
      { sender: 'xa', seen: 'the first', answerer: OWN, outcome: 'USED' },
      { sender: 'xc', seen: 'of another member', answerer: null, outcome: null },
    ]);
  },
);

it('waits for people of this country until they answer, and tells who passed one what became of it', async () => {
  const { duties: came } = await apply(passed('the first'));
  expect(came).toMatchObject([{ duty: { kind: 'passed-signal', matter: { passed: `xa.${SIGNAL}`, member: 'xa' } } }]);
  expect((await apply(passed('again'))).duties).toEqual([]);
  expect((await apply(answered(OWN, ['xa']))).duties).toEqual([{ key: came?.[0]?.key, duty: null }]);
  const own = passed('ours', OWN, ['xa']);
  expect((await apply(own)).duties).toEqual([]);
  expect((await apply(answered('xa', [OWN], SignalUse.PICTURE))).duties).toMatchObject([
    { duty: { for: { kind: 'author', messageId: own.messageId }, matter: { member: 'xa', outcome: 'PICTURE' } } },
  ]);
});
