import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { ExchangeIdentity } from '#libs/exchange';
import { type CaseMessage, worksIn } from '#libs/member';
import { createDataSource } from '#libs/persistence';
import { type TestDatabase, testDatabase } from '#libs/testing';
import type { Clock } from '#libs/work';
import { v7 as uuid } from 'uuid';
import { gatewayMigrations } from '../../../gateway.migrations.js';
import { ApprovalFactsRepository } from '../approval-facts.repository.js';
import { ProtectedNames } from './protected-names.service.js';

const BY = { id: 'anna', name: 'Anna Voorbeeld', desk: 'Demo', roles: [] } as const;

let database: TestDatabase;
let names: ProtectedNames;
let spaceNo: number;
let position = 0;

beforeAll(async () => {
  database = await testDatabase({ migrations: gatewayMigrations });
  const clock = { now: () => new Date('2026-03-31T12:00:00Z') } as Clock;
  names = new ProtectedNames({ member: 'nl' } as ExchangeIdentity, clock);
  spaceNo = await aSpace();
}, 60_000);

afterAll(() => database?.drop());

async function aSpace(): Promise<number> {
  const made = 'insert into space (space_id, shard, base) values ($1, 0, 0) returning space_no';
  return (await database.dataSource.query(made, [uuid()]))[0].space_no;
}

interface Claimed {
  readonly property: string;
  readonly value: string;
  readonly marks: number;
  readonly owner: string;
  readonly times: number;
}

const INSERTED = `insert into statement
  (space_no, position, idx, record_id, owner, message_id, message_index, property, value, labels, release, asserted_version)
  select $1, $2 + n, 0, gen_random_uuid(), $3, gen_random_uuid(), 0, $4, $5 || case when n > 1 then ' ' || n else '' end,
    jsonb_build_object('handling', jsonb_build_object('code', 2), 'sensitivities', $6::jsonb), '{}', 1
  from generate_series(1, $7) n`;

/** As the applier writes it; returns its position. */
async function claimed(value: string, more: Partial<Claimed> = {}): Promise<number> {
  const { property = 'name', marks = 1, owner = 'nl', times = 1 } = more;
  const at = position;
  position += times;
  const values = [spaceNo, at, owner, property, value, JSON.stringify(Array(marks).fill(1)), times];
  await database.transaction.runAsApplier((tx) => tx.query(INSERTED, values));
  return at + 1;
}

const retracted = (at: number) =>
  database.transaction.runAsApplier((tx) =>
    tx.query('update statement set retracted_position = 1 where space_no = $1 and position = $2', [spaceNo, at]),
  );

const version = () =>
  database.transaction.run(async (tx) => (await new ApprovalFactsRepository().of(tx, worksIn(spaceNo), 'nl')).names);

/** The path of the text that is refused; null where all may leave. */
async function refusedOf(
  texts: Record<string, string>,
  recipients: readonly string[] = ['hu'],
): Promise<string | null> {
  const messages = [{ recipients, texts: new Map(Object.entries(texts)) } as unknown as CaseMessage];
  try {
    const at = await version();
    await database.transaction.run((tx) => names.requireNone(tx, { by: BY, messages, version: at }));
    return null;
  } catch (error) {
    return (error as { path: string }).path;
  }
}

it('N06 finds names of marked records of this country as they come and go, and those of no other record', async () => {
  const text = { note: 'They keep Violetát Primerovának there.' };
  expect(await refusedOf(text)).toBeNull();
  await claimed('Violeta Primerova', { marks: 0 });
  await claimed('Violeta Primerova', { owner: 'hu' });
  await claimed('Violeta Primerova', { property: 'notes' });
  expect([await refusedOf(text), await version()]).toEqual([null, '0']);
  const at = await claimed('Violeta Primerova');
  expect(await refusedOf(text)).toBe('note');
  expect(await refusedOf({ clean: 'A woman.', ...text })).toBe('note');
  expect(await refusedOf(text, ['nl'])).toBeNull();
  expect(await refusedOf(text, ['nl', 'hu'])).toBe('note');
  await retracted(at);
  expect(await refusedOf(text)).toBeNull();
});

it('N06 tells nobody of more than ten, also where many are asked for at once', async () => {
  const given = [
    'Kasper',
    'Dolores',
    'Bertold',
    'Ferdinand',
    'Margriet',
    'Natalia',
    'Rosalinde',
    'Tatjana',
    'Valentin',
    'Zsuzsanna',
    'Gergely',
  ];
  const called = given.map((name) => `${name} Tienvoudig`);
  const at: number[] = [];
  for (const name of called) at.push(await claimed(name));
  const asked = await Promise.all(called.map((name) => refusedOf({ note: name })));
  expect(asked.filter((path) => path === 'note')).toHaveLength(9); // One was told above.
  for (const one of at) await retracted(one);
});

it('N06 counts a change of protected names once a transaction, and nothing else', async () => {
  const before = Number(await version());
  await claimed('Anna Minta', { times: 500 });
  expect(Number(await version())).toBe(before + 1);
  const plain = await claimed('Gabor Minta', { marks: 0, times: 500 });
  await retracted(plain);
  expect(Number(await version())).toBe(before + 1);
  await database.transaction.runAsApplier((tx) =>
    tx.query("delete from statement where space_no = $1 and value like 'Anna Minta%'", [spaceNo]),
  );
  expect(Number(await version())).toBe(before + 2);
});

it('N06 reads as much for a text behind 20,000 values as behind few', async () => {
  await claimed('Dora Tesztek');
  const rows = async (): Promise<number> =>
    database.transaction.run(async (tx) => {
      const read = 'select sum(seq_tup_read + idx_tup_fetch)::int as rows from pg_stat_xact_user_tables';
      const before = (await tx.query(read))[0].rows;
      const { names: now } = await new ApprovalFactsRepository().of(tx, worksIn(spaceNo), 'nl');
      const messages = [{ recipients: ['hu'], texts: new Map([['a', 'A woman.']]) } as unknown as CaseMessage];
      // A process that has just started reads all names once.
      const started = new ProtectedNames({ member: 'nl' } as ExchangeIdentity, { now: () => new Date() } as Clock);
      await started.requireNone(tx, { by: BY, messages, version: now });
      const first = (await tx.query(read))[0].rows - before;
      await started.requireNone(tx, { by: BY, messages, version: now });
      expect((await tx.query(read))[0].rows - before).toBe(first);
      return first;
    });
  const few = await rows();
  await claimed('Gabor Minta', { marks: 0, times: 20_000 });
  const owner = await createDataSource({ ...database.owner, poolSize: 1 }).initialize();
  await owner.query('analyze');
  await owner.destroy();
  expect(await rows()).toBeLessThan(few + 50);
});
