import { Injectable } from '@nestjs/common';
import { ExchangeIdentity } from '#libs/exchange';
import type { Entered, InCase } from '#libs/member';
import { all, filled, int2, int4, int8, lockNames, nullable, statement, text, uuid } from '#libs/persistence';
import type { EntityManager } from 'typeorm';
import { SHOWN_VALUE } from './remark-shown.sql.js';

/** What others say of a record's values that waits for a person who follows it, or for the desk where nobody does. */
export interface NewRemarks {
  readonly spaceId: string;
  readonly recordId: string;
  /** Null for the desk. */
  readonly personId: string | null;
  readonly remarks: number;
  /** Of the newest: who says it, whether it is the same or otherwise, of which property, when; null where nothing is new. */
  readonly member: string | null;
  readonly kind: number | null;
  readonly property: string | null;
  /** Log time in milliseconds. */
  readonly t: string | null;
}

interface SeenRemark {
  readonly recordId: string;
  readonly position: string;
  readonly personId: string;
  readonly at: Date;
}

/** Reads to whom remarks are new, and keeps who saw them. */
@Injectable()
export class RemarkNewsRepository {
  constructor(private readonly identity: ExchangeIdentity) {}

  /** One at a time says what is new of a record: what comes while somebody looks is counted behind it. */
  async lock(tx: EntityManager, spaceNo: InCase, recordIds: readonly string[]): Promise<void> {
    await lockNames(
      tx,
      recordIds.map((recordId) => `remarks ${spaceNo} ${recordId}`),
    );
  }

  /**
   * For each record that is here, one row for each who follows it and one for the desk, also where nothing is new. The desk is told where
   * nobody follows a record of its own country: what others say of a third country's is that country's to answer. One statement.
   */
  async of(tx: EntityManager, spaceNo: InCase, recordIds: readonly string[]): Promise<readonly NewRemarks[]> {
    return all(tx, NEW_REMARKS, [spaceNo, recordIds, this.identity.member]);
  }

  /** False where it was seen before, or nobody says anything there. */
  async noteSeen(
    tx: EntityManager,
    spaceNo: Entered,
    { recordId, position, personId, at }: SeenRemark,
  ): Promise<boolean> {
    return (await all(tx, NOTE_SEEN, [spaceNo, recordId, position, personId, at])).length > 0;
  }
}

/** Remarks that are counted of one record for each person: whoever sends more makes no chunk slow. */
const MOST_COUNTED = 50;

/** The newest of one record that are looked at. */
const MOST_READ = 500;

const newestOf = (column: string): string => `(array_agg(n.${column} order by n.position desc))[1] as ${column}`;

/** What others say that is not among what was seen. */
const unseen = (seenBy: string): string => `
   select count(*)::int as remarks, ${['member', 'kind', 'property'].map(newestOf).join(', ')}, max(n.t) as t
   from (
     select r.member, r.kind, r.position, r.t, k.property from (
       select * from remark where space_no = $1 and record_id = w.record_id order by position desc limit ${MOST_READ}) r
     join record_origin o on o.space_no = r.space_no and o.record_id = r.record_id
     join lateral (${SHOWN_VALUE}) k on true
     where not r.withdrawn and r.member <> $3 and not exists (
       select from remark_read s where s.space_no = $1 and s.record_id = w.record_id and s.position = r.position ${seenBy})
     order by r.position desc limit ${MOST_COUNTED}) n`;

const COLUMNS = 'n.member, n.kind, n.property, n.t';

const NEW_REMARKS = statement(
  {
    spaceId: uuid,
    recordId: filled(uuid),
    personId: nullable(text),
    remarks: int4,
    member: nullable(text),
    kind: nullable(int2),
    property: nullable(text),
    t: nullable(int8),
  },
  `with wanted as (
     select distinct w.record_id, o.owner from unnest($2::uuid[]) w (record_id)
     join record_origin o on o.space_no = $1 and o.record_id = w.record_id),
   people as (select record_id, person_id from record_follower where space_no = $1 and record_id = any($2::uuid[]))
   select s.space_id as "spaceId", w.record_id as "recordId", p.person_id as "personId", n.remarks, ${COLUMNS}
   from wanted w join people p using (record_id) join space_key s on s.space_no = $1
   cross join lateral (${unseen('and s.person_id = p.person_id')}) n
   union all
   select s.space_id, w.record_id, null, case when o.looks then 0 else n.remarks end, ${COLUMNS}
   from wanted w join space_key s on s.space_no = $1 cross join lateral (${unseen('')}) n
   cross join lateral (select w.owner <> $3 or exists (select from people p where p.record_id = w.record_id) as looks) o`,
);

const NOTE_SEEN = statement(
  { position: int8 },
  `insert into remark_read (space_no, record_id, position, person_id, seen_at)
   select r.space_no, r.record_id, r.position, p.id, $5::timestamptz from remark r join person_name p on p.id = $4
   where r.space_no = $1 and r.record_id = $2 and r.position = $3::bigint on conflict do nothing returning position`,
);
