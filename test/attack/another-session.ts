import { createDataSource } from '#libs/persistence';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import type { LedgerGateway } from '../network/ledger-gateway.js';

/** Whoever waits for what this session has locked. */
const WAITING = 'select 1 from pg_stat_activity where pg_backend_pid() = any(pg_blocking_pids(pid))';

/** A session of somebody else in the database of a gateway, which locks the rows of `locked`. Owned by one test. */
export class AnotherSession {
  private isStopped = false;

  private constructor(private readonly source: DataSource) {}

  static async of({ setup }: LedgerGateway): Promise<AnotherSession> {
    const limits = { statementTimeoutMs: 60_000, idleInTransactionTimeoutMs: 60_000 };
    // One connection, so that its transaction is that of every statement.
    return new AnotherSession(await createDataSource({ ...setup.database.owner, ...limits, poolSize: 1 }).initialize());
  }

  async hold(): Promise<void> {
    await this.source.query('begin');
    await this.source.query('select from locked for update');
  }

  async letGo(): Promise<void> {
    await this.source.query('commit');
  }

  /** Holds it again and again, each time until somebody has waited for so long, until it is stopped. Answers how often somebody did. */
  async holdsWhileSomebodyWaits(seconds: number): Promise<number> {
    let waited = 0;
    while (!this.isStopped) {
      await this.hold();
      while (!this.isStopped && !(await this.isWaitedFor())) await this.source.query('select pg_sleep(0.01)');
      if (!this.isStopped) {
        await this.source.query('select pg_sleep($1)', [seconds]);
        waited += 1;
      }
      await this.letGo();
    }
    return waited;
  }

  stop(): void {
    this.isStopped = true;
  }

  private async isWaitedFor(): Promise<boolean> {
    return (await this.source.query(WAITING)).length > 0;
  }

  end(): Promise<void> {
    return this.source.destroy();
  }
}

/** The database of a gateway. */
export function nameOf({ setup }: LedgerGateway): string {
  return setup.database.config.applicationName;
}

/** Changes what only whoever runs the server of databases may change. */
export async function asServer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: process.env['JOINDER_TEST_DATABASE_URL'] ?? '' });
  await client.connect();
  await client.query(sql);
  await client.end();
}
