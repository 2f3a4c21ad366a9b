/** @own-modules Looks at the statements of all modules that are loaded: see docs/adr/0070. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { declaredStatements, printSchema, statementDrift } from '#libs/persistence';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { intake } from './intake.features.js';

const SCHEMA = new URL('../../../docs/schema-intake.sql', import.meta.url);
const HERE = fileURLToPath(new URL('.', import.meta.url));
const DECLARES = /\b(?:statement|composed|bulk)\(/;
/** The owner's own list of the migrations that it ran. */
const UNOWNED = 'schema_migration';

describe('the schema of intake', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await testDatabase({ migrations: intake.migrations, further: ['door'] });
    const files = globSync('**/*.ts', { cwd: HERE, exclude: ['**/*.spec.ts'] }).map((path) => join(HERE, path));
    await Promise.all(files.filter((path) => DECLARES.test(readFileSync(path, 'utf8'))).map((path) => import(path)));
  }, 60_000);

  afterAll(() => database?.drop());

  it('gives for every statement the names, types and nulls that it declares', async () => {
    expect(declaredStatements().length).toBeGreaterThan(0);
    expect(await statementDrift(database.config.url, declaredStatements())).toEqual([]);
  });

  it('is the one in docs/schema-intake.sql, which `npm run schema` writes', async () => {
    const door = new URL(database.as('door').url).username;
    const roles = { ...database.config.roles, door };
    const printed = await printSchema(database.dataSource, roles);
    if (process.env['JOINDER_WRITE_SCHEMA'] === '1') writeFileSync(SCHEMA, printed);
    expect(printed).toBe(readFileSync(SCHEMA, 'utf8'));
  });

  it('has for each table and view one feature that owns it', async () => {
    const named = async (kinds: string): Promise<string[]> => {
      const rows: { name: string }[] = await database.dataSource.query(
        `select relname::text as name from pg_class where relnamespace = 'public'::regnamespace and relkind = any($1) and not relispartition`,
        [kinds.split('')],
      );
      return rows.map(({ name }) => name).filter((name) => name !== UNOWNED);
    };
    expect(intake.tables.map(({ table }) => table).toSorted()).toEqual((await named('rp')).toSorted());
    expect(intake.views.map(({ view }) => view).toSorted()).toEqual((await named('vm')).toSorted());
  });
});
