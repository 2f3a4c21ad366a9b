import pg from 'pg';

/** More different texts than the gateway has; texts made at run time must not fill the memory of the server. */
const MOST_PREPARED = 500;

type Query = (config: string | object, values?: unknown, callback?: unknown) => unknown;

/**
 * A connection on which the server parses and plans each statement once: texts with parameters get a name, by which
 * PostgreSQL knows them again (Extended Query, PostgreSQL documentation 55.2.3). Planning cost more than execution.
 */
export class PreparingClient extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super(config);
    const names = new Map<string, string>();
    const query: Query = this.query.bind(this);
    const prepared: Query = (config, values, callback) => {
      if (typeof config !== 'string' || !Array.isArray(values) || values.length === 0) {
        return query(config, values, callback);
      }
      const name = names.get(config) ?? (names.size < MOST_PREPARED ? `s${names.size}` : undefined);
      if (name !== undefined) names.set(config, name);
      return query({ name, text: config, values }, callback);
    };
    Object.assign(this, { query: prepared });
  }
}
