import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type ExchangeIdentity, type OpenedMessage } from '#libs/exchange';
import type { Entered } from '#libs/member';
import { entered } from '#libs/member/testing';
import { type TestDatabase, testDatabase } from '#libs/testing';
import type { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { gatewayMigrations } from '../../../gateway.migrations.js';
import { RecordLog } from '../record-log.testing.js';
import { writeRecords } from '../record-writing.testing.js';
import { type Holder, holdersOf } from './holder.js';
import { RecordHoldersRepository } from './record-holders.repository.js';

let database: TestDatabase;
let spaceNo: Entered;
let log: RecordLog;

beforeAll(async () => {
  database = await testDatabase({ migrations: gatewayMigrations });
}, 60_000);

afterAll(() => database?.drop());

beforeEach(async () => {
  const [space] = await database.dataSource.query(
    'insert into space (space_id, shard, base) values ($1, 0, 0) returning space_no',
    [uuid()],
  );
  log = new RecordLog(space.space_no);
  spaceNo = await entered(space.space_no);
  for (const member of ['xc', 'xa', 'xb']) {
    await asApplier(`insert into takes_part (space_no, member, since, key_id) values ($1, $2, 0, '')`, [member]);
  }
});

const asApplier = (sql: string, values: readonly unknown[]): Promise<unknown> =>
  database.transaction.runAsApplier((tx) => tx.query(sql, [log.spaceNo, ...values]));

/** Messages that stand on the log, applied one by one. */
async function onTheLog(...messages: readonly OpenedMessage[]): Promise<void> {
  for (const message of messages) {
    const { position, sender, messageId, recipients } = message;
    await asApplier(
      `insert into log_record (space_no, position, t, verdict, received, identity, sender, epoch, sequence, kind, message_id,
         recipients, stored_at)
       values ($1, $2::bigint, 1, 0, true, decode(lpad(to_hex($2::bigint), 64, '0'), 'hex'), $3, 1, $2::bigint, 1, $4, $5, '2026-11-24T09:00:00Z')`,
      [position.toString(), sender, messageId, recipients],
    );
    await database.transaction.runAsApplier((tx) => writeRecords(tx, [message]));
  }
}

/** The member confirmed a log up to the position, which stands first at 0. */
const cosigned = (member: string, position: number): Promise<unknown> =>
  database.dataSource.query(
    `insert into cosignature (space_no, member, size, root, seconds, seen_at, note)
     values ($1, $2, $3, $4, 1, '2026-11-24T10:00:00Z', '')`,
    [log.spaceNo, member, position + 1, Buffer.alloc(32)],
  );

const opened = (member: string, position: bigint): Promise<unknown> =>
  asApplier(
    'insert into opened_answer (space_no, member, opened_position, position, t) values ($1, $2, $3, 90, 5000)',
    [member, position.toString()],
  );

const refused = (member: string, position: bigint): Promise<unknown> =>
  asApplier(
    `insert into refusal_answer (space_no, position, member, refused_position, code, field, rule, t)
     values ($1, 91, $2, $3, 999, '', '', 5)`,
    [member, position.toString()],
  );

const repositoryOf = (own: string, source: DataSource = database.dataSource): RecordHoldersRepository =>
  new RecordHoldersRepository(source, { member: own } as ExchangeIdentity);

const written = (holders: readonly Holder[] | undefined): string =>
  (holders ?? []).map(({ member, state }) => `${member} ${state}`).join(', ');

const MEMBERS = ['xa', 'xb', 'xc'];
const inCase = () => ({ spaceNo, takingPart: MEMBERS });

async function row(own = 'xa', recordId = log.recordId): Promise<string> {
  const rows = await repositoryOf(own).ofRecords(inCase(), [{ recordId, owner: 'xa' }]);
  return written(rows.get(recordId));
}

async function values(own = 'xa'): Promise<readonly string[]> {
  const holders = repositoryOf(own);
  const statements = await holders.ofStatements(spaceNo, [log.recordId], { live: false });
  return [...statements.values()].map((places) => written(holdersOf(MEMBERS, 'xa', places)));
}

const toBoth = { recipients: ['xa', 'xb', 'xc'] };
const both = (value: string, property = 'name') => ({ value, property, release: ['xb', 'xc'] });

describe('18 who has it', () => {
  it('18 says one a member, in their order, how far each value is', async () => {
    const first = log.change({ ...toBoth, asserts: [both('Gabor Minta')] });
    await onTheLog(first);
    expect(await row()).toBe('xa owner, xb on-its-way, xc on-its-way');
    await cosigned('xb', 1);
    expect(await values()).toEqual(['xa owner, xb arrived, xc on-its-way']);
    await opened('xb', first.position);
    expect(await values()).toEqual(['xa owner, xb read, xc on-its-way']);
  });

  it('18 shows of a row the weakest of its values that were meant for a country', async () => {
    const first = log.change({ ...toBoth, asserts: [both('Gabor Minta')] });
    const second = log.change({
      recipients: ['xa', 'xb'],
      version: 2,
      asserts: [{ value: '1984', property: 'birthDate' }],
    });
    await onTheLog(first, second);
    await cosigned('xb', 1);
    await cosigned('xc', 1);
    expect(await row()).toBe('xa owner, xb on-its-way, xc arrived');
    await cosigned('xb', 2);
    await opened('xb', first.position);
    expect(await row()).toBe('xa owner, xb arrived, xc arrived');
    await refused('xb', second.position);
    expect(await row()).toBe('xa owner, xb refused, xc arrived');
  });

  it('18 says not released where none was, and taken back where none is any more', async () => {
    const first = log.change({ recipients: ['xa', 'xb'], asserts: [{ value: 'Gabor Minta' }] });
    const kept = log.change({ recipients: ['xa'], version: 2, asserts: [{ value: '1984', release: [] }] });
    await onTheLog(first, kept);
    expect(await row()).toBe('xa owner, xb on-its-way, xc not-released');
    const gone = log.change({ recipients: ['xa', 'xb'], version: 3, retracts: [[first.messageId, 0]] });
    await cosigned('xb', 2);
    await onTheLog(gone);
    expect(await row()).toBe('xa owner, xb on-its-way, xc not-released');
    expect(await values()).toEqual(['xa owner, xb arrived, xc not-released']);
    expect((await values('xb'))[0]).toBe('xa owner, xb taken-back, xc not-released');
    await cosigned('xb', 3);
    expect(await row()).toBe('xa owner, xb taken-back, xc not-released');
    expect(await values()).toEqual(['xa owner, xb taken-back, xc not-released']);
  });

  it('18 follows a value to whom it was given later, by the message that gave it', async () => {
    const first = log.change({ recipients: ['xa', 'xb'], asserts: [{ value: 'Gabor Minta' }] });
    await onTheLog(first);
    await cosigned('xc', 1);
    const snapshot = { recipients: ['xc'], asserts: [both('Gabor Minta')], of: [[first.messageId, 0] as const] };
    await onTheLog(log.snapshot(snapshot));
    expect(await values()).toEqual(['xa owner, xb on-its-way, xc on-its-way']);
    await cosigned('xc', 2);
    expect(await row()).toBe('xa owner, xb on-its-way, xc arrived');
    await onTheLog(log.snapshot(snapshot));
    expect(await row()).toBe('xa owner, xb on-its-way, xc arrived');
  });

  it('18 takes a snapshot for what came of a message that was refused', async () => {
    const first = log.change({ recipients: ['xa', 'xb'], asserts: [{ value: 'Gabor Minta' }] });
    await onTheLog(first);
    await refused('xb', first.position);
    expect(await row()).toBe('xa owner, xb refused, xc not-released');
    await onTheLog(
      log.snapshot({
        recipients: ['xb'],
        asserts: ['Gabor Minta'],
        of: [[first.messageId, 0]],
        standsFor: first.messageId,
      }),
    );
    await cosigned('xb', 2);
    expect(await row()).toBe('xa owner, xb arrived, xc not-released');
    expect(await values()).toEqual(['xa owner, xb arrived, xc not-released']);
  });

  it("18 says of another owner's record what stands here and on the log", async () => {
    const first = log.change({ ...toBoth, asserts: [both('Gabor Minta')] });
    await onTheLog(first);
    expect(await row('xb')).toBe('xa owner, xb arrived, xc on-its-way');
    await cosigned('xc', 1);
    await database.dataSource.query(
      'insert into opened_record (space_no, position, announced) values ($1, $2, false)',
      [log.spaceNo, first.position.toString()],
    );
    expect(await row('xb')).toBe('xa owner, xb read, xc arrived');
  });

  it('18 believes no owner that a country has what was never sent there', async () => {
    await onTheLog(log.change({ recipients: ['xa', 'xb'], asserts: [both('Gabor Minta')] }));
    await cosigned('xc', 1);
    expect(await row('xb')).toBe('xa owner, xb arrived, xc not-released');
    expect(await values('xb')).toEqual(['xa owner, xb arrived, xc not-released']);
  });

  it('17 reads a page in one query, as a row, however long its records live', async () => {
    const ids = Array.from({ length: 30 }, () => log.newRecordId('xa'));
    for (const recordId of ids) await onTheLog(log.change({ ...toBoth, recordId, asserts: [both('Gabor Minta')] }));
    const records = ids.map((recordId) => ({ recordId, owner: 'xa' }));
    let queries = 0;
    const counting = {
      query: (sql: string, parameters: unknown[]) => {
        queries += 1;
        return database.dataSource.query(sql, parameters);
      },
    } as unknown as DataSource;
    const rows = await repositoryOf('xa', counting).ofRecords(inCase(), records);
    expect(queries).toBe(1);
    expect(new Set([...rows.values()].map(written))).toEqual(new Set(['xa owner, xb on-its-way, xc on-its-way']));
  });

  it('18 reads the values of a record by rows of its own, however many changes its case has', async () => {
    const change = log.change({ ...toBoth, asserts: [both('Gabor Minta')] });
    await onTheLog(change);
    await asApplier(
      `insert into record_change select (jsonb_populate_record(c, jsonb_build_object(
         'position', c.position + 1000 + n, 'message_id', gen_random_uuid(), 'record_id', gen_random_uuid()))).*
       from record_change c, generate_series(1, 2000) n where space_no = $1 and position = $2`,
      [change.position.toString()],
    );
    await asApplier(
      `insert into statement select (jsonb_populate_record(s, jsonb_build_object(
         'position', s.position + 1000 + n, 'message_id', gen_random_uuid(), 'record_id', gen_random_uuid()))).*
       from statement s, generate_series(1, 2000) n where space_no = $1 and position = $2`,
      [change.position.toString()],
    );
    const rows = await database.transaction.runAsApplier(async (tx) => {
      await tx.query('set local plan_cache_mode = force_custom_plan'); // As for a case of this size, not for the small ones above.
      const before = await readByNow(tx);
      await repositoryOf('xa', tx as unknown as DataSource).ofStatements(spaceNo, [log.recordId], { live: false });
      return (await readByNow(tx)) - before;
    });
    expect(rows).toBeGreaterThan(1);
    expect(rows).toBeLessThan(100);
  });
});

interface Rows {
  readonly query: <Found>(sql: string) => Promise<Found>;
}

/** How many rows of its tables the server has read in this transaction. */
async function readByNow(tx: Rows): Promise<number> {
  const [row] = await tx.query<{ rows: number }[]>(
    'select sum(seq_tup_read + idx_tup_fetch)::int as rows from pg_stat_xact_user_tables',
  );
  return row?.rows ?? 0;
}
