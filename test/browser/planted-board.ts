import pg from 'pg';
import type { Stage } from './stage.js';

/** The states that are members of the Union, and so may be of a network. */
export const EU = 'at be bg cy cz de dk ee es fi fr gr hr hu ie it lt lu lv mt nl pl pt ro se si sk'.split(' ');
/** A shard that no space of the stage has. */
const SHARD = 1;
/** Of the advisory locks by which processes hold shards (libs/exchange, `Lease`). */
const LOCK_CLASS = 0x4a4e;
const MESSAGES = 40;
const BEHIND = 10;

/**
 * Cases of 27 members in the tables of NL, with a day of messages each: what the board is read from. No process follows them, as another one
 * has their shard, so their logs need not be.
 */
export class PlantedBoard {
  private constructor(private readonly database: pg.Client) {}

  static async plant({ network }: Stage, cases: number): Promise<PlantedBoard> {
    const url = new URL((await network.describe()).adminUrl);
    url.pathname = '/joinder_nl';
    const database = new pg.Client({ connectionString: url.href });
    await database.connect();
    const board = new PlantedBoard(database);
    const { rows } = await database.query<{ free: boolean }>('select pg_try_advisory_lock($1, $2) as free', [
      LOCK_CLASS,
      SHARD,
    ]);
    if (rows[0]?.free !== true)
      throw new Error(`a process follows the spaces of shard ${SHARD}, which should have none`);
    await database.query(
      "insert into lease (shard, holder, token, until) values ($1, 'another process', 1, '2999-01-01')",
      [SHARD],
    );
    await database.query(SPACES, [SHARD, cases]);
    await database.query(FOLLOWERS, [SHARD, MESSAGES]);
    await database.query(MEMBERS, [SHARD, EU]);
    await database.query(RECORDS, [SHARD, EU, MESSAGES]);
    await database.query(COSIGNATURES, [SHARD, MESSAGES, BEHIND]);
    await database.query(QUARTERS, [EU]);
    await database.query('vacuum (analyze) log_record, cosignature, takes_part, follower, flow_quarter');
    return board;
  }

  async remove(): Promise<void> {
    for (const table of ['cosignature', 'log_record', 'takes_part', 'follower'])
      await this.database.query(`delete from ${table} t using space s where s.space_no = t.space_no and s.shard = $1`, [
        SHARD,
      ]);
    await this.database.query('delete from space where shard = $1', [SHARD]);
    await this.database.query('delete from lease where shard = $1', [SHARD]);
    await this.database.query('delete from flow_quarter where sender <> all($1) or receiver <> all($1)', [
      ['', 'nl', 'hu', 'bg', 'ro'],
    ]);
    await this.database.end();
  }
}

const SPACES = `insert into space (space_id, shard, base)
  select ('018f0000-0000-7000-9000-' || lpad(to_hex(n), 12, '0'))::uuid, $1, 0 from generate_series(1, $2::int) n`;

const FOLLOWERS = `insert into follower (space_no, next_position, t, frontier, lease_token)
  select space_no, $2, extract(epoch from now()) * 1000, '', 0 from space where shard = $1`;

const MEMBERS = `insert into takes_part (space_no, member, since, key_id)
  select space_no, member, 0, '' from space cross join unnest($2::text[]) member where shard = $1`;

/** Every other one by NL to a member, the others by a member to NL, over a day. */
const RECORDS = `insert into log_record (space_no, position, t, verdict, received, identity, sender, epoch, sequence, kind, message_id,
    recipients, body_length, stored_at)
  select space_no, n, (extract(epoch from now()) - ($3::int - n) * 2000) * 1000, 0, true, decode(lpad(to_hex(n), 64, '0'), 'hex'), sender, 1, n, 1,
    gen_random_uuid(), array[sender, receiver], 512, now()
  from space cross join generate_series(0, $3::int - 1) n
  cross join lateral (select ($2::text[])[1 + (space_no * 7 + n) % cardinality($2)] as other) o
  cross join lateral (select case when n % 2 = 0 then 'nl' else other end as sender, case when n % 2 = 0 then other else 'nl' end as receiver) p
  where shard = $1 and other <> 'nl'`;

/** In one case of ten HR has not confirmed the last ones. */
const COSIGNATURES = `insert into cosignature (space_no, member, size, root, seconds, seen_at, note)
  select space_no, member, case when member = 'hr' and space_no % 10 = 0 then $2::int - $3::int else $2 end, decode(repeat('00', 32), 'hex'), 0,
    now(), ''
  from takes_part join space using (space_no) where shard = $1`;

/** A day of every pair of NL, as the curves are read. */
const QUARTERS = `insert into flow_quarter (quarter, space_no, sender, receiver, messages, p50_ms, p95_ms, behind)
  select date_bin('15 minutes', now(), '2000-01-01') - n * interval '15 minutes', 0, sender, receiver, 3 + n % 5, 400, 900, 0
  from generate_series(2, 95) n cross join unnest($1::text[]) member
  cross join lateral (values ('nl', member), (member, 'nl')) p (sender, receiver)
  where member <> 'nl' on conflict do nothing`;
