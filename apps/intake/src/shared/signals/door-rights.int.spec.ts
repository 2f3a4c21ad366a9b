import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { intakeMigrations } from '../../intake.migrations.js';

/** All that the role of the door may do; `schema_migration` is what each application looks at when it starts. */
const MAY: ReadonlySet<string> = new Set([
  'link_key insert',
  'open_hint select',
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

  const place = (of: string): string => `sha256('${of}')`;

  async function aBox(of: string): Promise<void> {
    await door.query(`insert into signal (signal_id, class, form_version, received_at, language, priority, child, danger, lane, content, retention_until)
      values (md5('${of}')::uuid, 'citizen', 1, now(), 'en', 'P3', false, false, 'normal', '{"answers":{}}', '2030-01-01')`);
    await door.query(made(of, of));
  }

  const made = (of: string, signal: string): string =>
    `select door_box_make(${place(of)}, md5('${signal}')::uuid, decode(repeat('0a', 60), 'hex'), decode(repeat('0b', 80), 'hex'), 'key', now(), 'received')`;

  it('T10 adds to no box and overwrites none, so that the desk can say the next thing in each', async () => {
    await aBox('mine');
    for (const n of [0, 2, 1001, 2_147_483_647])
      expect(await tried(`insert into mailbox_item values (${place('mine')}, 'out', ${n}, 'more', now())`)).toBe(
        '42501',
      );
    for (const again of [made('mine', 'mine'), made('other', 'mine')]) await door.query(again);
    const items = await database.dataSource.query('select way, n, ciphertext::text from mailbox_item');
    expect(items).toEqual([{ way: 'out', n: 1, ciphertext: '\\x7265636569766564' }]);
    expect(await database.dataSource.query('select count(*)::integer from mailbox')).toEqual([{ count: 1 }]);
    for (const n of [0, 1001, 2_147_483_647])
      await expect(
        database.dataSource.query(`insert into mailbox_item values (${place('mine')}, 'out', ${n}, 'more', now())`),
      ).rejects.toThrow('mailbox_item_n_check');
  });

  it('T10 reads a box whose place it was told and none besides, neither whose it is nor what the desk has of it', async () => {
    for (const whose of ['yours', 'hers']) await aBox(whose);
    const read = async (sql: string): Promise<unknown[]> => (await door.query({ text: sql, rowMode: 'array' })).rows;
    expect(await read(`select n from door_box_items(${place('yours')})`)).toEqual([[1]]);
    for (const nobody of [place('nobody'), 'null', "''"]) {
      expect(await read(`select * from door_box_items(${nobody})`)).toEqual([]);
      expect(await read(`select door_box_try(${nobody}, now()), door_box_made_at(${nobody})`)).toEqual([[null, null]]);
    }
    const { rows } = await door.query(
      `select proname || ' ' || pg_get_function_result(oid) as name from pg_proc
       where pronamespace = 'public'::regnamespace and prosecdef and has_function_privilege(oid, 'execute') order by 1`,
    );
    expect(rows.map(({ name }) => name)).toEqual([
      'door_box_items SETOF mailbox_item',
      'door_box_made_at timestamp with time zone',
      'door_box_make void',
      'door_box_opened void',
      'door_box_pause void',
      'door_box_reply boolean',
      'door_box_try bytea',
    ]);
    const others = await database.dataSource.query(
      `select proname from pg_proc where pronamespace = 'public'::regnamespace and prosecdef and has_function_privilege(oid, 'execute')`,
    );
    // Of the desk: what officers wrote about a signal of which nothing is kept.
    expect(others).toEqual([{ proname: 'forget_words' }]);
  });

  it('T10 adds the next answer to a box alone, fifty at most, at the time of the database, and none to one that is paused', async () => {
    for (const whose of ['asked', 'still']) await aBox(whose);
    const reply = async (whose: string, n: number): Promise<unknown> =>
      (await door.query(`select door_box_reply(${place(whose)}, ${n}, 'said') as added`)).rows[0].added;
    for (const [whose, n] of [
      ['asked', 0],
      ['asked', 2],
      ['nobody', 1],
    ] as const)
      expect(await reply(whose, n)).toBe(false);
    for (let n = 1; n <= 50; n++) expect(await reply('asked', n)).toBe(true);
    for (const n of [50, 51]) expect(await reply('asked', n)).toBe(false);
    await door.query(`select door_box_pause(${place('still')}, now())`);
    expect(await reply('still', 1)).toBe(false);
    const stored = await database.dataSource.query(
      `select count(*)::integer as added, bool_and(i.at between now() - interval '1 minute' and now()) as now, bool_and(m.replied_at >= i.at) as told
       from mailbox_item i join mailbox m using (mailbox_id) where i.way = 'in'`,
    );
    expect(stored).toEqual([{ added: 50, now: true, told: true }]);
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
