import pg from 'pg';
import type { Stage } from './stage.js';

/** What somebody said about the shared record, said as often as one likes before all else. */
export class PlantedComments {
  private constructor(private readonly database: pg.Client) {}

  static async plant({ network, recordId }: Stage, count: number): Promise<PlantedComments> {
    const url = new URL((await network.describe()).adminUrl);
    url.pathname = '/joinder_nl';
    const database = new pg.Client({ connectionString: url.href });
    await database.connect();
    await database.query(PLANT, [recordId, count]);
    return new PlantedComments(database);
  }

  async remove(): Promise<void> {
    await this.database.query('delete from comment where position < 0');
    await this.database.end();
  }
}

const PLANT = `
  insert into comment (space_no, member, comment_id, revision, record_id, text, language, handling, author, readers, withdrawn, message_id,
    position, t, said_t)
  select c.space_no, c.member, gen_random_uuid(), 1, c.record_id, 'Demo ' || n, 'en', c.handling, c.author, c.readers, false,
    gen_random_uuid(), -n, n, n
  from (select * from comment where record_id = $1 limit 1) c cross join generate_series(1, $2::int) n`;
