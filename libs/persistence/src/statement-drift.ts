import { isNativeError } from 'node:util/types';
import pg from 'pg';
import type { Column } from './column.js';
import { type Described, describeStatement } from './describe-statement.js';
import { excerpt, type Statement } from './statement.js';

/** A column of the catalogue; of a view, with the text that it shows. */
interface Attribute {
  readonly name: string;
  readonly nullable: boolean;
  readonly view: string | null;
}

/**
 * Describes each statement on a database and compares the names, types and nulls of its columns with those declared. Nothing is
 * executed. Returns one line for each difference, none when all agree.
 *
 * A column may be null where the table allows it, and views pass on what their tables allow. Nulls of outer joins and
 * expressions are seen by no description: under test `all` refuses those that are not declared.
 */
export async function statementDrift(url: string, statements: readonly Statement<unknown>[]): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const catalogue = new Catalogue(client);
    const lines: string[] = [];
    for (const statement of statements) {
      const problems = await problemsOf(statement, client, catalogue);
      lines.push(...problems.map((problem) => `${excerpt(statement.text)}: ${problem}`));
    }
    return lines;
  } finally {
    await client.end();
  }
}

async function problemsOf(
  { text, columns }: Statement<unknown>,
  client: pg.Client,
  catalogue: Catalogue,
): Promise<readonly string[]> {
  const described = await describeStatement(client, text).catch((error: unknown) => messageOf(error));
  if (typeof described === 'string') return [described];
  const given = new Set(described.map(({ name }) => name));
  const missing = Object.keys(columns).filter((name) => !given.has(name));
  const problems = missing.map((name) => `declares ${name}, which it does not give`);
  for (const field of described) {
    const problem = await problemOf(field, columns[field.name], catalogue);
    if (problem !== null) problems.push(`${field.name} ${problem}`);
  }
  return problems;
}

async function problemOf(
  field: Described,
  column: Column<unknown, never> | undefined,
  catalogue: Catalogue,
): Promise<string | null> {
  if (!column) return 'is given and not declared';
  if (!column.oids.includes(field.oid)) {
    return `is declared as ${column.type} and comes as ${await catalogue.typeName(field.oid)}`;
  }
  if (column.nullable || column.filled || !(await catalogue.mayBeNull(field))) return null;
  return 'may be null in its table: declare it nullable(), or filled() where the statement leaves no null';
}

function messageOf(error: unknown): string {
  return isNativeError(error) ? error.message : String(error);
}

/** Types, and columns of tables and views, as the database has them. */
class Catalogue {
  private readonly attributes = new Map<string, Attribute | null>();

  constructor(private readonly client: pg.Client) {}

  async typeName(oid: number): Promise<string> {
    const { rows } = await this.client.query<{ name: string }>('select format_type($1, null) as name', [oid]);
    return rows[0]?.name ?? String(oid);
  }

  async mayBeNull({ table, number }: Described): Promise<boolean> {
    const attribute = table === 0 ? null : await this.attribute(table, number);
    if (attribute === null) return false;
    if (attribute.view === null) return attribute.nullable;
    const fields = await describeStatement(this.client, attribute.view);
    const origin = fields.find(({ name }) => name === attribute.name);
    return origin !== undefined && this.mayBeNull(origin);
  }

  private async attribute(table: number, number: number): Promise<Attribute | null> {
    const key = `${table} ${number}`;
    const known = this.attributes.get(key);
    if (known !== undefined) return known;
    const { rows } = await this.client.query<Attribute>(
      `select a.attname as name, not a.attnotnull as nullable, case when c.relkind = 'v' then pg_get_viewdef(c.oid) end as view
       from pg_attribute a join pg_class c on c.oid = a.attrelid where a.attrelid = $1 and a.attnum = $2`,
      [table, number],
    );
    this.attributes.set(key, rows[0] ?? null);
    return rows[0] ?? null;
  }
}
