import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { bulk, insertAll } from './bulk.js';
import { array, big, bytea, int4, json, nullable, numeric, oneOf, text, ts, uuid } from './column.js';
import { aMigration, AddParcels } from './migrations.testing.js';
import { all, change, first, one } from './run-statement.js';
import { statement } from './statement.js';

const PARCEL = bulk(
  'parcel',
  {
    id: uuid,
    weight: int4,
    label: nullable(text),
    tags: array(text),
    sent_at: nullable(ts),
    price: nullable(numeric),
    body: nullable(bytea),
  },
  { order: 'id', onConflict: 'do nothing' },
);
const [FIRST, SECOND] = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'];
const EMPTY = { label: null, tags: [], sent_at: null, price: null, body: null };
const Weigh = aMigration('Weigh0000000000002', 'grant update on parcel to public');
const LABELS = statement({ id: uuid, label: nullable(text) }, 'select id, label from parcel order by id');

describe('a declared statement', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await testDatabase({ migrations: [AddParcels, Weigh] });
    await insertAll(database.dataSource, PARCEL, [
      { ...EMPTY, id: SECOND, weight: 7, tags: ['wet, old', ''], sent_at: new Date(0), body: Buffer.of(0, 255) },
      { ...EMPTY, id: FIRST, weight: 2, label: 'Ada' },
    ]);
  });

  afterAll(async () => {
    await database.drop();
  });

  it('gives its rows', async () => {
    expect(await all(database.dataSource, LABELS)).toEqual([
      { id: FIRST, label: 'Ada' },
      { id: SECOND, label: null },
    ]);
  });

  it('reads what it says how to read', async () => {
    const sums = statement(
      { total: big, none: nullable(big), each: array(big), light: json(String) },
      `select sum(weight) as total, null::int8 as none, array_agg(weight::int8 order by id) as each, '7'::jsonb as light from parcel`,
    );
    expect(await one(database.dataSource, sums)).toEqual({ total: 9n, none: null, each: [2n, 7n], light: '7' });
  });

  it('tells no row from one, and says how many a change met', async () => {
    const lighter = statement({}, 'update parcel set price = $2 where weight < $1');
    const byId = statement({ weight: int4 }, 'select weight from parcel where id = $1');
    const { dataSource } = database;
    expect(await first(dataSource, byId, [FIRST])).toEqual({ weight: 2 });
    expect(await first(dataSource, byId, ['00000000-0000-4000-8000-000000000009'])).toBeNull();
    await expect(one(dataSource, byId, ['00000000-0000-4000-8000-000000000009'])).rejects.toMatchObject({
      code: 'NO_ROW',
    });
    expect(await database.transaction.run((tx) => change(tx, lighter, [7, '1.50']))).toBe(1);
  });

  it('inserts rows by arrays, with lists and bytes as they were, once', async () => {
    await insertAll(database.dataSource, PARCEL, [{ ...EMPTY, id: SECOND, weight: 8 }]);
    await insertAll(database.dataSource, PARCEL, []);
    const whole = statement(
      { tags: array(text), sentAt: nullable(ts), body: nullable(bytea) },
      'select tags, sent_at as "sentAt", body from parcel where id = $1',
    );
    expect(await all(database.dataSource, whole, [SECOND])).toEqual([
      { tags: ['wet, old', ''], sentAt: new Date(0), body: Buffer.of(0, 255) },
    ]);
  });

  it.each([
    ['a null of an outer join', { id: nullable(uuid), label: text }, 'p.id, q.label', /label was null/],
    [
      'a null of an expression',
      { id: nullable(uuid), label: text },
      `p.id, nullif('a', 'a') as label`,
      /label was null/,
    ],
    ['a column that it does not name', { id: nullable(uuid) }, 'p.id, p.weight', /weight is not declared/],
    ['a column that does not come', { id: nullable(uuid), weight: int4 }, 'p.id', /weight is declared/],
    ['a value that it does not know', { label: oneOf('Bob') }, 'p.label', /label is none of Bob/],
  ])('refuses under test %s', async (_, columns, shown, problem) => {
    const wrong = statement(columns, `select ${shown} from parcel p left join parcel q on false where p.weight = 2`);
    await expect(all(database.dataSource, wrong)).rejects.toThrow(problem);
  });
});
