import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServerResponse } from 'node:http';
import { createDataSource, Transaction } from '#libs/persistence';
import { type TestDatabase, testDatabase } from '#libs/testing';
import type { DataSource, EntityManager } from 'typeorm';
import { IdempotencyKeys } from '../../libs/http/src/idempotency/idempotency-keys.repository.js';
import { OnceRequest } from '../../libs/http/src/idempotency/repeated-request.js';
import { IDEMPOTENCY_MIGRATIONS } from '../../libs/http/src/idempotency/idempotency-migrations.js';

type Work = (tx: EntityManager) => Promise<unknown>;

let database: TestDatabase;
let sources: readonly DataSource[];
let keys = 0;

beforeAll(async () => {
  database = await testDatabase({ migrations: IDEMPOTENCY_MIGRATIONS });
  sources = await Promise.all(
    [database.config, database.config].map((config) => createDataSource(config).initialize()),
  );
});

afterAll(async () => {
  for (const source of sources ?? []) await source.destroy();
  await database?.drop();
});

/** A request under the newest key at one of two gateways of a country: two processes, one database. */
function at(gateway: 0 | 1, work: Work, more: { caller?: string; byte?: number } = {}): Promise<unknown> {
  const source = sources[gateway];
  if (!source) throw new Error('no such gateway');
  const claim = {
    caller: more.caller ?? 'sanne',
    key: `key-of-the-attack-${keys}`,
    request: Buffer.alloc(32, more.byte ?? 1),
  };
  const response = { statusCode: 202, setHeader: () => undefined } as unknown as ServerResponse;
  const parts = { transaction: new Transaction(source), keys: new IdempotencyKeys(source), claim, response };
  return new OnceRequest(parts).run(work);
}

const answering =
  (recordId: string): Work =>
  async () => ({ recordId });

describe('row 73: a key that is used again', () => {
  it('by another person finds nothing of the first', async () => {
    keys += 1;
    await at(0, answering('of Sanne'));
    expect(await at(0, answering('of Zsofia'), { caller: 'zsofia' })).toEqual({ recordId: 'of Zsofia' });
    expect(await at(1, answering('another'))).toEqual({ recordId: 'of Sanne' });
  });

  it('while the first still runs at another gateway is refused, and has one effect', async () => {
    keys += 1;
    let end = (): void => undefined;
    const running = new Promise<void>((resolve) => (end = resolve));
    const begun = new Promise<void>((resolve) => {
      void at(0, async () => {
        resolve();
        await running;
        return { recordId: 'of Sanne' };
      }).finally(end);
    });
    await begun;
    await expect(at(1, answering('another'))).rejects.toMatchObject({ code: 'IDEMPOTENCY_IN_PROGRESS' });
    end();
    await expect(settled(() => at(1, answering('another')))).resolves.toEqual({ recordId: 'of Sanne' });
  });

  it('for another request is refused at both', async () => {
    keys += 1;
    await at(0, answering('of Sanne'));
    for (const gateway of [0, 1] as const) {
      await expect(at(gateway, answering('another'), { byte: 2 })).rejects.toMatchObject({
        code: 'IDEMPOTENCY_KEY_REUSED',
      });
    }
  });

  it('after the process of the first died is free, as nothing of the first is there', async () => {
    keys += 1;
    await expect(at(0, (tx) => tx.query('select pg_terminate_backend(pg_backend_pid())'))).rejects.toThrow();
    await expect(settled(() => at(1, answering('of the second')))).resolves.toEqual({ recordId: 'of the second' });
  });

  it('after a day is a request of its own', async () => {
    keys += 1;
    await at(0, answering('of yesterday'));
    await database.dataSource.query(
      `update idempotency_key set created_at = now() - interval '25 hours' where key = $1`,
      [`key-of-the-attack-${keys}`],
    );
    await new IdempotencyKeys(database.dataSource).prune(24, 100);
    expect(await at(1, answering('of today'))).toEqual({ recordId: 'of today' });
  });
});

/** Asks again while the first is under way, or its server still ends its connection. */
async function settled(ask: () => Promise<unknown>): Promise<unknown> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      expect(error).toMatchObject({ code: 'IDEMPOTENCY_IN_PROGRESS' });
    }
  }
}
