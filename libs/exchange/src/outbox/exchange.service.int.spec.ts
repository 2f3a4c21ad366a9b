import { create } from '@bufbuild/protobuf';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  AgreementCommentedSchema,
  HandlingCode,
  Nature,
  OpenedSchema,
  RecordChangedSchema,
  RecordType,
  RefusedSchema,
  uuidBytes,
} from '#libs/contracts';
import { testDatabase, type TestDatabase } from '#libs/testing';
import { v7 as uuid } from 'uuid';
import { ExchangeIdentity } from '../space/exchange.identity.js';
import { Exchange0000000000001 } from '../migrations/0001-exchange.js';
import { OwnMessage0000000000205 } from '../migrations/0205-own-message.js';
import { SpaceDirectory } from '../space/space-directory.js';
import { Wakes } from '../space/wakes.js';
import { Exchange } from './exchange.service.js';
import { OutboxRepository } from './outbox.repository.js';
import type { OutgoingMessage } from './outgoing-message.js';
import { RetiredTypes } from './retired-types.js';

const SPACE = '018f0000-0000-7000-8000-0000000000aa';

let database: TestDatabase;
let exchange: Exchange;
let woken: string[];

beforeAll(async () => {
  database = await testDatabase({ migrations: [Exchange0000000000001, OwnMessage0000000000205] });
  const spaces = new SpaceDirectory(database.dataSource);
  const { spaceNo } = await database.transaction.run((tx) => spaces.add(tx, SPACE, 0n));
  await database.transaction.runAsApplier((tx) =>
    tx.query(
      `insert into sender_head select $1, member, 1, 1, '\\x00', null, 0, false from unnest('{hu,nl}'::text[]) as member`,
      [spaceNo],
    ),
  );
  const wakes = new Wakes(database.dataSource);
  wakes.on('sealer', () => woken.push('sealer'));
  const identity: ExchangeIdentity = Object.assign(Object.create(ExchangeIdentity.prototype), { member: 'nl' });
  const retired = new RetiredTypes(new Set([RefusedSchema.typeName]));
  exchange = new Exchange(identity, spaces, new OutboxRepository(), { now: () => new Date(0) }, wakes, retired);
}, 30_000);

afterAll(() => database?.drop());

beforeEach(async () => {
  woken = [];
  await database.dataSource.query('delete from outbox');
  await database.dataSource.query('delete from pending_change');
  await database.dataSource.query('delete from pending_head');
});

const submit = (more: Partial<OutgoingMessage<typeof OpenedSchema>> = {}) =>
  database.transaction.run((tx) =>
    exchange.submit(tx, {
      spaceId: SPACE,
      schema: OpenedSchema,
      message: create(OpenedSchema, { positions: [1n] }),
      recipients: ['hu'],
      messageId: uuid(),
      ...more,
    }),
  );

const rows = (sql: string) => database.dataSource.query<Record<string, unknown>[]>(sql);

describe('submitting a message', () => {
  it('queues it for its recipients and the sender, in order, and wakes the sealer once it is committed', async () => {
    const messageId = uuid();
    await submit({ messageId, recipients: ['nl', 'hu', 'hu'] });
    expect(await rows('select message_id, recipients, type, urgency from outbox')).toEqual([
      { message_id: messageId, recipients: ['hu', 'nl'], type: 'joinder.exchange.v1.Opened', urgency: 0 },
    ]);
    expect(woken).toEqual(['sealer']);
  });

  it('is refused for a type that is retired, and queues nothing', async () => {
    const message = create(RefusedSchema, { position: 1n, code: 1 });
    const outgoing = { spaceId: SPACE, schema: RefusedSchema, message, recipients: ['hu'], messageId: uuid() };
    await expect(database.transaction.run((tx) => exchange.submit(tx, outgoing))).rejects.toMatchObject({
      code: 'MESSAGE_INVALID',
      message: `${RefusedSchema.typeName} is retired: it is read; send what took its place`,
    });
    expect(await rows('select from outbox')).toEqual([]);
  });

  it('shows what is pending on a subject, and counts it', async () => {
    const pending = { subject: 'record 1', overlay: { version: 2 }, author: 'anna' };
    await submit({ pending });
    const messageId = uuid();
    await submit({ pending, messageId });
    expect(await rows('select subject, overlay, author, state from pending_change')).toEqual([
      { subject: 'record 1', overlay: { version: 2 }, author: 'anna', state: 'pending' },
      { subject: 'record 1', overlay: { version: 2 }, author: 'anna', state: 'pending' },
    ]);
    expect(await rows('select subject, base, count from pending_head')).toEqual([
      { subject: 'record 1', base: messageId, count: 2 },
    ]);
  });

  it('takes many by one statement, in their order, with who wrote them and by what right they leave', async () => {
    const approvalId = uuid();
    const many = Array.from({ length: 50 }, (_, i) => ({
      spaceId: SPACE,
      schema: OpenedSchema,
      message: create(OpenedSchema, { positions: [BigInt(i)] }),
      recipients: i % 2 === 0 ? ['hu'] : [],
      messageId: uuid(),
      pending: { subject: `record ${49 - (i % 10)}`, overlay: { i }, author: 'anna' },
      right: {
        author: 'anna',
        basis: i % 2 === 0 ? ('standing' as const) : ('stays-home' as const),
        approvalId: i % 2 === 0 ? approvalId : null,
      },
    }));
    await database.transaction.run((tx) => exchange.submit(tx, ...many));
    const ids = many.map(({ messageId }) => messageId);
    expect((await rows('select message_id from outbox order by position')).map((row) => row['message_id'])).toEqual(
      ids,
    );
    expect(await rows(`select base, count from pending_head where subject = 'record 49'`)).toEqual([
      { base: ids[40], count: 5 },
    ]);
    expect(
      await rows(`select author, basis, approval_id, count(*)::int as n from own_message group by 1, 2, 3 order by 2`),
    ).toEqual([
      { author: 'anna', basis: 'standing', approval_id: approvalId, n: 25 },
      { author: 'anna', basis: 'stays-home', approval_id: null, n: 25 },
    ]);
  });

  it('takes all of them or none', async () => {
    const outgoing = { spaceId: SPACE, schema: OpenedSchema, message: create(OpenedSchema, { positions: [1n] }) };
    const both = [
      { ...outgoing, recipients: ['hu'], messageId: uuid() },
      { ...outgoing, recipients: ['ro'], messageId: uuid() },
    ];
    const submitting = database.transaction.run((tx) => exchange.submit(tx, ...both));
    await expect(submitting).rejects.toMatchObject({ code: 'RECIPIENT_UNKNOWN' });
    expect(await rows('select 1 from outbox')).toEqual([]);
  });

  it('leaves nothing and wakes nobody when the transaction of the caller fails', async () => {
    const failing = database.transaction.run(async (tx) => {
      await exchange.submit(tx, {
        spaceId: SPACE,
        schema: OpenedSchema,
        message: create(OpenedSchema, { positions: [1n] }),
        recipients: [],
        messageId: uuid(),
      });
      throw new Error('the caller changed its mind');
    });
    await expect(failing).rejects.toThrow('the caller changed its mind');
    expect(await rows('select 1 from outbox')).toEqual([]);
    expect(woken).toEqual([]);
  });

  it.each<[string, Partial<OutgoingMessage<typeof OpenedSchema>>]>([
    ['RECIPIENT_UNKNOWN', { recipients: ['hu', 'ro'] }],
    ['RECIPIENT_UNKNOWN', { recipients: [''] }],
    ['SPACE_UNKNOWN', { spaceId: '018f0000-0000-7000-8000-0000000000bb' }],
    ['SPACE_UNKNOWN', { spaceId: 'nowhere' }],
    ['MESSAGE_INVALID', { message: create(OpenedSchema, { positions: [] }) }],
  ])('is refused with %s, and nothing stays', async (code, more) => {
    const pending = { subject: 'record 1', overlay: {}, author: 'anna' };
    await expect(submit({ ...more, pending })).rejects.toMatchObject({ code });
    expect(
      await rows('select 1 from outbox union all select 1 from pending_change union all select 1 from pending_head'),
    ).toEqual([]);
  });

  it('is refused with MESSAGE_INVALID where it keeps every rule, and no record could carry it', async () => {
    const asserts = Array.from({ length: 200 }, () => ({
      property: 'name',
      value: 'v'.repeat(4000),
      original: 'o'.repeat(4000),
      nature: Nature.FACT,
      handling: { code: HandlingCode.H1 },
      release: ['hu'],
      purpose: 'trafficking',
      legalBasis: 'art. 13',
      author: 'Anna Voorbeeld',
    }));
    const message = create(RecordChangedSchema, {
      recordId: uuidBytes(uuid()),
      type: RecordType.PERSON,
      version: 1,
      asserts,
    });
    const submitting = database.transaction.run((tx) =>
      exchange.submit(tx, {
        spaceId: SPACE,
        schema: RecordChangedSchema,
        message,
        recipients: ['hu'],
        messageId: uuid(),
      }),
    );
    await expect(submitting).rejects.toThrow('a message has at most 950000 bytes');
  });

  it('takes a message id once', async () => {
    const messageId = uuid();
    await submit({ messageId });
    await expect(submit({ messageId })).rejects.toThrow('outbox_message');
  });

  it('takes what a mailbox allows as well as anything else', async () => {
    const message = create(AgreementCommentedSchema, {
      agreementId: uuidBytes(uuid()),
      draftPosition: 1n,
      clause: '1',
      text: 'a remark',
      author: 'Anna Voorbeeld',
    });
    await database.transaction.run((tx) =>
      exchange.submit(tx, {
        spaceId: SPACE,
        schema: AgreementCommentedSchema,
        message,
        recipients: ['hu'],
        messageId: uuid(),
        urgent: true,
      }),
    );
    expect(await rows('select type, urgency from outbox')).toEqual([
      { type: AgreementCommentedSchema.typeName, urgency: 1 },
    ]);
  });
});
