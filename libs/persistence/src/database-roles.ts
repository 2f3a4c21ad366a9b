/** Names of the roles of one database; each is a role of the server. */
export interface DatabaseRoles {
  /** Owns every table and runs migrations; no service signs in with it. */
  readonly owner: string;
  /** What the service signs in with; owns nothing. */
  readonly service: string;
  /** What the service takes on inside a transaction to write tables that only the log may change. */
  readonly applier: string;
}

/** Names the roles after their database, as `setUpDatabase` makes them. */
export function rolesOf(database: string): DatabaseRoles {
  return { owner: `${database}_owner`, service: database, applier: `${database}_applier` };
}

/** Names a further role of a database, which may do what migrations grant it and nothing else. @param end such as `door` */
export function furtherRole(database: string, end: string): string {
  return `${database}_${end}`;
}

/** Settings through which migrations learn the names of further roles; for the connection of the owner. */
export function furtherRoleSettings(database: string, ends: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(ends.map((end) => [`joinder.${end}_role`, furtherRole(database, end)]));
}

/** Settings of a session through which migrations and transactions learn the names of the roles. */
export function roleSettings(roles: DatabaseRoles): string {
  return `-c joinder.service_role=${escaped(roles.service)} -c joinder.applier_role=${escaped(roles.applier)}`;
}

/** A startup option ends at a space; a backslash keeps the next character. */
function escaped(value: string): string {
  return value.replace(/[\\\s]/g, '\\$&');
}
