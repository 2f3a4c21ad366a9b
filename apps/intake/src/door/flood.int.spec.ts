import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { MINUTE_MS } from '#libs/vocabulary';
import { intakeMigrations } from '../intake.migrations.js';
import { aDoor, type Lines, SetClock, Visitor } from './door.testing.js';

const CALM = {
  danger: 'no',
  minor: 'no',
  story: 'A van stands behind the shed each night and leaves before it is light.',
};
const NETWORKS = ['203.0.113', '198.51.100', '192.0.2', '100.64.7'];
const EACH = 8;
/** As many as a network sends in an hour before it stands with the flood. */
const WITHIN = 5;

describe('a flood at the door', () => {
  const clock = new SetClock();
  const lines: Lines = [];
  let database: TestDatabase;
  let door: NestExpressApplication;
  let home: string;

  beforeAll(async () => {
    database = await testDatabase({ migrations: intakeMigrations, further: ['door'] });
    door = await aDoor(database, clock, lines);
    home = await door.getUrl();
  }, 60_000);

  afterAll(async () => {
    await door?.close();
    await database?.drop();
  });

  const filled = async (address: string, answers: typeof CALM): Promise<Visitor> => {
    const visitor = new Visitor(home, address);
    await visitor.post({ form: 'citizen', to: 'begin', lang: 'en' });
    for (let page = 0; page < 9 && visitor.fields().length > 0; page++) await visitor.press('next', answers);
    return visitor;
  };
  const query = (sql: string): Promise<{ [column: string]: string }[]> => database.dataSource.query(sql);

  it('T12 loses nothing that is sent at once, lowers no priority, and keeps no address of a sender', async () => {
    const visitors: Visitor[] = [];
    for (let n = 0; n < EACH; n++) {
      // A network opens so many pages a minute.
      clock.pass(MINUTE_MS);
      const last = n === EACH - 1;
      for (const [at, network] of NETWORKS.entries()) {
        const danger = last && at === 0 ? 'yes' : 'no';
        const minor = last && at === 1 ? 'yes' : 'no';
        visitors.push(await filled(`${network}.${20 + n}`, { ...CALM, danger, minor }));
      }
    }
    clock.pass(MINUTE_MS);
    await Promise.all(visitors.slice(0, -NETWORKS.length).map((visitor) => visitor.press('send')));
    await Promise.all(visitors.slice(-NETWORKS.length).map((visitor) => visitor.press('send')));
    expect(visitors.map((visitor) => visitor.heading())).toEqual(visitors.map(() => 'It was received'));

    const rows = await query('select priority, lane, child from signal order by priority, lane');
    expect(rows).toHaveLength(NETWORKS.length * EACH);
    expect(rows.filter(({ lane }) => lane === 'normal')).toHaveLength(NETWORKS.length * WITHIN);
    expect(rows[0]).toMatchObject({ priority: 'P0', lane: 'flood' });
    expect(rows.find(({ child }) => child)).toMatchObject({ priority: 'P1', lane: 'flood' });

    const tables = await query("select tablename as name from pg_tables where schemaname = 'public'");
    const everything = await query(
      tables.map(({ name }) => `select t::text as row from "${name}" t`).join(' union all '),
    );
    const kept = [...everything.map(({ row }) => row), ...lines].join('\n');
    expect(kept).toContain('behind the shed');
    for (const network of NETWORKS) expect(kept).not.toContain(network);
  });
});
