import { bool, change, first, int8, statement } from '#libs/persistence';
import type { LockConnection } from './lock-connection.js';

/** How long a holder that cannot be reached keeps its shard. Lock and idle timeouts of its transactions are shorter. */
export const LEASE_MS = 15_000;

/** Namespace of our advisory locks, so that other users of the database do not collide. */
const LOCK_CLASS = 0x4a4e;

/**
 * Holds a shard. The lease row carries the fencing token that every write of a holder checks; an advisory lock beside it
 * tells a holder that died from one that cannot be reached: the first is succeeded at once, the second when its time is over.
 */
export class Lease {
  private lockedIn = 0;

  constructor(
    private readonly connection: LockConnection,
    readonly shard: number,
    readonly holder: string,
  ) {}

  /** Acquires, or renews what the token stands for. Answers the fencing token, or null while another holds the shard. */
  async hold(token: bigint | null): Promise<bigint | null> {
    const isLocked = await this.lock();
    if (token === null) return this.acquire(isLocked);
    const renewed = await this.renew(token);
    if (renewed === null && isLocked) await this.unlock();
    return renewed;
  }

  async release(token: bigint): Promise<void> {
    await this.connection.run((db) => change(db, RELEASE, [this.shard, token]));
    await this.unlock();
  }

  /** Takes the lock once a connection: a session that locks twice would have to unlock twice. */
  private async lock(): Promise<boolean> {
    if (this.lockedIn !== 0 && this.lockedIn === this.connection.generation) return true;
    const row = await this.connection.run((db) => first(db, LOCK, [LOCK_CLASS, this.shard]));
    this.lockedIn = row?.free === true ? this.connection.generation : 0;
    return this.lockedIn !== 0;
  }

  private async unlock(): Promise<void> {
    this.lockedIn = 0;
    await this.connection.run((db) => first(db, UNLOCK, [LOCK_CLASS, this.shard]));
  }

  private async acquire(isLocked: boolean): Promise<bigint | null> {
    const row = await this.connection.run((db) => first(db, ACQUIRE, [this.shard, this.holder, LEASE_MS, isLocked]));
    return row ? BigInt(row.token) : null;
  }

  private async renew(token: bigint): Promise<bigint | null> {
    const row = await this.connection.run((db) => first(db, RENEW, [this.shard, token, LEASE_MS]));
    return row ? BigInt(row.token) : null;
  }
}

const LOCK = statement({ free: bool }, 'select pg_try_advisory_lock($1, $2) as free');

const UNLOCK = statement({ was_held: bool }, 'select pg_advisory_unlock($1, $2) as was_held');

const RELEASE = statement({}, 'update lease set until = clock_timestamp() where shard = $1 and token = $2');

const ACQUIRE = statement(
  { token: int8 },
  `with mine as (
     insert into lease (shard, holder, token, until) values ($1, $2, 1, clock_timestamp() + $3 * interval '1 ms')
     on conflict (shard) do update set holder = excluded.holder, token = lease.token + 1, until = excluded.until
     where $4 or lease.until < clock_timestamp() returning token)
   select token from mine`,
);

const RENEW = statement(
  { token: int8 },
  `with mine as (
     update lease set until = clock_timestamp() + $3 * interval '1 ms' where shard = $1 and token = $2 returning token)
   select token from mine`,
);
