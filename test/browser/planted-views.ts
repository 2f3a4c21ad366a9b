import pg from 'pg';
import type { Stage } from './stage.js';

export const NODES = 500;
export const RELATIONS = 700;
export const DATES = 5000;
export const POINTS = 5000;

/** Records of the case from which its pictures are drawn: a tree of people with more relations between them, events with a day, and places. */
export class PlantedViews {
  private constructor(private readonly database: pg.Client) {}

  static async plant({ network, spaceId }: Stage): Promise<PlantedViews> {
    const url = new URL((await network.describe()).adminUrl);
    url.pathname = '/joinder_nl';
    const database = new pg.Client({ connectionString: url.href });
    await database.connect();
    for (const sql of PLANT) await database.query(sql, [spaceId]);
    await database.query('vacuum (analyze) record_summary, statement');
    return new PlantedViews(database);
  }

  async remove(): Promise<void> {
    for (const table of ['record_summary', 'statement'])
      await this.database.query(`delete from ${table} where record_id::text like '018f0000-0000-7000-80__-%'`);
    await this.database.end();
  }
}

const id = (kind: string, n: string): string => `('018f0000-0000-7000-80${kind}-' || lpad(to_hex(${n}), 12, '0'))`;

const summaries = (kind: string, type: number, count: number, name: string): string =>
  `insert into record_summary (space_no, record_id, type, owner, version, changed_t, behind, name, name_key, evaluation, detail,
     detail_property, handling, conflicted, purposes, terms)
   select space_no, ${id(kind, 'n')}::uuid, ${type}, (array['nl', 'hu', 'bg', 'ro'])[1 + n % 4], 1, n, false, ${name}, 'n' || n, null, null, null, 1, false,
     array['investigation'], array_to_tsvector(array[space_no || '.planted'])
   from space, generate_series(1, ${count}) n where space_id = $1`;

/** Values of records of a kind, each below all places of the log. */
const values = (
  kind: string,
  { at, count, property, value }: { at: number; count: number; property: string; value: string },
): string =>
  `insert into statement (space_no, position, idx, record_id, owner, message_id, message_index, property, value, labels, release, asserted_version)
   select space_no, -${at} - n, 0, ${id(kind, 'n')}::uuid, (array['nl', 'hu', 'bg', 'ro'])[1 + n % 4], gen_random_uuid(), 0, '${property}', ${value}, '{}', '{}', 1
   from space, generate_series(1, ${count}) n where space_id = $1`;

const PLANT = [
  summaries('01', 1, NODES, `'Person ' || n`),
  summaries('02', 10, RELATIONS, 'null'),
  values('02', {
    at: 100_000,
    count: RELATIONS,
    property: 'from',
    value: id('01', `case when n < ${NODES} then n + 1 else 1 + (n * 7919) % ${NODES} end`),
  }),
  values('02', {
    at: 110_000,
    count: RELATIONS,
    property: 'to',
    value: id('01', `case when n < ${NODES} then 1 + n / 3 else 1 + (n * 7577 + 5) % ${NODES} end`),
  }),
  values('02', {
    at: 120_000,
    count: RELATIONS,
    property: 'kind',
    value: `(array['works-for', 'family-of', 'called', 'paid'])[1 + n % 4]`,
  }),
  summaries('03', 8, DATES, `'Event ' || n`),
  values('03', {
    at: 130_000,
    count: DATES,
    property: 'startDate',
    value: `to_char(date '2021-01-01' + n % 1700, 'YYYY-MM-DD')`,
  }),
  summaries('04', 7, POINTS, `'Place ' || n`),
  values('04', { at: 140_000, count: POINTS, property: 'latitude', value: `(42 + (n * 37 % 1300) / 100.0)::text` }),
  values('04', { at: 150_000, count: POINTS, property: 'longitude', value: `(3 + (n * 53 % 2500) / 100.0)::text` }),
];
