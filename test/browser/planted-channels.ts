import pg from 'pg';
import type { Stage } from './stage.js';

/** Addresses where desks of NL are told, with notices of every outcome; nothing leaves this network. */
export class PlantedChannels {
  private constructor(private readonly database: pg.Client) {}

  static async plant({ network }: Stage): Promise<PlantedChannels> {
    const url = new URL((await network.describe()).adminUrl);
    url.pathname = '/joinder_nl';
    const database = new pg.Client({ connectionString: url.href });
    await database.connect();
    await database.query(CHANNELS);
    await database.query(NOTICES);
    return new PlantedChannels(database);
  }

  async remove(): Promise<void> {
    await this.database.query(`delete from notice where key like 'demo-%'`);
    await this.database.query('delete from desk_channel');
    await this.database.end();
  }
}

const CHANNELS = `
  insert into desk_channel (channel_id, desk, kind, address, language, secret, made_by, made_at)
  select gen_random_uuid(), case when kind = 'mail' then (select desk_id from desk where member = 'nl' limit 1) end, kind, address, 'nl', secret,
    (select id from person limit 1), now()
  from (values
    ('mail', 'front-desk-of-the-demonstration@mail.example.org', null),
    ('webhook', 'https://duty.example.org:8443/joinder', 'sealed')) said (kind, address, secret)`;

const NOTICES = `
  insert into notice (key, due_at, channel_id, says, state, attempts, next_try_at, settled_at, error)
  select 'demo-' || n, now(), case when state <> 'unheard' then channel_id end, says, state, attempts,
    case when state = 'due' then now() + interval '5 minutes' end, case when state <> 'due' then now() - n * interval '1 hour' end, error
  from (values
    (1, 'urgent', 'due', 2, 'SMTP 451'), (2, 'urgent', 'sent', 1, null), (3, 'due', 'failed', 5, 'TIMEOUT'),
    (4, 'due', 'over', 1, null), (5, 'urgent', 'unheard', 0, null)) said (n, says, state, attempts, error)
  cross join lateral (select channel_id from desk_channel where kind = 'mail') of_mail`;
