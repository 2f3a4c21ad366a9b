import { create } from '@bufbuild/protobuf';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import type { Disclosure } from '#libs/approval';
import { HandlingCode, Nature, RecordChangedSchema, RecordType, uuidBytes } from '#libs/contracts';
import { ExchangeIdentity, HeldOverlays } from '#libs/exchange';
import { Exchange, type OutgoingMessage } from '#libs/exchange/sending';
import { MessageGates } from '#libs/member';
import type { Person } from '#libs/people';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { Clock } from '#libs/work';
import { gatewayMigrations } from '../../gateway.migrations.js';
import { ApprovalFactsRepository } from './approval-facts.repository.js';
import { ApprovalRequestRepository } from './approval-request.repository.js';
import { ApprovedSending } from './approved-sending.service.js';
import { SettleRequest } from './settle-request.service.js';
import { StandingApproval } from './standing-approval.entity.js';
import { StandingApprovalRepository } from './standing-approval.repository.js';

const SPACE = '018f0000-0000-7000-8000-0000000000aa';
const NOW = new Date('2026-03-31T12:00:00Z');
const APPROVE = { decision: 'approve', reason: 'Seen' } as const;

const person = (id: string): Person => ({ id, name: id, desk: 'Demo', roles: [] });
const [anna, boris, clara] = [person('anna'), person('boris'), person('clara')];

let database: TestDatabase;
let sending: ApprovedSending;
let settling: SettleRequest;
let submitted: OutgoingMessage[];
let submitFails: Error | null;

beforeAll(async () => {
  database = await testDatabase({ migrations: gatewayMigrations, entities: [StandingApproval] });
  const { dataSource, transaction } = database;
  await dataSource.query('insert into space (space_id, shard, base) values ($1, 0, 0)', [SPACE]);
  const exchange = fake(Exchange, {
    submit: async (_tx: unknown, outgoing: OutgoingMessage) => {
      if (submitFails) throw submitFails;
      submitted.push(outgoing);
    },
  });
  const clock = fake(Clock, { now: () => NOW });
  const identity = fake(ExchangeIdentity, { member: 'xa' });
  const [facts, requests] = [new ApprovalFactsRepository(), new ApprovalRequestRepository(new HeldOverlays())];
  sending = new ApprovedSending(
    exchange,
    identity,
    clock,
    facts,
    requests,
    new MessageGates(new Map([[RecordChangedSchema.typeName, 'person']])),
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

function aMessage(recipients: readonly string[], more: Pick<OutgoingMessage, 'inReplyTo' | 'urgent'> = {}) {
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
  const pending = { subject: `record:${uuid()}`, overlay: { shown: true }, author: anna.id };
  return { spaceId: SPACE, schema: RecordChangedSchema, message, recipients, messageId: uuid(), pending, ...more };
}

const send = (outgoing: OutgoingMessage, by = anna) => {
  const disclosure: Disclosure = { type: 'person', recipients: [], handling: 1, sensitive: false };
  return database.transaction.run((tx) => sending.send(tx, outgoing, by, disclosure));
};

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
    const outgoing = aMessage(['xb'], { inReplyTo: uuid(), urgent: true });
    await expect(send(outgoing)).resolves.toMatchObject({ state: 'waiting-for-approval' });
    expect(submitted).toEqual([]);
    expect(await stateOf(outgoing.messageId)).toEqual({ state: 'waiting', kept: true, shown: 'waiting' });

    await settling.decide(outgoing.messageId, APPROVE, boris);
    expect(submitted).toEqual([outgoing]);
    expect(await stateOf(outgoing.messageId)).toEqual({ state: 'approved', kept: false, shown: null });
  });

  it('goes by what the message says of its recipients, whatever the feature says', async () => {
    await expect(send(aMessage(['xc']))).resolves.toMatchObject({ state: 'waiting-for-approval' });
    await expect(send(aMessage([]))).resolves.toMatchObject({ state: 'accepted' });
    await expect(send(aMessage(['xa']))).resolves.toMatchObject({ state: 'accepted' });
  });

  it('is refused as anything but what its feature names', async () => {
    const outgoing = aMessage(['xb']);
    const asNote: Disclosure = { type: 'note', recipients: [], handling: 1, sensitive: false };
    await expect(database.transaction.run((tx) => sending.send(tx, outgoing, anna, asNote))).rejects.toThrow(
      `${RecordChangedSchema.typeName} came to the gate as note; its feature names person`,
    );
    expect(await stateOf(outgoing.messageId)).toBeUndefined();
  });

  it('is not approved by its author', async () => {
    const outgoing = aMessage(['xb']);
    await send(outgoing);
    await expect(settling.decide(outgoing.messageId, APPROVE, anna)).rejects.toMatchObject({ code: 'APPROVAL_OF_OWN' });
    await expect(settling.withdraw(outgoing.messageId, boris)).rejects.toMatchObject({ code: 'APPROVAL_OF_OTHERS' });
    expect(await stateOf(outgoing.messageId)).toMatchObject({ state: 'waiting' });
  });

  it('waits on when the submission fails', async () => {
    const outgoing = aMessage(['xd']);
    await send(outgoing);
    submitFails = new Error('no database today');
    await expect(settling.decide(outgoing.messageId, APPROVE, boris)).rejects.toThrow('no database today');
    expect(await stateOf(outgoing.messageId)).toEqual({ state: 'waiting', kept: true, shown: 'waiting' });
    expect(await database.dataSource.query(`select from known_recipient where member = 'xd'`)).toEqual([]);
  });

  it('is held once when the same request comes twice', async () => {
    const outgoing = aMessage(['xb']);
    await send(outgoing);
    await expect(send(outgoing)).resolves.toMatchObject({ state: 'waiting-for-approval' });
    const told = await database.dataSource.query('select from change_event where subject = $1', [outgoing.messageId]);
    expect(told).toHaveLength(1);
  });

  it('is not held when it could not be sent', async () => {
    const outgoing = aMessage(['xb']);
    outgoing.message.asserts[0]!.property = '';
    await expect(send(outgoing)).rejects.toMatchObject({ code: 'MESSAGE_INVALID' });
    expect(await stateOf(outgoing.messageId)).toBeUndefined();
  });

  it('is outdated once another charter acts', async () => {
    await actingCharter(1);
    const outgoing = aMessage(['xb']);
    await send(outgoing);
    await actingCharter(2);
    await expect(settling.decide(outgoing.messageId, APPROVE, boris)).rejects.toMatchObject({
      code: 'APPROVAL_OUTDATED',
    });
    await settling.decide(outgoing.messageId, { decision: 'refuse', reason: 'Old' }, boris);
    expect(await stateOf(outgoing.messageId)).toEqual({ state: 'refused', kept: false, shown: null });
  });
});

describe('a standing approval', () => {
  it('lets what it covers go, but the first message to a member and those of whoever gave it', async () => {
    await new StandingApprovalRepository(database.dataSource, database.dataSource.getRepository(StandingApproval)).give(
      {
        approvalId: uuid(),
        spaceNo: (await database.dataSource.query('select space_no from space'))[0].space_no,
        types: ['person'],
        recipients: ['xe'],
        highestHandling: 1,
        starts: '2026-03-31',
        ends: '2026-03-31',
        reason: 'Of the case',
        givenBy: boris.id,
        givenAt: NOW,
      },
    );
    const first = aMessage(['xe']);
    await expect(send(first)).resolves.toMatchObject({ state: 'waiting-for-approval' });
    await settling.decide(first.messageId, APPROVE, clara);
    await expect(send(aMessage(['xe']))).resolves.toMatchObject({ state: 'accepted' });
    await expect(send(aMessage(['xe']), boris)).resolves.toMatchObject({ state: 'waiting-for-approval' });
    const left = await database.dataSource.query(
      `select basis, count(*)::int as n from approved_message where author = $1 and basis <> 'stays-home' group by 1 order by 1`,
      [anna.id],
    );
    expect(left).toEqual([
      { basis: 'by-hand', n: 2 },
      { basis: 'standing', n: 1 },
    ]);
  });
});
