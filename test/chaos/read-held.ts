import pg from 'pg';
import type { Country } from '../../apps/cli/src/local/ports.js';
import { partDatabase } from '../../apps/cli/src/local/databases.js';
import type { Cluster } from './cluster.js';
import type { Scene } from './faults.js';
import type { Applied, Archived, Held, Submission, ToldDelivery } from './history.js';

interface Digest {
  readonly size: string;
  readonly public: string;
  readonly shared: Readonly<Record<string, string>>;
}

interface Delivery {
  readonly state: string;
  readonly position: string | null;
  readonly countries: readonly { readonly member: string; readonly state: string }[];
}

/** Reads what a member holds: rows beside its gateway, as superuser; digests and deliveries as its people see them. */
export async function readHeld(scene: Scene, member: Country, own: readonly Submission[]): Promise<Held> {
  const client = await connected(scene.cluster, member);
  try {
    const [applied, log, cosigned, [left]] = [
      (await client.query<Applied>(APPLIED, [scene.spaceId])).rows,
      (await client.query<Archived>(LOG, [scene.spaceId])).rows,
      (await client.query<Held['cosigned'][number]>(COSIGNED, [scene.spaceId])).rows,
      (await client.query<Record<string, number>>(LEFT)).rows,
    ];
    const operations = await scene.cast.as(member, 'operations');
    const digest = await operations.get<Digest>(`spaces/${scene.spaceId}/digests`);
    return {
      member,
      applied,
      log,
      digest: `${digest.size} ${digest.public}`,
      shared: digest.shared,
      cosigned,
      left: left ?? {},
      told: await told(scene, member, own),
    };
  } finally {
    await client.end();
  }
}

/** What keeps a member from being at rest: rows on their way in or out, and submissions and confirmations that it does not have yet. */
export async function unrest(scene: Scene, member: Country, due: readonly string[]): Promise<readonly string[]> {
  const client = await connected(scene.cluster, member);
  try {
    const [left] = (await client.query<Record<string, number>>(LEFT)).rows;
    const [missing] = (await client.query<Record<string, number>>(MISSING, [scene.spaceId, due])).rows;
    return Object.entries({ ...left, ...missing }).flatMap(([what, count]) =>
      count === 0 ? [] : [`${member}: ${count} ${what}`],
    );
  } finally {
    await client.end();
  }
}

async function connected(cluster: Cluster, member: Country): Promise<pg.Client> {
  const url = new URL(cluster.adminUrl);
  url.pathname = partDatabase(cluster.home, cluster.adminUrl, member).name;
  const client = new pg.Client({ connectionString: url.href, statement_timeout: 20_000 });
  client.on('error', () => {}); // A server that goes away fails the query as well.
  await client.connect();
  return client;
}

async function told({ cast, spaceId }: Scene, member: Country, own: readonly Submission[]): Promise<ToldDelivery[]> {
  const investigator = await cast.as(member, 'investigator');
  const found: ToldDelivery[] = [];
  for (const messageId of own.flatMap(({ messageIds }) => messageIds)) {
    const { state, position, countries } = await investigator.get<Delivery>(
      `spaces/${spaceId}/messages/${messageId}/delivery`,
    );
    const stored = countries.filter((country) => country.state !== 'on-its-way').map((country) => country.member);
    found.push({ messageId, state, position: position === null ? null : Number(position), stored });
  }
  return found;
}

const APPLIED = `
select left(s.value, 36) as marker, s.position::int as position, c.sender, c.message_id as "messageId", s.record_id as "recordId"
from statement s join record_change c using (space_no, position) join space p using (space_no)
where p.space_id = $1 and s.property = 'notes' order by s.position, s.idx`;

const LOG = `
select r.position::int as position, encode(r.identity, 'hex') as identity, r.verdict::int as verdict, r.sender,
  r.epoch || '/' || r.sequence as place
from log_record r join space p using (space_no) where p.space_id = $1
union all
select n::int, '', coalesce((select min(code::int) from jsonb_object_keys(r.verdicts) code having count(*) = 1), -1), null, null
from refused_run r join space p using (space_no), generate_series(r.position, r.position + r.count - 1) n
where p.space_id = $1 order by position`;

const COSIGNED = `
select c.member, c.size::text as size, encode(c.root, 'hex') as root from cosignature c join space p using (space_no) where p.space_id = $1`;

const LEFT = `
select (select count(*)::int from outbox) as outbox, (select count(*)::int from sealed) as sealed,
  (select count(*)::int from pending_change) as pending, (select count(*)::int from pending_head) as heads,
  (select count(*)::int from reaction) as reactions, (select count(*)::int from parked) as parked,
  (select count(*)::int from private_verdict) as "privately refused", (select count(*)::int from contradiction) as contradictions,
  (select count(*)::int from sender_head where frozen_at is not null) as frozen, (select count(*)::int from raw_record) as raw,
  (select count(*)::int from follower where halted is not null) as halts, (select count(*)::int from record where behind) as behind`;

const MISSING = `
select cardinality($2::text[]) - (select count(distinct left(value, 36))::int from statement where property = 'notes' and left(value, 36) = any($2)) as "not applied",
  (select count(*)::int from takes_part t join follower f using (space_no) join space p using (space_no) where p.space_id = $1
     and not exists (select from cosignature c where c.space_no = t.space_no and c.member = t.member and c.size = f.next_position)) as "not confirmed"`;
