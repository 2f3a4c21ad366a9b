import { create, type MessageShape } from '@bufbuild/protobuf';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DeskDuty, DesksPostedSchema, uuidBytes } from '#libs/contracts';
import type { ExchangeIdentity } from '#libs/exchange';
import type { OutgoingMessage } from '#libs/exchange/sending';
import { SubjectLocks, type SystemSending } from '#libs/member';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { v7 as uuid } from 'uuid';
import { gatewayMigrations } from '../../gateway.migrations.js';
import { DeskApplier } from './desk.applier.js';
import { DeskRepository } from './desk.repository.js';
import { DESKS, DesksDueRepository } from './desks-due.repository.js';
import { DesksReactor } from './desks.reactor.js';

let database: TestDatabase;
let reactor: DesksReactor;
let spaceNo: number;
let sent: OutgoingMessage[] = [];
const locks = new SubjectLocks();
/** Keeps what is sent; what becomes of it on the log is not this file's matter. */
const sending = {
  lock: locks.lock.bind(locks),
  send: async (_tx: unknown, ...outgoing: readonly OutgoingMessage[]) => void sent.push(...outgoing),
} as unknown as SystemSending;

beforeAll(async () => {
  database = await testDatabase({ migrations: gatewayMigrations });
  const identity = { member: 'hu' } as ExchangeIdentity;
  reactor = new DesksReactor(identity, sending, new DeskRepository(database.dataSource), new DesksDueRepository());
}, 60_000);

afterAll(() => database?.drop());

beforeEach(async () => {
  sent = [];
  const sql = 'insert into space (space_id, shard, base) values ($1, 0, 0) returning space_no';
  spaceNo = (await database.dataSource.query(sql, [uuid()]))[0].space_no;
});

const desk = (name: string) => ({
  id: uuidBytes('018f0000-0000-7000-8000-0000000000b1'),
  name,
  phone: '+0003610000001',
  languages: ['hu'],
  zone: 'Europe/Budapest',
  hours: [{ day: 1, from: 480, to: 1080 }],
  deputies: [uuidBytes('018f0000-0000-7000-8000-0000000000b2')],
  duties: [DeskDuty.FRONT, DeskDuty.CHECK],
});

async function posts(sender: string, name: string): Promise<void> {
  const message = create(DesksPostedSchema, { desks: [desk(name)] });
  const where = { spaceNo, spaceId: uuid(), position: 1n, t: 1n, sender, recipients: ['hu', 'nl'] };
  const opened = { ...where, messageId: uuid(), inReplyTo: null, typeName: message.$typeName, message };
  await database.transaction.runAsApplier((tx) => new DeskApplier().apply(tx, [opened]));
}

const joins = (...members: readonly string[]): Promise<number> =>
  database.transaction.runAsApplier((tx) =>
    reactor.note(tx, { spaceNo, messages: [], joined: members.map((member) => ({ member, position: 9n })) }),
  );

const react = (): Promise<number> => database.transaction.run((tx) => reactor.react(tx));

const onItsWay = (messageId: string) =>
  database.dataSource.query(
    `insert into pending_change (message_id, space_no, subject, overlay, author, state, accepted_at)
     values ($1, $2, '${DESKS}', '{}', 'somebody', 'pending', now())`,
    [messageId, spaceNo],
  );

const named = (outgoing: readonly OutgoingMessage[]) =>
  outgoing.map(({ message, recipients }) => [
    (message as MessageShape<typeof DesksPostedSchema>).desks.map(({ name }) => name),
    recipients,
  ]);

describe('a member that joins', () => {
  it('gets the desks of this member as they were posted, once, and not those of others', async () => {
    await posts('hu', 'Front desk');
    await posts('nl', 'Desk of NL');
    expect(await joins('bg', 'hu')).toBe(1);
    expect([await react(), await react()]).toEqual([1, 0]);
    expect(named(sent)).toEqual([[['Front desk'], ['bg']]]);
    expect(sent).toMatchObject([{ message: { desks: [desk('Front desk')] } }]);
  });

  it('gets nothing where this member posted nothing', async () => {
    await posts('nl', 'Desk of NL');
    expect([await joins('bg'), await react()]).toEqual([0, 0]);
    expect(sent).toEqual([]);
  });

  it('waits for a post on its way, which was not addressed to it and says more', async () => {
    const messageId = uuid();
    await posts('hu', 'Earlier');
    await onItsWay(messageId);
    expect([await joins('bg'), await react()]).toEqual([1, 0]);
    await posts('hu', 'Newer');
    await database.dataSource.query('delete from pending_change where message_id = $1', [messageId]);
    expect(await react()).toBe(1);
    expect(named(sent)).toEqual([[['Newer'], ['bg']]]);
  });
});
