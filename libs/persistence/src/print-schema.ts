import type { DataSource } from 'typeorm';
import type { DatabaseRoles } from './database-roles.js';
import { type CatalogueRow, SCHEMA_QUERIES } from './schema-queries.table.js';

const HEADER = [
  '-- The schema after all migrations, printed from the catalogue by `npm run schema`; never edited by hand.',
  '-- Roles: owner runs migrations, service is what the process signs in with, applier writes what came over the log.',
];

/**
 * Prints the schema as SQL, in an order that depends on names alone: tables with columns, storage and constraints,
 * indexes, views, functions, triggers, row policies and grants. The names of roles are replaced by what they are for.
 */
export async function printSchema(dataSource: DataSource, roles: DatabaseRoles): Promise<string> {
  const purposes = new Map(Object.entries(roles).map(([purpose, name]) => [name, purpose]));
  const sections: string[] = [];
  for (const sql of SCHEMA_QUERIES) {
    const rows = await dataSource.query<CatalogueRow[]>(sql);
    sections.push(
      ...rows
        .map((row) => ({ ...row, role: purposeOf(row.role, purposes) }))
        .sort(byRole)
        .map(print),
    );
  }
  return `${[...HEADER, '', ...sections].join('\n').trimEnd()}\n`;
}

function purposeOf(role: string | null, purposes: ReadonlyMap<string, string>): string | null {
  return role === null ? null : (purposes.get(role) ?? role);
}

/** Rows without a role stay in the order of their query. */
function byRole(a: CatalogueRow, b: CatalogueRow): number {
  const [left, right] = [`${a.name} ${a.role}`, `${b.name} ${b.role}`];
  if (a.role === null || b.role === null || left === right) return 0;
  return left < right ? -1 : 1;
}

function print({ line, role }: CatalogueRow): string {
  return role === null ? line : `${line} ${role};`;
}
