import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { DAY_MS } from '#libs/vocabulary';
import { Clock } from '#libs/work';
import { gatewayMigrations } from '../../../../apps/gateway/src/gateway.migrations.js';
import { DutyPruneWorker } from './duty-prune.worker.js';

const NOW = new Date('2026-06-01T00:00:00Z');

class Noon extends Clock {
  override now(): Date {
    return NOW;
  }
}

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase({ migrations: gatewayMigrations });
  await database.dataSource.query(
    `insert into person (id, name, desk, roles, first_seen_at, last_seen_at) values ('sanne', 'Sanne Voorbeeld', '', '{}', now(), now())`,
  );
}, 60_000);

afterAll(() => database?.drop());

const ago = (days: number): Date => new Date(NOW.getTime() - days * DAY_MS);

async function waits(key: string, at: Date, mustAct: boolean): Promise<void> {
  await database.dataSource.query(
    `insert into duty (key, kind, person_id, at, harm, urgent, must_act, clearable, matter, origin)
     values ($1, 'answer', 'sanne', $2, 0, false, $3, true, '{}', 'log')`,
    [key, at, mustAct],
  );
}

async function marked(key: string, doneThrough: Date): Promise<void> {
  await database.dataSource.query(`insert into duty_mark (person_id, key, done_through) values ('sanne', $1, $2)`, [
    key,
    doneThrough,
  ]);
}

const keysOf = async (table: string): Promise<readonly string[]> => {
  const rows = await database.dataSource.query(`select key from ${table} order by key`);
  return rows.map(({ key }: { key: string }) => key);
};

describe('what waited for 90 days', () => {
  it('goes where it asks nothing of anybody, with what was put aside of it, and stays where somebody must act', async () => {
    await waits('old', ago(91), false);
    await waits('young', ago(89), false);
    await waits('must act', ago(400), true);
    for (const key of ['old', 'young', 'must act']) await marked(key, ago(91));
    await marked('decided long ago', ago(91));
    await marked('decided', ago(89));
    const worker = new DutyPruneWorker(database.dataSource, new Noon());
    expect(await worker.step()).toBe('idle');
    expect(await keysOf('duty')).toEqual(['must act', 'young']);
    expect(await keysOf('duty_mark')).toEqual(['decided', 'must act', 'young']);
  });

  it('goes a bounded part at a time', async () => {
    await database.dataSource.query(
      `insert into duty (key, kind, person_id, at, harm, urgent, must_act, clearable, matter, origin)
       select 'many.' || n, 'answer', 'sanne', $1, 0, false, false, true, '{}', 'log' from generate_series(1, 1001) n`,
      [ago(100)],
    );
    const worker = new DutyPruneWorker(database.dataSource, new Noon());
    expect([await worker.step(), await worker.step()]).toEqual(['worked', 'idle']);
    expect(await keysOf('duty')).toEqual(['must act', 'young']);
  });
});
