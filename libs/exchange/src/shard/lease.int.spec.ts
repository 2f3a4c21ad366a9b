import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '#libs/testing';
import { createDataSource } from '#libs/persistence';
import type { DataSource } from 'typeorm';
import { Exchange0000000000001 } from '../migrations/0001-exchange.js';
import { Lease } from './lease.js';
import { LockConnection } from './lock-connection.js';

let database: TestDatabase;
let sources: DataSource[];

beforeAll(async () => {
  database = await testDatabase({ migrations: [Exchange0000000000001] });
}, 30_000);

afterAll(() => database?.drop());

beforeEach(async () => {
  sources = [];
  await database.dataSource.query('delete from lease');
});

afterEach(async () => {
  for (const source of sources) if (source.isInitialized) await source.destroy();
});

interface Process {
  readonly lease: Lease;
  readonly locks: LockConnection;
  /** Ends its connections as a crash would. */
  die(): Promise<void>;
}

/** A process that wants shard 0. */
async function aProcess(holder: string): Promise<Process> {
  const source = await createDataSource({ ...database.config, poolSize: 2 }).initialize();
  sources.push(source);
  const locks = new LockConnection(source);
  return { lease: new Lease(locks, 0, holder), locks, die: () => locks.close().then(() => source.destroy()) };
}

const expire = () => database.dataSource.query(`update lease set until = clock_timestamp() - interval '1 second'`);

describe('the lease of a shard', () => {
  it('is held by one, and renewed under the same token', async () => {
    const [a, b] = [await aProcess('a'), await aProcess('b')];
    expect(await a.lease.hold(null)).toBe(1n);
    expect(await b.lease.hold(null)).toBeNull();
    expect(await a.lease.hold(1n)).toBe(1n);
    expect(await b.lease.hold(null)).toBeNull();
  });

  it('goes to another at once when its holder dies, under a higher token', async () => {
    const [a, b] = [await aProcess('a'), await aProcess('b')];
    await a.lease.hold(null);
    await a.die();
    expect(await b.lease.hold(null)).toBe(2n);
  });

  it('goes to another when its holder lets go', async () => {
    const [a, b] = [await aProcess('a'), await aProcess('b')];
    await a.lease.hold(null);
    await a.lease.release(1n);
    expect(await b.lease.hold(null)).toBe(2n);
  });

  it('goes to another after its time when its holder hangs, which then learns that it lost it', async () => {
    const [a, b] = [await aProcess('a'), await aProcess('b')];
    await a.lease.hold(null);
    expect(await b.lease.hold(null)).toBeNull();
    await expire();
    expect(await b.lease.hold(null)).toBe(2n);
    expect(await a.lease.hold(1n)).toBeNull();
    expect(await b.lease.hold(2n)).toBe(2n);
    expect(await a.lease.hold(null)).toBeNull();
  });

  it('is not taken from a holder whose connection broke and that is there again', async () => {
    const [a, b] = [await aProcess('a'), await aProcess('b')];
    await a.lease.hold(null);
    await a.locks.close();
    expect(await a.lease.hold(1n)).toBe(1n);
    expect(await b.lease.hold(null)).toBeNull();
  });

  it('is another one for another shard', async () => {
    const [a, b] = [await aProcess('a'), await aProcess('b')];
    await a.lease.hold(null);
    expect(await new Lease(b.locks, 1, 'b').hold(null)).toBe(1n);
  });
});
