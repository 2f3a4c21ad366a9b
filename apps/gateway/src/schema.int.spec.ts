/** @own-modules Looks at the entities of all modules that are loaded: see docs/adr/0070. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { getMetadataArgsStorage } from 'typeorm';
import { ungatedPage } from '#libs/member';
import { entityDrift, printSchema } from '#libs/persistence';
import { statePage } from '#libs/service';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { gateway } from './gateway.features.js';
import './gateway.module.js';

const SCHEMA = new URL('../../../docs/schema.sql', import.meta.url);
const STATE = new URL('../../../docs/state.md', import.meta.url);
/** The owner's own list of the migrations that it ran. */
const UNOWNED = 'schema_migration';

describe('the schema of a gateway', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    const entities = getMetadataArgsStorage().tables.map(({ target }) => target);
    database = await testDatabase({ migrations: gateway.migrations, entities });
  });

  afterAll(async () => {
    await database.drop();
  });

  it('has for each entity of the gateway exactly its columns', async () => {
    expect(database.dataSource.entityMetadatas.length).toBeGreaterThan(0);
    expect(await entityDrift(database.dataSource)).toEqual([]);
  });

  it('is the one in docs/schema.sql, which `npm run schema` writes', async () => {
    const printed = await printSchema(database.dataSource, database.config.roles);
    if (process.env['JOINDER_WRITE_SCHEMA'] === '1') writeFileSync(SCHEMA, printed);
    expect(printed).toBe(readFileSync(SCHEMA, 'utf8'));
  });

  it('has for each table one feature that owns it', async () => {
    const tables: { name: string }[] = await database.dataSource.query(
      `select relname::text as name from pg_class
       where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition`,
    );
    const owned = gateway.tables.map(({ table }) => table);
    expect(owned.toSorted()).toEqual(tables.flatMap(({ name }) => (name === UNOWNED ? [] : [name])).toSorted());
  });

  it('has for each view one feature that publishes it', async () => {
    const views: { name: string }[] = await database.dataSource.query(
      `select relname::text as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('v', 'm')`,
    );
    const published = gateway.views.map(({ view }) => view);
    expect(published.toSorted()).toEqual(views.map(({ name }) => name).toSorted());
  });

  it('has its owners in docs/state.md beside the messages without an approval, which `npm run schema` writes', () => {
    const printed = statePage(gateway.tables, gateway.views) + ungatedPage(gateway.gates);
    if (process.env['JOINDER_WRITE_SCHEMA'] === '1') writeFileSync(STATE, printed);
    expect(printed).toBe(readFileSync(STATE, 'utf8'));
  });

  it('belongs to the owner alone, and the service reads every table and can empty none', async () => {
    const { owner, service } = database.config.roles;
    const foreign = await database.dataSource.query(
      `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
         and pg_get_userbyid(relowner) <> $1`,
      [owner],
    );
    const tooMuch = await database.dataSource.query(
      `select table_name, privilege_type from information_schema.role_table_grants
       where grantee in ($1, 'PUBLIC') and table_schema = 'public'
         and privilege_type in ('TRUNCATE', 'TRIGGER', 'REFERENCES')`,
      [service],
    );
    const unreadable = await database.dataSource.query(
      `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v')
         and not relispartition and not has_table_privilege($1, oid, 'select')
         and not has_any_column_privilege($1, oid, 'select')`,
      [service],
    );
    expect({ foreign, tooMuch, unreadable }).toEqual({ foreign: [], tooMuch: [], unreadable: [] });
  });
});
