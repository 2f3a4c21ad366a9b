import pg from 'pg';

/** The gateway has a few hundred texts; those made at run time must not fill the memory of the server. */
const MOST_PREPARED = 500;

/** Statements of a connection after which all its plans are made anew; after twice as many again, and so on. */
const FIRST_PLANS = 100;

type Query = (config: string | object, values?: unknown, callback?: unknown) => unknown;

/**
 * A connection on which the server parses and plans each statement once: texts with parameters get a name, by which
 * PostgreSQL finds them again (Extended Query, PostgreSQL documentation 55.2.3). Planning cost more than execution.
 *
 * A plan made while a table was small reads all of it, and stays when the table grows until the server counts it anew, a minute later. So plans
 * are made again (DISCARD PLANS) while a connection is young, ever more rarely.
 */
export class PreparingClient extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super(config);
    const query: Query = this.query.bind(this);
    const names = new StatementNames();
    const plans = new PlanAge();
    const prepared: Query = (text, values, callback) => {
      if (typeof text !== 'string' || !Array.isArray(values) || values.length === 0) {
        return query(text, values, callback);
      }
      if (callback === undefined && plans.areDue()) return renewed(query).then(() => prepared(text, values));
      const answer = query({ name: names.of(text), text, values }, callback);
      if (answer instanceof Promise) answer.catch((error: unknown) => names.failed(text, error));
      return answer;
    };
    Object.assign(this, { query: prepared });
  }
}

/** In a transaction that failed nothing may be done any more: the plans stay then. */
const renewed = async (query: Query): Promise<void> => {
  await Promise.resolve(query('discard plans')).catch(() => undefined);
};

/** How many statements a connection has run, and behind which one its plans are made anew. */
class PlanAge {
  private run = 0;
  private due = FIRST_PLANS;

  areDue(): boolean {
    this.run += 1;
    if (this.run <= this.due) return false;
    this.due *= 2;
    return true;
  }
}

/** Names of the statements that one connection has prepared. */
class StatementNames {
  private readonly names = new Map<string, string>();
  private given = 0;

  /** Undefined once there are too many: such a statement is planned each time. */
  of(text: string): string | undefined {
    const known = this.names.get(text);
    if (known !== undefined || this.given >= MOST_PREPARED) return known;
    const name = `s${(this.given += 1)}`;
    this.names.set(text, name);
    return name;
  }

  /** After a failure that is not about the data, server and driver may disagree on what is prepared: the name is never used again. */
  failed(text: string, error: unknown): void {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === undefined || code === UNKNOWN_STATEMENT || code === PLAN_OUTDATED) this.names.delete(text);
  }
}

/** invalid_sql_statement_name, and feature_not_supported: "cached plan must not change result type". */
const UNKNOWN_STATEMENT = '26000';
const PLAN_OUTDATED = '0A000';
