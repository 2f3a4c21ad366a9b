import type { QueryRunner } from 'typeorm';
import type { DataSource } from 'typeorm';

/** How long a holder that cannot be reached keeps its shard. Lock and idle timeouts of its transactions are shorter. */
export const LEASE_MS = 15_000;

/** Namespace of our advisory locks, so that other users of the database do not collide. */
const LOCK_CLASS = 0x4a4e;

/**
 * Holds a shard. The lease row carries the fencing token that every write of a holder checks; the advisory lock, which
 * PostgreSQL drops with the connection of a process that died, lets another take over at once instead of after the lease.
 */
export class Lease {
  private runner: QueryRunner | null = null;

  constructor(
    private readonly dataSource: DataSource,
    readonly shard: number,
    readonly holder: string,
  ) {}

  /** Acquires or renews. Answers the fencing token, or null while another holds the shard. */
  async hold(token: bigint | null): Promise<bigint | null> {
    try {
      this.runner ??= await this.connect();
      return token === null ? await this.acquire(this.runner) : await this.renew(this.runner, token);
    } catch (error) {
      await this.drop();
      throw error;
    }
  }

  async release(token: bigint): Promise<void> {
    await this.runner?.query('update lease set until = clock_timestamp() where shard = $1 and token = $2', [
      this.shard,
      token.toString(),
    ]);
    await this.drop();
  }

  private async acquire(runner: QueryRunner): Promise<bigint | null> {
    const [lock] = await runner.manager.query<{ free: boolean }[]>('select pg_try_advisory_lock($1, $2) as free', [
      LOCK_CLASS,
      this.shard,
    ]);
    const [row] = await runner.manager.query<{ token: string }[]>(
      `with mine as (
         insert into lease (shard, holder, token, until) values ($1, $2, 1, clock_timestamp() + $3 * interval '1 ms')
         on conflict (shard) do update set holder = excluded.holder, token = lease.token + 1, until = excluded.until
         where $4 or lease.until < clock_timestamp() returning token)
       select token from mine`,
      [this.shard, this.holder, LEASE_MS, lock?.free === true],
    );
    return row ? BigInt(row.token) : null;
  }

  private async renew(runner: QueryRunner, token: bigint): Promise<bigint | null> {
    const [row] = await runner.manager.query<{ token: string }[]>(
      `with mine as (
         update lease set until = clock_timestamp() + $3 * interval '1 ms' where shard = $1 and token = $2 returning token)
       select token from mine`,
      [this.shard, token.toString(), LEASE_MS],
    );
    return row ? BigInt(row.token) : null;
  }

  private async connect(): Promise<QueryRunner> {
    const runner = this.dataSource.createQueryRunner();
    await runner.connect();
    return runner;
  }

  private async drop(): Promise<void> {
    const { runner } = this;
    this.runner = null;
    if (!runner) return;
    await runner.query('select pg_advisory_unlock_all()').catch(() => undefined);
    await runner.release().catch(() => undefined);
  }
}
