import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { Preparer } from '../prepare/preparer.js';
import { RecordStore } from '../records/record-store.js';
import { GENERIC, KeyIndex } from './key-index.js';
import { ADD_KEYS_SQL, BLOCKING_SCHEMA_SQL, FIND_CANDIDATES_SQL, keysAsText } from './postgres.js';

const PEOPLE = [
  { name: 'Цветан Жеков', country: 'bg', birthDate: '1971-04-05', phone: '+359881234567' },
  { name: 'Tsvetan Zhekov', country: 'nl', birthDate: '1971-05-04' },
  { name: 'Kovács János', country: 'hu', birthDate: '1980-01-02', city: 'Szeged' },
  { name: 'Kovacs Janos', country: 'ro', birthDate: '1981-07-07', city: 'Szeged' },
  { name: 'Ștefan Țurcanu', country: 'ro', birthDate: '1990-12-12', phone: '+359881234567' },
  { name: 'Jan van der Berg', country: 'nl' },
];

describe('blocking keys in PostgreSQL', () => {
  const client = new pg.Client({ connectionString: process.env['JOINDER_TEST_DATABASE_URL'] });
  const schema = `match_${randomUUID().replaceAll('-', '')}`;
  const store = new RecordStore();

  beforeAll(async () => {
    await client.connect();
    await client.query(`create schema ${schema}`);
    await client.query(`set search_path to ${schema}`);
    await client.query(BLOCKING_SCHEMA_SQL);
    const preparer = new Preparer(store, { thisYear: 2026 });
    for (const [i, fields] of PEOPLE.entries()) {
      preparer.add({ id: String(i), source: 0, fields });
      await client.query(ADD_KEYS_SQL, [i, 0, keysAsText(store, i)]);
    }
  });

  afterAll(async () => {
    await client.query(`drop schema if exists ${schema} cascade`);
    await client.end();
  });

  it('gives the candidates that the index in memory gives', async () => {
    const index = new KeyIndex(store.view(), store.retired);
    for (const record of PEOPLE.keys()) {
      const { rows } = await client.query<{ record_no: string }>(FIND_CANDIDATES_SQL, [
        keysAsText(store, record),
        0,
        GENERIC,
      ]);
      const fromSql = rows.map((row) => Number(row.record_no)).filter((other) => other !== record);
      expect(fromSql).toEqual(index.candidates(record));
    }
  });

  it('brings two scripts together', () => {
    expect(new KeyIndex(store.view(), store.retired).candidates(0)).toContain(1);
  });
});
