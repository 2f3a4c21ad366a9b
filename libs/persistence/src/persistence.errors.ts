/** Closed list of what can be wrong with a database, a list of migrations or a statement. */
export type PersistenceErrorCode =
  | 'DATABASE_NAME'
  | 'DATABASE_URL'
  | 'MIGRATION_NAME'
  | 'MIGRATION_NUMBER'
  | 'MIGRATION_REVERT'
  | 'NO_ROW'
  | 'ROLE_NOT_SET'
  | 'SCHEMA_BEHIND'
  | 'SCHEMA_AHEAD'
  | 'UNDECLARED';

/** Reports a database that this build cannot work with; always a matter for the person who runs it. */
export class PersistenceError extends Error {
  override readonly name = 'PersistenceError';

  constructor(
    readonly code: PersistenceErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
