export { type Bulk, bulk, type BulkEnd, insertAll, type InsertOf } from './bulk.js';
export {
  array,
  big,
  bool,
  bytea,
  type Column,
  type Columns,
  filled,
  float8,
  int2,
  int4,
  int8,
  json,
  nullable,
  numeric,
  oneOf,
  openText,
  type RowOf,
  text,
  ts,
  uuid,
  xid8,
} from './column.js';
export { createDataSource, type DatabaseConfig } from './data-source.js';
export { type DatabaseRoles, furtherRole, furtherRoleSettings, rolesOf } from './database-roles.js';
export { entityDrift } from './entity-drift.js';
export { jsonList, type JsonMembers, jsonObject, jsonShape } from './json-shape.js';
export {
  grantTo,
  grantToApplier,
  grantToService,
  Migration,
  type MigrationClass,
  migrationNumber,
  revokeFrom,
} from './migration.js';
export { requireSchemaVersion, runMigrations } from './migrator.js';
export { lockNames } from './named-lock.js';
export { PersistenceError, type PersistenceErrorCode } from './persistence.errors.js';
export { PersistenceModule } from './persistence.module.js';
export { printSchema } from './print-schema.js';
export { checkRows } from './row-check.js';
export { all, change, first, one, type Queries } from './run-statement.js';
export { type DatabaseSetup, dropDatabase, setUpDatabase, withDatabase } from './set-up-database.js';
export { composed, declaredStatements, type Statement, statement } from './statement.js';
export { statementDrift } from './statement-drift.js';
export { Transaction } from './transaction.js';
export { isOfDatabase, isTooMuch, isTransient } from './transient.js';
