import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { intakeMigrations } from '../../intake.migrations.js';

/** All that the role of the door may do; `schema_migration` is what each application looks at when it starts. */
const MAY: ReadonlySet<string> = new Set([
  'mailbox select',
  'mailbox update',
  'mailbox_item insert',
  'mailbox_item select',
  'schema_migration select',
  'signal insert',
]);

const VERBS = ['select', 'insert', 'update', 'delete', 'truncate'] as const;

const SQL: Readonly<Record<(typeof VERBS)[number], (table: string, column: string) => string>> = {
  select: (table) => `select 1 from ${table}`,
  insert: (table, column) => `insert into ${table} (${column}) select null where false`,
  update: (table, column) => `update ${table} set ${column} = null where false`,
  delete: (table) => `delete from ${table} where false`,
  truncate: (table) => `truncate ${table}`,
};

describe('the database role of the door', () => {
  let database: TestDatabase;
  let door: pg.Client;

  beforeAll(async () => {
    database = await testDatabase({ migrations: intakeMigrations, further: ['door'] });
    door = new pg.Client({ connectionString: database.as('door').url });
    await door.connect();
  }, 60_000);

  afterAll(async () => {
    await door?.end();
    await database?.drop();
  });

  /** Code of the refusal, or `done`. */
  async function tried(sql: string): Promise<string> {
    try {
      await door.query('begin');
      await door.query(sql);
      return 'done';
    } catch (error) {
      return error instanceof pg.DatabaseError ? String(error.code) : 'no answer';
    } finally {
      await door.query('rollback');
    }
  }

  it('T10 is refused with every verb on every table and view but for those that it is there for', async () => {
    const tables: { name: string; column: string }[] = await database.dataSource.query(
      `select c.relname::text as name, min(a.attname::text) as column from pg_class c
         join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
       where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm') group by c.relname`,
    );
    expect(tables.map(({ name }) => name)).toContain('signal');
    const done: string[] = [];
    for (const { name, column } of tables)
      for (const verb of VERBS) {
        const answer = await tried(SQL[verb](name, `"${column}"`));
        if (answer === 'done') done.push(`${name} ${verb}`);
        // A view cannot be emptied by anybody.
        else
          expect([name, verb, answer === '42809' && verb === 'truncate' ? '42501' : answer]).toEqual([
            name,
            verb,
            '42501',
          ]);
      }
    expect(done.toSorted()).toEqual([...MAY].toSorted());
  });

  it('T10 tells what came in, and neither how far it is nor which number it has', async () => {
    const columns: { name: string }[] = await database.dataSource.query(
      `select attname::text as name from pg_attribute where attrelid = 'signal'::regclass and attnum > 0 and not attisdropped`,
    );
    const refused: string[] = [];
    for (const { name } of columns) if ((await tried(SQL.insert('signal', name))) === '42501') refused.push(name);
    expect(refused.toSorted()).toEqual(['no', 'state']);
  });

  it('T10 makes a box and counts wrong PINs, and reads neither whose signal it is of nor what the desk has of it', async () => {
    const [counted, made] = [
      ['failed', 'locked_until', 'paused_at'],
      ['letter_key', 'made_at', 'mailbox_id', 'signal_id', 'wrapped_desk', 'wrapped_outside'],
    ];
    const may = async (sql: (column: string) => string): Promise<string[]> => {
      const done: string[] = [];
      for (const column of [...counted, ...made]) if ((await tried(sql(column))) === 'done') done.push(column);
      return done.toSorted();
    };
    expect(await may((column) => `select ${column} from mailbox`)).toEqual(
      [...counted, 'made_at', 'mailbox_id', 'wrapped_outside'].toSorted(),
    );
    expect(await may((column) => SQL.insert('mailbox', column))).toEqual(made);
    expect(await may((column) => SQL.update('mailbox', column))).toEqual(counted);
  });

  it.each([
    'create table t (id int)',
    'create temp table t (id int)',
    'insert into signal (signal_id) values (gen_random_uuid()) returning signal_id',
    'copy signal to stdout',
    "select pg_read_file('/etc/hostname')",
    'select nextval(pg_get_serial_sequence($$schema_migration$$, $$id$$))',
  ])('T10 is refused %s', async (sql) => {
    expect(await tried(sql)).toMatch(/^(42501|42P01)$/);
  });

  it('T10 takes on no other role', async () => {
    const { owner, service, applier } = database.config.roles;
    for (const role of [owner, service, applier]) expect(await tried(`set role ${role}`)).toBe('42501');
  });
});
