import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { intakeMigrations } from '../../intake.migrations.js';
import { LinkRepository } from './link.repository.js';

const [ONE, OTHER, HELD] = ['1', '2', '3'].map((n) => `018f0000-0000-7000-8000-00000000000${n}`) as [
  string,
  string,
  string,
];
const BY = { id: 'sanne', name: 'Sanne Voorbeeld', at: new Date('2026-11-28T09:00:00Z') };
const DAY = 20_785;

describe('keys of signals', () => {
  let database: TestDatabase;
  let links: LinkRepository;

  beforeAll(async () => {
    database = await testDatabase({ migrations: intakeMigrations, further: ['door'] });
    links = new LinkRepository(database.dataSource);
    for (const id of [ONE, OTHER, HELD]) await aSignal(id);
    await query("update signal set state = 'QUARANTINED' where signal_id = $1", [HELD]);
  }, 60_000);

  afterAll(() => database?.drop());

  const query = (sql: string, values: readonly unknown[] = []) => database.dataSource.query(sql, [...values]);
  const aSignal = (id: string) =>
    query(
      `insert into signal (signal_id, class, form_version, received_at, language, priority, child, danger, lane, content, retention_until)
       values ($1, 'citizen', 1, now(), 'en', 'P3', false, false, 'normal', '{"answers":{}}', '2030-01-01')`,
      [id],
    );
  const asOwner = async (sql: string): Promise<void> => {
    const owner = new pg.Client({ connectionString: database.owner.url });
    await owner.connect();
    try {
      await owner.query(sql);
    } finally {
      await owner.end();
    }
  };

  it('N14 are linked with none of a signal in quarantine, whatever a program decides', async () => {
    const decide = (signalId: string, otherId: string): Promise<void> =>
      database.transaction.run((tx) =>
        links.decide(tx, { signalId, otherId }, { kinds: ['address'], accepted: true, by: BY }),
      );
    for (const pair of [
      [ONE, HELD],
      [HELD, ONE],
    ] as const)
      await expect(decide(...pair)).rejects.toMatchObject({ driverError: { code: '23514' } });
    await decide(OTHER, ONE);
    expect(await links.decided(ONE)).toMatchObject([{ signalId: OTHER, accepted: true }]);
    await query("update signal set state = 'QUARANTINED' where signal_id = $1", [OTHER]);
    await expect(query('update link_proposal set accepted = false')).rejects.toMatchObject({
      driverError: { code: '23514' },
    });
    await query("update signal set state = 'RECEIVED' where signal_id = $1", [OTHER]);
  });

  it('A16 are found where two are equal since a day, and those of signals in quarantine not at all', async () => {
    await asOwner(`insert into link_key (kind, digest, day, signal_id)
      select 'address', decode(repeat('0' || n, 16), 'hex'), ${DAY}, ('018f0000-0000-7000-8000-00000000000' || n)::uuid from generate_series(1, 3) as n`);
    await asOwner(`insert into link_key (kind, digest, day, signal_id)
      select 'phone', decode(repeat('0a', 16), 'hex'), ${DAY}, unnest(array['${ONE}', '${OTHER}', '${HELD}']::uuid[])`);
    expect(await links.equal(OTHER, { since: DAY - 180, limit: 20 })).toEqual([{ signalId: ONE, kinds: ['phone'] }]);
    expect(await links.equal(OTHER, { since: DAY + 1, limit: 20 })).toEqual([]);
  });

  it('A16 are stored by the door for as much work where thousands are equal as where none is', async () => {
    const known = 'ab'.repeat(16);
    await asOwner(`insert into link_key (kind, digest, day, signal_id)
      select 'plate', decode('${known}', 'hex'), ${DAY} - n, '${ONE}' from generate_series(1, 5000) as n`);
    await asOwner(`insert into link_key (kind, digest, day, signal_id)
      select 'plate', decode(md5(n::text), 'hex'), ${DAY}, '${ONE}' from generate_series(1, 5000) as n`);
    const door = new pg.Client({ connectionString: database.as('door').url });
    await door.connect();
    /** Pages of the database that an insert looks at. */
    const pagesOf = async (digest: string): Promise<number> => {
      const { rows } = await door.query(`explain (analyze, buffers, format json)
        insert into link_key (kind, digest, day, signal_id) values ('plate', decode('${digest}', 'hex'), ${DAY}, '${OTHER}') on conflict do nothing`);
      const { Plan: plan } = rows[0]['QUERY PLAN'][0];
      return plan['Shared Hit Blocks'] + plan['Shared Read Blocks'];
    };
    await pagesOf('00'.repeat(16));
    const [ofKnown, ofFresh] = [await pagesOf(known), await pagesOf('cd'.repeat(16))];
    await door.end();
    expect(ofFresh).toBeGreaterThan(0);
    expect(Math.abs(ofKnown - ofFresh)).toBeLessThanOrEqual(3);
  });
});
