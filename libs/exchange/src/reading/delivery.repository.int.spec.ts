import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { v7 as uuid } from 'uuid';
import type { ExchangeIdentity } from '../space/exchange.identity.js';
import { gatewayMigrations } from '../../../../apps/gateway/src/gateway.migrations.js';
import { DeliveryRepository } from './delivery.repository.js';
import { MessagePlaces } from './message-places.js';

const OWN = { member: 'xa' } as ExchangeIdentity;

let database: TestDatabase;
let spaceNo: number;
let position = 0;

beforeAll(async () => {
  database = await testDatabase({ migrations: gatewayMigrations });
  const [space] = await database.dataSource.query(
    'insert into space (space_id, shard, base) values ($1, 0, 0) returning space_no',
    [uuid()],
  );
  spaceNo = space.space_no;
}, 60_000);

afterAll(() => database?.drop());

/** A record of the log with this message id; ids are unique for one sender only. */
async function logged(messageId: string, sender: string, verdict: number): Promise<string> {
  position += 1;
  await database.transaction.runAsApplier((tx) =>
    tx.query(
      `insert into log_record (space_no, position, t, verdict, received, identity, sender, epoch, sequence, kind, message_id,
         recipients, stored_at)
       values ($1, $2, 1, $3, true, $4, $5, 1, $2, 1, $6, $7, now())`,
      [spaceNo, position, verdict, Buffer.alloc(32, position), sender, messageId, ['xa', 'xb']],
    ),
  );
  return String(position);
}

const found = (messageId: string, sender: string | null = null) =>
  new DeliveryRepository(database.dataSource, OWN, new MessagePlaces(database.dataSource)).find(spaceNo, {
    messageId,
    sender,
  });

describe('the delivery of a message', () => {
  it('is that of the own one, where another member used its id', async () => {
    const messageId = uuid();
    await logged(messageId, 'xb', 0);
    const own = await logged(messageId, 'xa', 40);
    expect(await found(messageId)).toMatchObject({ state: 'refused', code: 'E_RECIPIENTS', position: own });
  });

  it('S23.11 is that of the sender who is named, and of nobody else', async () => {
    const messageId = uuid();
    const theirs = await logged(messageId, 'xb', 0);
    expect(await found(messageId, 'xb')).toMatchObject({ state: 'published', position: theirs });
    expect(await found(messageId)).toBeNull();
    expect(await found(messageId, 'xc')).toBeNull();
    expect(await found(uuid(), 'xb')).toBeNull();
  });

  it('is that of the record which was accepted, where the message went twice', async () => {
    const messageId = uuid();
    await logged(messageId, 'xa', 40);
    const accepted = await logged(messageId, 'xa', 0);
    expect(await found(messageId)).toMatchObject({ state: 'published', position: accepted });
  });
});
