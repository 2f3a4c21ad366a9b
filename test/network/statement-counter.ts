import type { TestDatabase } from '#libs/testing';
import pg from 'pg';

/** What ran while it was looked. */
export interface StatementCount {
  readonly statements: number;
  readonly commits: number;
  /** Calls by text, the most frequent first, to see what a number consists of. */
  readonly calls: ReadonlyMap<string, number>;
}

/** Beginnings and ends of transactions, which come with any number of statements. */
const FRAME = /^(start|begin|commit|rollback|savepoint|release)\b/i;
/** One look at a session in two seconds, however many requests. */
const SESSION_LOOK = /\bfrom web_session\b/i;

/** Counts what reaches a database, by pg_stat_statements of its server: numbers of statements do not depend on the machine. */
export class StatementCounter {
  private constructor(
    private readonly client: pg.Client,
    private readonly database: string,
  ) {}

  /** @throws Error where the server does not count: it has to start with shared_preload_libraries=pg_stat_statements */
  static async of({ config }: TestDatabase): Promise<StatementCounter> {
    const client = new pg.Client({ connectionString: process.env['JOINDER_TEST_DATABASE_URL'] ?? '' });
    await client.connect();
    await client.query('create extension if not exists pg_stat_statements');
    return new StatementCounter(client, new URL(config.url).pathname.slice(1));
  }

  /** Counts all that reaches the database until the work is done, whoever sends it. */
  async during(work: () => Promise<unknown>): Promise<StatementCount> {
    const of = '(select oid from pg_database where datname = $1)';
    await this.client.query(`select pg_stat_statements_reset(0, ${of}, 0)`, [this.database]);
    await work();
    const { rows } = await this.client.query<{ query: string; calls: number }>(
      `select query, sum(calls)::int as calls from pg_stat_statements where dbid = ${of} group by query order by calls desc, query`,
      [this.database],
    );
    return countOf(rows.map(({ query, calls }) => [query.trim(), calls]));
  }

  close(): Promise<void> {
    return this.client.end();
  }
}

function countOf(all: readonly (readonly [string, number])[]): StatementCount {
  const counted = all.filter(([query]) => !FRAME.test(query) && !SESSION_LOOK.test(query));
  const sum = (rows: typeof all): number => rows.reduce((total, [, calls]) => total + calls, 0);
  return {
    statements: sum(counted),
    commits: sum(all.filter(([query]) => /^commit\b/i.test(query))),
    calls: new Map(counted),
  };
}
