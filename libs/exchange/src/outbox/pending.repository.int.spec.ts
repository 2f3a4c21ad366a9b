import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PRIVATE } from '#libs/protocol';
import { testDatabase, type TestDatabase } from '#libs/testing';
import { v7 as uuid } from 'uuid';
import { Exchange0000000000001 } from '../migrations/0001-exchange.js';
import { SpaceDirectory } from '../space/space-directory.js';
import { PendingRepository } from './pending.repository.js';

const SPACE = '018f0000-0000-7000-8000-0000000000aa';

let database: TestDatabase;
let spaceNo: number;
const pending = new PendingRepository();

beforeAll(async () => {
  database = await testDatabase({ migrations: [Exchange0000000000001] });
  const spaces = new SpaceDirectory(database.dataSource);
  ({ spaceNo } = await database.transaction.run((tx) => spaces.add(tx, SPACE, 0n)));
}, 30_000);

afterAll(() => database?.drop());

beforeEach(async () => {
  for (const table of ['pending_change', 'pending_head', 'outbox'])
    await database.dataSource.query(`delete from ${table}`);
});

/** A change on its way: shown at home, and counted at its head. */
async function shown(subject: string, author = 'anna'): Promise<string> {
  const messageId = uuid();
  await database.dataSource.query(
    `insert into pending_change (message_id, space_no, subject, overlay, author, state, accepted_at)
     values ($1, $2, $3, '{}', $4, 'pending', now())`,
    [messageId, spaceNo, subject, author],
  );
  await database.dataSource.query(
    `insert into pending_head (subject, count) values ($1, 1)
     on conflict (subject) do update set count = pending_head.count + 1`,
    [subject],
  );
  return messageId;
}

const left = (): Promise<{ subject: string; count: number }[]> =>
  database.dataSource.query('select subject, count from pending_head order by subject');

const states = (): Promise<{ state: string; code: number | null }[]> =>
  database.dataSource.query('select state, code from pending_change');

describe('own messages that ended', () => {
  it('are no longer shown where they stand, and nothing is told of them', async () => {
    const [one, other] = [await shown('record:one'), await shown('record:one')];
    const concluded = await database.transaction.run((tx) => pending.conclude(tx, [{ messageId: one, code: 0 }]));
    expect(concluded).toEqual([]);
    expect(await left()).toEqual([{ subject: 'record:one', count: 1 }]);
    await database.transaction.run((tx) => pending.stand(tx, [other]));
    expect(await left()).toEqual([]);
    expect(await states()).toEqual([]);
  });

  it('are returned with author, code and subject where they were refused, and stay to be seen', async () => {
    const [refused, stood] = [await shown('record:one', 'boris'), await shown('record:two')];
    const outcomes = [
      { messageId: refused, code: PRIVATE.E_POLICY },
      { messageId: stood, code: 0 },
    ];
    const concluded = await database.transaction.run((tx) => pending.conclude(tx, outcomes));
    expect(concluded).toEqual([
      {
        messageId: refused,
        spaceId: SPACE,
        author: 'boris',
        code: PRIVATE.E_POLICY,
        subject: 'record:one',
        acceptedAt: expect.any(Date),
      },
    ]);
    expect(await states()).toEqual([{ state: 'refused', code: PRIVATE.E_POLICY }]);
    expect(await left()).toEqual([]);
  });

  it('are returned once', async () => {
    const outcome = { messageId: await shown('record:one'), code: PRIVATE.E_POLICY };
    expect(await database.transaction.run((tx) => pending.conclude(tx, [outcome]))).toHaveLength(1);
    expect(await database.transaction.run((tx) => pending.conclude(tx, [outcome]))).toEqual([]);
  });

  it('take with them what rests on them and is not sealed yet', async () => {
    const later = await shown('record:one', 'clara');
    const [{ position }] = await database.dataSource.query(
      `insert into outbox (space_no, kind, message_id, recipients, type, payload, urgency, subject, accepted_at)
       values ($1, 1, $2, '{xb}', 'a type', '\\x00', 0, 'record:one', now()) returning position`,
      [spaceNo, later],
    );
    const refused = [{ subject: 'record:one', position: String(BigInt(position) - 1n) }];
    expect(await database.transaction.run((tx) => pending.returnLater(tx, spaceNo, refused))).toEqual([
      {
        messageId: later,
        spaceId: SPACE,
        author: 'clara',
        code: PRIVATE.E_BASE,
        subject: 'record:one',
        acceptedAt: expect.any(Date),
      },
    ]);
    expect(await database.dataSource.query('select from outbox')).toEqual([]);
  });
});
