import pg from 'pg';
import type { Stage } from './stage.js';

/** Words of one planted record that no other has. */
export const RARE = 'zebra';
/** A name of 28 letters. */
export const LONG_NAME = 'abcdefghijklm nopqrstuvwxyzq';

/** Records of the case that are only their summaries, from which lists are made: any number of them, older than all others. */
export class PlantedRecords {
  private constructor(private readonly database: pg.Client) {}

  static async plant({ network, spaceId }: Stage, count: number): Promise<PlantedRecords> {
    const url = new URL((await network.describe()).adminUrl);
    url.pathname = '/joinder_nl';
    const database = new pg.Client({ connectionString: url.href });
    await database.connect();
    await database.query(PLANT, [spaceId, count]);
    await database.query('vacuum (analyze) record_summary');
    return new PlantedRecords(database);
  }

  async remove(): Promise<void> {
    await this.database.query("delete from record_summary where record_id::text like '018f0000-0000-7000-8000-%'");
    await this.database.end();
  }
}

const PLANT = `insert into record_summary (space_no, record_id, type, owner, version, changed_t, behind, name, name_key,
    evaluation, detail, detail_property, handling, conflicted, purposes, terms)
  select space_no, ('018f0000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 1, 'nl', 1, n, false, family || ' ' || given,
    family || ' ' || given, 'B2', '1984', 'birthDate', 1, false, array['investigation'],
    array_to_tsvector(array[space_no || '.' || given, space_no || '.' || family, space_no || '.!t1', space_no || '.!onl',
      space_no || '.!h1', space_no || '.!c0', space_no || '.!pinvestigation'])
  from space cross join lateral (
    select n, case when n = 8 then '${LONG_NAME.split(' ')[1]}' else 'given' || n % 300 end as given,
      case n when 7 then '${RARE}' when 8 then '${LONG_NAME.split(' ')[0]}' else 'family' || n % 997 end as family
    from generate_series(1, $2::int) n) made
  where space_id = $1`;
