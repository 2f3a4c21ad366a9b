import { Injectable } from '@nestjs/common';
import { ExchangeIdentity, givenPlaces, weakestPlaces } from '#libs/exchange';
import type { CaseEntry, Entered } from '#libs/member';
import { all, filled, int2, int8, nullable, oneOf, statement, text, uuid } from '#libs/persistence';
import { DataSource } from 'typeorm';
import { type Holder, type HolderPlace, holdersOf } from './holder.js';
import { statementName } from './kept-places.js';

/** Newest live statements of a record that its row in a list is told by, as all that the row says of it. */
const MOST = 500;
/** Newest changes of a record that tell whom it was taken back from. */
const MOST_CHANGES = 200;

/** For each statement, by its name, where each of those has it to whom it was given. */
export type StatementPlaces = ReadonlyMap<string, ReadonlyMap<string, HolderPlace>>;

/** A case, and its members in their order. */
type HoldersOf = Pick<CaseEntry, 'spaceNo' | 'takingPart'>;

/**
 * Tells which countries have a value or a record. No row is kept for it: it follows from whom a statement was given, by which message,
 * and from what each member confirmed and answered. Of another owner's record that is what its messages and the log say here.
 */
@Injectable()
export class RecordHoldersRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly identity: ExchangeIdentity,
  ) {}

  /** For each of some records, one holder a member: where the weakest of its live values is. One read, however many records. */
  async ofRecords(
    { spaceNo, takingPart: members }: HoldersOf,
    records: readonly { readonly recordId: string; readonly owner: string }[],
  ): Promise<ReadonlyMap<string, readonly Holder[]>> {
    if (records.length === 0) return new Map();
    const [recordIds, owners] = [records.map(({ recordId }) => recordId), records.map(({ owner }) => owner)];
    const rows = await all(this.dataSource, OF_RECORDS, [spaceNo, recordIds, owners, this.identity.member]);
    const found = new Map(recordIds.map((recordId) => [recordId, new Map<string, HolderPlace>()]));
    for (const { recordId, member, state, at } of rows) {
      found.get(recordId)?.set(member, { state, at: at === null ? null : isoOf(at) });
    }
    return new Map(
      records.map(({ recordId, owner }) => [recordId, holdersOf(members, owner, found.get(recordId) ?? new Map())]),
    );
  }

  /** Of all statements of some records, or of those alone that are live, whose change is on the log. One read, however many records. */
  async ofStatements(
    spaceNo: Entered,
    recordIds: readonly string[],
    { live }: { readonly live: boolean },
  ): Promise<StatementPlaces> {
    const read = live ? OF_LIVE_STATEMENTS : OF_STATEMENTS;
    const rows = await all(this.dataSource, read, [spaceNo, recordIds, this.identity.member]);
    const found = new Map<string, Map<string, HolderPlace>>();
    for (const { messageId, index, member, state, at } of rows) {
      const name = statementName(messageId, index);
      const places = found.get(name) ?? new Map<string, HolderPlace>();
      found.set(name, places);
      if (state !== null) places.set(member, { state, at: at === null ? null : isoOf(at) });
    }
    return found;
  }
}

function isoOf(t: string): string {
  return new Date(Number(t)).toISOString();
}

const PLACE = oneOf('refused', 'on-its-way', 'arrived', 'read', 'taken-back');

/** How far members have confirmed the log. What was taken back is gone where they confirmed that; until then it is where it was. */
const PROGRESS = `
progress as materialized (select member, coalesce(cosigned, 0) as cosigned from member_progress where space_no = $1)`;

/**
 * Given: by which messages a member got live statements; what was refused, or was never sent there, counts as given by the snapshot that came
 * after it. Sent: to whom the newest changes went at all; where nothing of it is live, it was taken back. Each looks at the newest alone, so
 * that a row costs the same however long its record lives.
 */
const OF_RECORDS = statement(
  {
    recordId: uuid,
    member: text,
    state: filled(PLACE),
    at: nullable(int8),
  },
  `
with ${PROGRESS},
wanted as (select record_id, owner from unnest($2::uuid[], $3::text[]) w (record_id, owner)),
changes as materialized (
  select w.record_id, w.owner, c.position, c.snapshot, c.t, c.recipients from wanted w cross join lateral (
    select position, snapshot, t, recipients from record_change
    where space_no = $1 and record_id = w.record_id and sender = w.owner order by position desc limit ${MOST_CHANGES}) c),
sent as materialized (
  select c.record_id, m.member, max(c.position) filter (where c.snapshot) as again, max(c.position) as newest, max(c.t) as t
  from changes c cross join lateral unnest(c.recipients) m (member)
  where m.member <> c.owner group by c.record_id, m.member),
live as (
  select distinct w.record_id, m.member, coalesce((s.widened->>m.member)::bigint, s.position) as position
  from wanted w cross join lateral (
    select position, release, widened from shown_statement
    where space_no = $1 and record_id = w.record_id and owner = w.owner and retracted_position is null
    order by position desc, idx desc limit ${MOST}) s
  cross join lateral unnest(s.release) m (member)
  where m.member <> w.owner),
given as (
  select l.record_id, l.member, l.position, l.member = any(c.recipients) as came, s.again
  from live l left join changes c using (record_id, position) left join sent s using (record_id, member)),
${weakestPlaces('$4')}
select record_id as "recordId", member, state, at from weakest
union all
select s.record_id, s.member, case when gone then 'taken-back' else 'on-its-way' end, case when gone then s.t end
from sent s left join weakest w using (record_id, member) left join progress p using (member)
cross join lateral (select p.cosigned > s.newest or s.member = $4 as gone) o
where w.member is null`,
);

/** Statements and snapshots are looked up record by record: a join reads all of the case while they are few, or are believed to be. */
const placesOf = (statements: string): string => `
with ${PROGRESS},
wanted as (select record_id from unnest((select $2::uuid[])) w (record_id)),
sent as (
  select w.record_id, a.member, a.again from wanted w cross join lateral (
    select m.member, max(position) as again from record_change cross join lateral unnest(recipients) m (member)
    where space_no = $1 and record_id = w.record_id and snapshot group by m.member) a),
released as materialized (
  select coalesce(m.member = any(c.recipients) and (p.cosigned > s.retracted_position or m.member = $3), false) as taken,
    s.record_id, s.message_id, s.message_index, m.member, given.position, nullif(greatest(n.again, given.position), given.position) as again, c.t
  from wanted w cross join lateral (
    select * from shown_statement s where space_no = $1 and record_id = w.record_id${statements} offset 0) s
  cross join lateral unnest(s.release) m (member)
  cross join lateral (select coalesce((s.widened->>m.member)::bigint, s.position) as position) given
  left join sent n on n.record_id = s.record_id and n.member = m.member left join progress p on p.member = m.member
  left join lateral (select t, recipients from record_change where space_no = $1 and position = s.retracted_position offset 0) c on true
  where m.member <> s.owner),
given as (select distinct record_id, member, position, null::boolean as came, again from released where not taken),
${givenPlaces('$3')}
select r.message_id as "messageId", r.message_index as "index", r.member,
  case when taken then 'taken-back' else p.state end as state, case when taken then r.t else p.at end as at
from released r left join placed p on not r.taken and p.record_id = r.record_id and p.member = r.member and p.given_at = r.position`;

const PLACES = { messageId: uuid, index: int2, member: text, state: nullable(PLACE), at: nullable(int8) };

const OF_STATEMENTS = statement(PLACES, placesOf(''));

const OF_LIVE_STATEMENTS = statement(PLACES, placesOf(' and s.retracted_position is null'));
