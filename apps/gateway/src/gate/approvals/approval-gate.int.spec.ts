import { create } from '@bufbuild/protobuf';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { HandlingCode, Nature, RecordChangedSchema, RecordType, uuidBytes } from '#libs/contracts';
import { ExchangeIdentity, HeldOverlays } from '#libs/exchange';
import { Exchange, type OutgoingMessage } from '#libs/exchange/sending';
import { Duties, Events } from '#libs/inbox';
import { type CaseMessage, outgoingOf, worksIn } from '#libs/member';
import { aCaseEntry } from '#libs/member/testing';
import type { Person } from '#libs/people';
import { DutyKinds } from '#libs/service';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { Clock } from '#libs/work';
import { gateway } from '../../gateway.features.js';
import { gatewayMigrations } from '../../gateway.migrations.js';
import { ProtectedNames } from './names/protected-names.service.js';
import { ApprovalAccess } from './approval-access.service.js';
import { ApprovalFactsRepository } from './approval-facts.repository.js';
import { ApprovalGate } from './approval-gate.service.js';
import { ApprovalRequestRepository } from './approval-request.repository.js';
import { ApprovalViewRepository } from './approval-view.repository.js';
import { type Decided, SettleRequest } from './settle-request.service.js';
import { StandingApproval } from './standing-approval.entity.js';
import { StandingApprovalRepository } from './standing-approval.repository.js';

const SPACE = '018f0000-0000-7000-8000-0000000000aa';
const NOW = new Date('2026-03-31T12:00:00Z');
const APPROVE = { decision: 'approve', reason: 'Seen' } as const;

const person = (id: string): Person => ({ id, name: id, desk: 'Demo', roles: [] });
const [anna, boris, clara] = [person('anna'), person('boris'), person('clara')];

let database: TestDatabase;
let gate: ApprovalGate;
let spaceNo: number;
let settling: SettleRequest;
let submitted: OutgoingMessage[];
let submitFails: Error | null;

beforeAll(async () => {
  database = await testDatabase({ migrations: gatewayMigrations, entities: [StandingApproval] });
  const { dataSource, transaction } = database;
  const [space] = await dataSource.query(
    'insert into space (space_id, shard, base) values ($1, 0, 0) returning space_no',
    [SPACE],
  );
  spaceNo = space.space_no;
  const exchange = fake(Exchange, {
    submit: async (_tx: unknown, ...outgoing: readonly OutgoingMessage[]) => {
      if (submitFails) throw submitFails;
      submitted.push(...outgoing);
    },
    identity: fake(ExchangeIdentity, { member: 'xa' }),
    retired: { has: () => false },
  });
  const clock = fake(Clock, { now: () => NOW });
  const identity = fake(ExchangeIdentity, { member: 'xa' });
  const facts = new ApprovalFactsRepository();
  const duties = new Duties(new DutyKinds(gateway.duties), dataSource);
  const requests = new ApprovalRequestRepository(new HeldOverlays(), new Events(), duties);
  gate = new ApprovalGate(
    exchange,
    identity,
    clock,
    facts,
    requests,
    fake(ApprovalAccess, {}),
    fake(ApprovalViewRepository, {}),
    new ProtectedNames(identity, clock),
  );
  settling = new SettleRequest(transaction, exchange, clock, requests, facts);
});

afterAll(() => database?.drop());

beforeEach(() => {
  submitted = [];
  submitFails = null;
});

function fake<T>(type: abstract new (...args: never[]) => T, parts: object): T {
  return Object.assign(Object.create(type.prototype), parts);
}

function aMessage(
  recipients: readonly string[],
  more: Partial<CaseMessage> = {},
): CaseMessage<typeof RecordChangedSchema> {
  const statement = {
    property: 'name',
    value: 'Gabor Minta',
    nature: Nature.FACT,
    handling: { code: HandlingCode.H1 },
    release: [...recipients],
    purpose: 'trafficking',
    legalBasis: 'art. 13',
    author: 'Anna Voorbeeld',
  };
  const message = create(RecordChangedSchema, {
    recordId: uuidBytes(uuid()),
    type: RecordType.PERSON,
    version: 1,
    asserts: [statement],
  });
  const disclosure = { type: 'person', handling: 1, sensitive: false } as const;
  const about = { subject: `record:${uuid()}`, overlay: { shown: true }, disclosure, texts: new Map() };
  return { messageId: uuid(), ...about, ...more, schema: RecordChangedSchema, message, recipients };
}

const sendAll = async (messages: readonly CaseMessage[], by = anna) => {
  const entry = await aCaseEntry({ by, spaceNo, spaceId: SPACE });
  return database.transaction.run((tx) => gate.pass(tx, entry, messages));
};

const send = async (message: CaseMessage, by = anna) => (await sendAll([message], by))[0];

const decide = async (messageId: string, decided: Decided, by: Person) =>
  settling.decide(await aCaseEntry({ by, spaceNo }), messageId, decided);

const withdraw = async (messageId: string, by: Person) =>
  settling.withdraw(await aCaseEntry({ by, spaceNo }), messageId);

const stateOf = async (messageId: string) =>
  (
    await database.dataSource.query(
      `select r.state, r.message is not null as kept, (select p.state from pending_change p where p.message_id = r.message_id) as shown
       from approval_request r where message_id = $1`,
      [messageId],
    )
  )[0];

function actingCharter(hash: number): Promise<unknown> {
  return database.transaction.runAsApplier((tx) =>
    tx.query(
      `insert into charter (space_no, hash, revision, binds, bytes, acted_at)
       values ((select space_no from space), $1, $2::int, true, '', $2::int)`,
      [Buffer.alloc(32, hash), hash],
    ),
  );
}

describe('a message that waits', () => {
  it('is kept, shown and not submitted; once approved it is submitted as it was written', async () => {
    const said = aMessage(['xb'], { inReplyTo: uuid(), urgent: true });
    await expect(send(said)).resolves.toMatchObject({ state: 'waiting-for-approval' });
    expect(submitted).toEqual([]);
    expect(await stateOf(said.messageId)).toEqual({ state: 'waiting', kept: true, shown: 'waiting' });

    await decide(said.messageId, APPROVE, boris);
    const right = { author: anna.id, basis: 'by-hand', approvalId: null } as const;
    expect(submitted).toEqual([outgoingOf(SPACE, said, right)]);
    expect(await stateOf(said.messageId)).toEqual({ state: 'approved', kept: false, shown: null });
  });

  it('goes by what the message says of its recipients, whatever the feature says', async () => {
    await expect(send(aMessage(['xc']))).resolves.toMatchObject({ state: 'waiting-for-approval' });
    await expect(send(aMessage([]))).resolves.toMatchObject({ state: 'accepted' });
    await expect(send(aMessage(['xa']))).resolves.toMatchObject({ state: 'accepted' });
  });

  it('is not approved by its author', async () => {
    const said = aMessage(['xb']);
    await send(said);
    await expect(decide(said.messageId, APPROVE, anna)).rejects.toMatchObject({ code: 'APPROVAL_OF_OWN' });
    await expect(withdraw(said.messageId, boris)).rejects.toMatchObject({ code: 'APPROVAL_OF_OTHERS' });
    expect(await stateOf(said.messageId)).toMatchObject({ state: 'waiting' });
  });

  it('is settled through the door of its own case alone', async () => {
    const said = aMessage(['xb']);
    await send(said);
    const elsewhere = await aCaseEntry({ by: boris, spaceNo: spaceNo + 1 });
    await expect(settling.decide(elsewhere, said.messageId, APPROVE)).rejects.toMatchObject({
      code: 'APPROVAL_NOT_FOUND',
    });
    expect(await stateOf(said.messageId)).toMatchObject({ state: 'waiting' });
  });

  it('waits on when the submission fails', async () => {
    const said = aMessage(['xd']);
    await send(said);
    submitFails = new Error('no database today');
    await expect(decide(said.messageId, APPROVE, boris)).rejects.toThrow('no database today');
    expect(await stateOf(said.messageId)).toEqual({ state: 'waiting', kept: true, shown: 'waiting' });
    expect(await database.dataSource.query(`select from known_recipient where member = 'xd'`)).toEqual([]);
  });

  it('waits with the others of its act, where one of them does, and leaves with them in their order', async () => {
    const act = [aMessage([], { act: 'x' }), aMessage(['xg'], { act: 'x' }), aMessage([], { act: 'x' })];
    const alone = aMessage([]);
    const sent = await sendAll([act[0]!, alone, act[1]!, act[2]!]);
    expect(sent.map(({ state }) => state)).toEqual([
      'waiting-for-approval',
      'accepted',
      'waiting-for-approval',
      'waiting-for-approval',
    ]);
    expect(submitted.map(({ messageId }) => messageId)).toEqual([alone.messageId]);
    const told = await database.dataSource.query(
      `select event ->> 'messageId' as id from change_event where event ->> 'messageId' = any($1::text[])`,
      [act.map(({ messageId }) => messageId)],
    );
    expect(told).toEqual([{ id: act[0]!.messageId }]);
    await decide(act[1]!.messageId, APPROVE, boris);
    expect(submitted.slice(1).map(({ messageId }) => messageId)).toEqual(act.map(({ messageId }) => messageId));
  });

  it('is not held when it could not be sent', async () => {
    const said = aMessage(['xb']);
    said.message.asserts[0]!.property = '';
    await expect(send(said)).rejects.toMatchObject({ code: 'MESSAGE_INVALID' });
    expect(await stateOf(said.messageId)).toBeUndefined();
  });

  it('is outdated once another charter acts', async () => {
    await actingCharter(1);
    const said = aMessage(['xb']);
    await send(said);
    await actingCharter(2);
    await expect(decide(said.messageId, APPROVE, boris)).rejects.toMatchObject({
      code: 'APPROVAL_OUTDATED',
    });
    await decide(said.messageId, { decision: 'refuse', reason: 'Old' }, boris);
    expect(await stateOf(said.messageId)).toEqual({ state: 'refused', kept: false, shown: null });
  });
});

describe('a standing approval', () => {
  it('lets what it covers go, but the first message to a member and those of whoever gave it', async () => {
    const repository = database.dataSource.getRepository(StandingApproval);
    const standing = new StandingApprovalRepository(database.dataSource, repository);
    const entry = await aCaseEntry({ by: boris, spaceNo });
    await database.transaction.run(async (tx) =>
      standing.give(tx, {
        approvalId: uuid(),
        spaceNo: entry.spaceNo,
        types: ['person'],
        recipients: ['xe'],
        highestHandling: 1,
        starts: '2026-03-31',
        ends: '2026-03-31',
        reason: 'Of the case',
        givenBy: boris.id,
        givenAt: NOW,
      }),
    );
    const first = aMessage(['xe']);
    await expect(send(first)).resolves.toMatchObject({ state: 'waiting-for-approval' });
    await decide(first.messageId, APPROVE, clara);
    await expect(send(aMessage(['xe']))).resolves.toMatchObject({ state: 'accepted' });
    await expect(send(aMessage(['xe']), boris)).resolves.toMatchObject({ state: 'waiting-for-approval' });
    expect(submitted.map(({ right }) => right?.basis)).toEqual(['by-hand', 'standing']);
  });

  it('lets go what no person says where it covers it, and holds nothing else', async () => {
    const covers = (message: CaseMessage) =>
      database.transaction.run((tx) => gate.covers(tx, worksIn(spaceNo), message));
    const right = { author: 'gateway', basis: 'standing', approvalId: expect.any(String) };
    await expect(covers(aMessage(['xe']))).resolves.toEqual(right);
    await expect(covers(aMessage(['xf']))).resolves.toBeNull();
    const restricted = { type: 'person', handling: 2, sensitive: false } as const;
    await expect(covers(aMessage(['xe'], { disclosure: restricted }))).resolves.toBeNull();
  });
});
