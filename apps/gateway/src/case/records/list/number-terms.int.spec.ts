import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Entered } from '#libs/member';
import { entered } from '#libs/member/testing';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { v7 as uuid } from 'uuid';
import { gatewayMigrations } from '../../../gateway.migrations.js';
import { NumberedSummaries0000000000240 } from '../migrations/0240-numbered-summaries.js';
import { RecordLog } from '../record-log.testing.js';
import { writeRecords } from '../record-writing.testing.js';
import { FOUND } from './found.js';
import { digitsOf } from './number-terms.js';
import { RecordSearchRepository } from './record-search.repository.js';
import { wantedOf } from './record-terms.js';

const MEMBERS = ['xa', 'xb'];

/** Ids among which two have one number. */
const DRAWN = 12_000;

let database: TestDatabase;
let records: RecordSearchRepository;
let space: Entered;
let log: RecordLog;
let own: string;

beforeAll(async () => {
  database = await testDatabase({ migrations: gatewayMigrations });
  records = new RecordSearchRepository(database.dataSource);
  const spaceId = uuid();
  const [row] = await database.dataSource.query(
    'insert into space (space_id, shard, base) values ($1, 0, 0) returning space_no',
    [spaceId],
  );
  space = await entered(row.space_no);
  log = new RecordLog(row.space_no, spaceId);
  own = await written('Gabor Minta', 'xa');
}, 60_000);

afterAll(() => database?.drop());

async function written(name: string, owner: string, recordId = log.newRecordId(owner)): Promise<string> {
  const message = log.change({ recordId, sender: owner, asserts: [name] });
  expect(await database.transaction.runAsApplier((tx) => writeRecords(tx, [message]))).toEqual([]);
  return recordId;
}

async function found(q: string): Promise<readonly string[]> {
  const wanted = wantedOf(q, MEMBERS);
  if (!wanted) throw new Error('nothing is searched for');
  const rows: string[] = [];
  for (const way of FOUND) {
    const of = await records.newest([space], { wanted, found: way, limit: 10 });
    rows.push(...of.map(({ summary }) => `${summary.found} ${summary.name}`));
  }
  return rows;
}

const numberOf = (recordId: string): string => digitsOf({ spaceId: log.spaceId, recordId });

describe('12 a record is found by its number', () => {
  it.each(['{}', 'xa{}', 'XA {}', 'LAN-XA-{}', 'ха{}'])('typed as %s', async (form) => {
    expect(await found(form.replace('{}', numberOf(own)))).toEqual(['exact Gabor Minta']);
    const wanted = wantedOf(form.replace('{}', numberOf(own)), MEMBERS);
    expect(await records.count([space], wanted ?? { words: [], whole: '', numbers: [] })).toEqual({
      count: 1,
      exact: true,
    });
  });

  it('and by no other owner’s, nor by a part of it', async () => {
    expect(await found(`xb${numberOf(own)}`)).toEqual([]);
    expect(await found(numberOf(own).slice(0, 5))).toEqual([]);
  });

  it('where a number has a wrong digit nothing is looked up', () => {
    const [first = '', ...others] = numberOf(own);
    const wrong = ['xa', String((Number(first) + 1) % 10), ...others].join('');
    expect(() => wantedOf(wrong, MEMBERS)).toThrow(expect.objectContaining({ code: 'NUMBER_WRONG' }));
  });

  it.each(['RX 123456', 'rx123457', 'ABC123456'])('the number of a document like %s is found as ever', async (text) => {
    const message = log.change({
      recordId: log.newRecordId('xa'),
      asserts: [{ property: 'documentNumber', value: text }],
    });
    await database.transaction.runAsApplier((tx) => writeRecords(tx, [message]));
    expect(await found(text)).toHaveLength(1);
  });

  it('two with one number are both found, of one owner and of two', async () => {
    const [one, other] = twins(() => log.newRecordId('xa'));
    await written('First', 'xa', one);
    await written('Second', 'xa', other);
    expect((await found(`xa${numberOf(one)}`)).toSorted()).toEqual(['exact First', 'exact Second']);
    expect((await found(numberOf(one))).toSorted()).toEqual(['exact First', 'exact Second']);
  });

  it('a number that was never given is looked for by the same work as one that another country holds', async () => {
    const statements: string[] = [];
    const { dataSource } = database;
    const watched = new RecordSearchRepository(
      Object.assign(Object.create(dataSource), {
        transaction: (work: (tx: unknown) => Promise<unknown>) =>
          dataSource.transaction((tx) => {
            const query = tx.query.bind(tx);
            return work(
              Object.assign(Object.create(tx), {
                query: (sql: string, values?: readonly unknown[]) => {
                  statements.push(`${sql} ${JSON.stringify(values ?? []).replaceAll(/\d{6,8}/g, 'number')}`);
                  return query(sql, values as unknown[]);
                },
              }),
            );
          }),
      }),
    );
    const workFor = async (digits: string): Promise<readonly string[]> => {
      statements.length = 0;
      const wanted = wantedOf(`xb${digits}`, MEMBERS);
      for (const way of FOUND) {
        if (wanted) await watched.newest([space], { wanted, found: way, limit: 5 });
      }
      return [...statements];
    };
    const elsewhere = await workFor(numberOf(log.newRecordId('xb')));
    expect(elsewhere.length).toBeGreaterThan(0);
    expect(await workFor('482092')).toEqual(elsewhere);
  });

  it('also one that was held before records were found by numbers', async () => {
    await database.transaction.runAsApplier((tx) =>
      tx.query(`update record_summary set terms = ts_delete(terms, array(select word from unnest(terms) as t (word)
        where word like '%.#%'))`),
    );
    expect(await found(`xa${numberOf(own)}`)).toEqual([]);
    const runner = database.dataSource.createQueryRunner();
    await database.transaction.runAsApplier((tx) => new NumberedSummaries0000000000240().up(tx.queryRunner ?? runner));
    await runner.release();
    expect(await found(`xa${numberOf(own)}`)).toEqual(['exact Gabor Minta']);
  });
});

/** Two ids with one number: numbers are few, ids are not. */
function twins(draw: () => string): readonly [string, string] {
  const seen = new Map<string, string>();
  for (let i = 0; i < DRAWN; i += 1) {
    const id = draw();
    const before = seen.get(numberOf(id));
    if (before !== undefined) return [before, id];
    seen.set(numberOf(id), id);
  }
  throw new Error('no two ids with one number were drawn');
}
