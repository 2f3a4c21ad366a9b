import { Injectable } from '@nestjs/common';
import { ExchangeIdentity } from '#libs/exchange';
import type { InCase, Unattended } from '#libs/member';
import { all, array, filled, int4, int8, nullable, statement, text, uuid } from '#libs/persistence';
import type { EntityManager } from 'typeorm';

/** How far somebody has seen a record, in a row that is locked: what arrives meanwhile is looked at behind it. */
export interface LockedSeen {
  readonly personId: string;
  readonly recordId: string;
  readonly seenPosition: string;
}

/** What lies beyond the place that somebody saw. */
export interface BeyondSeen {
  readonly spaceId: string;
  readonly personId: string;
  readonly recordId: string;
  readonly changes: number;
  readonly members: readonly string[];
  /** Log time in milliseconds of the newest change; null where there is none. */
  readonly t: string | null;
}

/** Records that messages of a chunk are about, and the position of the first of these messages. */
export interface Arrivals {
  readonly recordIds: readonly string[];
  readonly from: bigint;
}

/** What messages of a chunk brought. */
export interface Arrived {
  /** Records of other countries whose first message is among them. */
  readonly first: readonly string[];
  readonly beyond: readonly BeyondSeen[];
}

/** Reads what is new to those who looked at records. */
@Injectable()
export class NewFactsRepository {
  constructor(private readonly identity: ExchangeIdentity) {}

  /**
   * For the follower, which alone adds changes: locks who looked at these records and is told of them; returns those to whom something is
   * new, and what, and the records of other countries of which nothing stood here before. A change takes nothing away, so where nothing
   * is new nothing waited before. One statement, whatever comes: most chunks say more of what is known, to nobody.
   */
  async arrived(tx: EntityManager, spaceNo: Unattended, { recordIds, from }: Arrivals): Promise<Arrived> {
    const rows = await all(tx, ARRIVED, [spaceNo, recordIds, this.identity.member, from]);
    return {
      first: rows.filter(({ personId }) => personId === null).map(({ recordId }) => recordId),
      beyond: rows.flatMap(({ personId, spaceId, ...row }) =>
        personId === null || spaceId === null ? [] : [{ ...row, personId, spaceId }],
      ),
    };
  }

  /** Changes beyond the place that was seen, for each of the locked ones; what somebody wrote is no news to them. */
  async beyond(tx: EntityManager, spaceNo: InCase, locked: readonly LockedSeen[]): Promise<readonly BeyondSeen[]> {
    return all(tx, BEYOND, [
      spaceNo,
      locked.map(({ personId }) => personId),
      locked.map(({ recordId }) => recordId),
      locked.map(({ seenPosition }) => seenPosition),
      this.identity.member,
    ]);
  }
}

const COLUMNS = {
  spaceId: uuid,
  personId: filled(text),
  recordId: filled(uuid),
  changes: int4,
  members: array(text),
  t: nullable(int8),
};

/** Changes that are counted of one record for each person who saw it: whoever sends more makes no chunk slow. Texts say of it "or more". */
const MOST_COUNTED = 50;

/** The newest changes beyond the place seen of `f`; `own` is the parameter of the own member. */
function beyondSeen(own: '$3' | '$5'): string {
  return `
   select count(*)::int as changes, coalesce(array_agg(distinct n.sender order by n.sender), '{}') as members, max(n.t) as t
   from (
     select r.sender, l.t from record_message r join log_message l using (space_no, position)
     where r.space_no = $1 and r.record_id = f.record_id and r.position > f.seen_position
       and (r.sender <> ${own} or not exists (
         select from message_author a where a.message_id = r.message_id and a.author = f.person_id))
     order by r.position desc limit ${MOST_COUNTED}) n`;
}

/**
 * The rows are locked first, and come with the place that was seen by whoever held them meanwhile. Only the transaction that asks adds
 * changes, so the statement sees all of them.
 */
const ARRIVED = statement(
  { ...COLUMNS, spaceId: nullable(uuid), personId: nullable(text) },
  `with f as materialized (
     select person_id, record_id, seen_position from record_seen
     where space_no = $1 and record_id = any($2::uuid[]) and told order by record_id, person_id for update)
   select s.space_id as "spaceId", f.person_id as "personId", f.record_id as "recordId", c.changes, c.members, c.t
   from f join space_key s on s.space_no = $1 cross join lateral (${beyondSeen('$3')}) c
   where c.changes > 0
   union all
   select null, null, w.record_id, 0, '{}', null from unnest($2::uuid[]) as w (record_id)
   where exists (select from record_message m where m.space_no = $1 and m.record_id = w.record_id and m.position >= $4::bigint)
     and not exists (
       select from record_message m
       where m.space_no = $1 and m.record_id = w.record_id and (m.position < $4::bigint or m.sender = $3))`,
);

const BEYOND = statement(
  COLUMNS,
  `select s.space_id as "spaceId", f.person_id as "personId", f.record_id as "recordId", c.changes, c.members, c.t
   from unnest($2::text[], $3::uuid[], $4::bigint[]) as f (person_id, record_id, seen_position)
   join space_key s on s.space_no = $1
   cross join lateral (${beyondSeen('$5')}) c`,
);
