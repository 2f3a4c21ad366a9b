import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { array, bytea, filled, int4, int8, nullable, numeric, text, ts, uuid } from './column.js';
import { aMigration, AddParcels } from './migrations.testing.js';
import { composed, declaredStatements, statement } from './statement.js';
import { statementDrift } from './statement-drift.js';

const AddHeavy = aMigration(
  'AddHeavy0000000000002',
  'create view heavy as select id, weight, label from parcel where weight > 100',
);

const EVERY_COLUMN = statement(
  {
    id: uuid,
    weight: int4,
    label: nullable(text),
    tags: array(text),
    sentAt: nullable(ts),
    price: nullable(numeric),
    body: nullable(bytea),
    arrivals: int8,
  },
  `select id, weight, label, tags, sent_at as "sentAt", price, body, count(*) over () as arrivals from parcel where id = $1`,
);

describe('statementDrift', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await testDatabase({ migrations: [AddParcels, AddHeavy] });
  });

  afterAll(async () => {
    await database.drop();
  });

  const driftOf = (...statements: Parameters<typeof statementDrift>[1]): Promise<string[]> =>
    statementDrift(database.config.url, statements);

  it('finds nothing where statement and tables agree', async () => {
    expect(await driftOf(EVERY_COLUMN)).toEqual([]);
  });

  it.each([
    [
      'the name of a column that is not there',
      statement({ colour: text }, 'select colour from parcel'),
      'select colour from parcel: column "colour" does not exist',
    ],
    [
      'a name that it gives and nobody declared',
      statement({ id: uuid }, 'select id, weight from parcel'),
      'select id, weight from parcel: weight is given and not declared',
    ],
    [
      'a declared name that it does not give',
      statement({ id: uuid, weight: int4 }, 'select id from parcel'),
      'select id from parcel: declares weight, which it does not give',
    ],
    [
      'another type',
      statement({ weight: int8 }, 'select weight from parcel'),
      'select weight from parcel: weight is declared as int8 and comes as integer',
    ],
    [
      'a null that the column allows',
      statement({ label: text }, 'select label from parcel'),
      'select label from parcel: label may be null in its table: declare it nullable(), or filled() where the statement leaves no null',
    ],
    [
      'a null that the table behind a view allows',
      statement({ weight: int4, label: text }, 'select weight, label from heavy'),
      'select weight, label from heavy: label may be null in its table: declare it nullable(), or filled() where the statement leaves no null',
    ],
    ['a text that is no SQL', statement({}, 'delete parcel'), 'delete parcel: syntax error at or near "parcel"'],
  ])('finds %s', async (_, wrong, line) => {
    expect(await driftOf(wrong, EVERY_COLUMN)).toEqual([line]);
  });

  it('takes the word of a statement that leaves no null', async () => {
    const labels = statement({ label: filled(text) }, 'select label from parcel where label is not null');
    expect(await driftOf(labels)).toEqual([]);
  });

  it('executes nothing', async () => {
    expect(await driftOf(statement({}, 'delete from parcel'), statement({ n: int4 }, 'select 1 / 0 as n'))).toEqual([]);
  });

  it('describes each variant of a text that is composed when it runs', async () => {
    const before = declaredStatements().length;
    composed({ weight: int4 }, (by: string) => `select weight from parcel order by ${by}`, [['weight'], ['colour']]);
    expect(await driftOf(...declaredStatements().slice(before))).toEqual([
      'select weight from parcel order by colour: column "colour" does not exist',
    ]);
  });
});
