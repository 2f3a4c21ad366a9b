import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { PostgresIdempotencyStore } from '../../libs/http/src/idempotency/postgres-idempotency-store.js';
import { AddIdempotencyKey } from '../../libs/http/src/migrations/0002-add-idempotency-key.js';

let database: TestDatabase;
/** Two gateways of one country: two processes, one database. */
let gateways: readonly [PostgresIdempotencyStore, PostgresIdempotencyStore];
let keys = 0;

beforeAll(async () => {
  database = await testDatabase({ migrations: [AddIdempotencyKey] });
  gateways = [new PostgresIdempotencyStore(database.dataSource), new PostgresIdempotencyStore(database.dataSource)];
});

afterAll(() => database?.drop());

const claimOf = (caller: string) => ({ caller, key: `key-of-the-attack-${keys}`, request: Buffer.alloc(32, 1) });
const answer = { status: 202, body: '{"recordId":"of Sanne"}', headers: {} };

describe('row 73: a key that is used again', () => {
  it('by another person finds nothing of the first', async () => {
    keys += 1;
    await gateways[0].claim(claimOf('sanne'));
    await gateways[0].complete(claimOf('sanne'), answer);
    expect(await gateways[0].claim(claimOf('zsofia'))).toMatchObject({ kind: 'fresh' });
    expect(await gateways[1].claim(claimOf('sanne'))).toEqual({ kind: 'answered', answer });
  });

  it('while the first still runs at another gateway is refused, and has one effect', async () => {
    keys += 1;
    const both = await Promise.all(gateways.map((gateway) => gateway.claim(claimOf('sanne'))));
    expect(both.map(({ kind }) => kind).sort()).toEqual(['fresh', 'running']);
    await gateways[1].complete(claimOf('sanne'), answer);
    for (const gateway of gateways) expect(await gateway.claim(claimOf('sanne'))).toEqual({ kind: 'answered', answer });
  });

  it('for another request is refused at both', async () => {
    keys += 1;
    await gateways[0].claim(claimOf('sanne'));
    await gateways[0].complete(claimOf('sanne'), answer);
    for (const gateway of gateways) {
      expect(await gateway.claim({ ...claimOf('sanne'), request: Buffer.alloc(32, 2) })).toEqual({
        kind: 'other-request',
      });
    }
  });

  it('after the process of the first died has the id of the first, so that its effect is found', async () => {
    keys += 1;
    const first = await gateways[0].claim(claimOf('sanne'));
    await database.dataSource.query('update idempotency_key set claimed_until = now() where key = $1', [
      claimOf('sanne').key,
    ]);
    expect(await gateways[1].claim(claimOf('sanne'))).toEqual(first);
  });

  it('after a day is a request of its own', async () => {
    keys += 1;
    const first = await gateways[0].claim(claimOf('sanne'));
    await gateways[0].complete(claimOf('sanne'), answer);
    await database.dataSource.query(
      `update idempotency_key set created_at = now() - interval '25 hours' where key = $1`,
      [claimOf('sanne').key],
    );
    await gateways[1].prune(24, 100);
    const later = await gateways[1].claim(claimOf('sanne'));
    expect(later).toMatchObject({ kind: 'fresh' });
    expect(later).not.toEqual(first);
  });
});
