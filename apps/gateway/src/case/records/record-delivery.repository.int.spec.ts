import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type ExchangeIdentity, MessagePlaces } from '#libs/exchange';
import type { Entered } from '#libs/member';
import { entered } from '#libs/member/testing';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { v7 as uuid } from 'uuid';
import { gatewayMigrations } from '../../gateway.migrations.js';
import { RecordDeliveryRepository } from './record-delivery.repository.js';

const RECORD = uuid();

let database: TestDatabase;
let spaceNo: Entered;
let position: number;

beforeAll(async () => {
  database = await testDatabase({ migrations: gatewayMigrations });
}, 60_000);

afterAll(() => database?.drop());

beforeEach(async () => {
  const [space] = await database.dataSource.query(
    'insert into space (space_id, shard, base) values ($1, 0, 0) returning space_no',
    [uuid()],
  );
  spaceNo = await entered(space.space_no);
  position = 0;
});

const asApplier = (sql: string, values: readonly unknown[]): Promise<unknown> =>
  database.transaction.runAsApplier((tx) => tx.query(sql, [...values]));

/** A change of the record that stands on the log, from `xa` to `xb` and `xc`. */
async function changed(): Promise<number> {
  position += 1;
  const [messageId, recipients] = [uuid(), ['xa', 'xb', 'xc']];
  await asApplier(
    `insert into log_record (space_no, position, t, verdict, received, identity, sender, epoch, sequence, kind, message_id,
       recipients, stored_at) values ($1, $2, 1, 0, true, $3, 'xa', 1, $2, 1, $4, $5, now())`,
    [spaceNo, position, Buffer.alloc(32, position), messageId, recipients],
  );
  await asApplier(
    `insert into record_change (space_no, position, record_id, message_id, version, snapshot, recipients, sender, t)
     values ($1, $2, $3, $4, 1, false, $5, 'xa', 1)`,
    [spaceNo, position, RECORD, messageId, recipients],
  );
  return position;
}

const cosigned = (member: string, size: number, seenAt: string): Promise<unknown> =>
  database.dataSource.query(
    `insert into cosignature (space_no, member, size, root, seconds, seen_at, note) values ($1, $2, $3, $4, 1, $5, '')`,
    [spaceNo, member, size, Buffer.alloc(32), seenAt],
  );

const repositoryOf = (own: string): RecordDeliveryRepository =>
  new RecordDeliveryRepository(
    database.dataSource,
    { member: own } as ExchangeIdentity,
    new MessagePlaces(database.dataSource),
  );

async function places(own: string): Promise<readonly string[][]> {
  const repository = repositoryOf(own);
  const messages = await repository.places(spaceNo, RECORD);
  return messages.map(({ countries }) =>
    countries.map(({ member, state, code }) => [member, state, code ?? ''].join(' ').trim()),
  );
}

describe('where a record is', () => {
  it('is on its way to each recipient until that one confirms a log with it', async () => {
    await changed();
    await changed();
    expect(await places('xa')).toEqual([
      ['xb on-its-way', 'xc on-its-way'],
      ['xb on-its-way', 'xc on-its-way'],
    ]);
    await cosigned('xb', 2, '2026-11-24T10:00:00Z');
    expect(await places('xa')).toEqual([
      ['xb arrived', 'xc on-its-way'],
      ['xb on-its-way', 'xc on-its-way'],
    ]);
  });

  it('names the moment at which the first confirmation was seen', async () => {
    await changed();
    await cosigned('xb', 3, '2026-11-24T11:00:00Z');
    await cosigned('xb', 2, '2026-11-24T10:00:00Z');
    const repository = repositoryOf('xa');
    const [message] = await repository.places(spaceNo, RECORD);
    expect(message?.countries[0]?.at).toBe('2026-11-24T10:00:00.000Z');
  });

  it('is read or refused where the recipient says so', async () => {
    const at = await changed();
    await asApplier(
      `insert into opened_answer (space_no, member, opened_position, position, t) values ($1, 'xb', $2, 8, 5)`,
      [spaceNo, at],
    );
    await asApplier(
      `insert into refusal_answer (space_no, position, member, refused_position, code, field, rule, t)
       values ($1, 9, 'xc', $2, 999, '', '', 5)`,
      [spaceNo, at],
    );
    expect(await places('xa')).toEqual([['xb read', 'xc refused UNKNOWN']]);
  });

  it('is here for a recipient that looks, though it confirmed nothing yet', async () => {
    const at = await changed();
    expect(await places('xb')).toEqual([['xb arrived', 'xc on-its-way']]);
    await database.dataSource.query(
      'insert into opened_record (space_no, position, announced) values ($1, $2, false)',
      [spaceNo, at],
    );
    expect(await places('xb')).toEqual([['xb read', 'xc on-its-way']]);
  });
});
