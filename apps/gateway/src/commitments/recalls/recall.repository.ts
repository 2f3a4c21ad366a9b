import { Injectable } from '@nestjs/common';
import type { Entered } from '#libs/member';
import {
  all,
  array,
  bool,
  filled,
  first,
  int2,
  int4,
  int8,
  nullable,
  oneOf,
  type RowOf,
  statement,
  text,
  ts,
  uuid,
} from '#libs/persistence';
import { DataSource } from 'typeorm';
import type { ContributionName } from '../../vocabulary/contribution-name.js';

/** What went by one message of a recall. */
export interface RecallPart {
  readonly position: string;
  readonly recordId: string;
  readonly recordType: number | null;
  readonly ground: number;
  readonly reason: string;
  readonly whole: boolean;
  readonly letsGo: boolean;
  readonly author: string;
  readonly at: Date;
  readonly values: number;
  /** Members that let go. */
  readonly letting: readonly string[];
  /** Null where this country does not. */
  readonly eraseAt: Date | null;
  readonly purgedAt: Date | null;
  readonly waits: boolean;
}

const MESSAGE_COLUMNS = {
  kind: oneOf('recall', 'offer', 'answer', 'value'),
  messageId: filled(uuid),
  sender: filled(text),
};

/** A message about a recall. */
export type RecallMessage = RowOf<typeof MESSAGE_COLUMNS>;

/** Why a record is kept. */
export interface HoldRow {
  readonly reference: string;
  readonly reason: string;
  readonly by: string;
  readonly at: Date;
}

/** Reads what owners took back. */
@Injectable()
export class RecallRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** In the order of the log; empty where nothing of it came here. */
  async parts(spaceNo: Entered, { member, id }: ContributionName): Promise<readonly RecallPart[]> {
    return all(this.dataSource, PARTS, [spaceNo, member, id]);
  }

  /** What was said about it: its parts, what is owed and what was stated, and what said the values that were let go here. */
  async messages(spaceNo: Entered, { member, id }: ContributionName): Promise<readonly RecallMessage[]> {
    return all(this.dataSource, MESSAGES, [spaceNo, member, id]);
  }

  async hold(spaceNo: Entered, recordId: string): Promise<HoldRow | null> {
    return first(this.dataSource, HOLD, [spaceNo, recordId]);
  }

  /** What is still here of what was recalled by messages at these positions. */
  async kept(spaceNo: Entered, positions: readonly string[]) {
    return all(this.dataSource, KEPT, [spaceNo, positions]);
  }
}

const PARTS = statement(
  {
    position: int8,
    recordId: uuid,
    recordType: nullable(int2),
    ground: int2,
    reason: text,
    whole: bool,
    letsGo: bool,
    author: text,
    at: ts,
    values: filled(int4),
    letting: filled(array(text)),
    eraseAt: nullable(ts),
    purgedAt: nullable(ts),
    waits: filled(bool),
  },
  `select b.position, b.record_id as "recordId", n.type as "recordType", ground, reason, whole, lets_go as "letsGo", author, to_timestamp(t / 1000.0) as at,
     "values", d.erase_at as "eraseAt", d.purged_at as "purgedAt", coalesce(d.braked and d.confirmed_at is null, false) as waits, array(select m from unnest(case when members = '{}' then array_append(readers, b.owner) else members end) m
       group by m order by m) as letting
   from taken_back b left join recall_due d on d.space_no = b.space_no and d.position = b.position
   left join record_name n on n.space_no = b.space_no and n.record_id = b.record_id and n.owner = b.owner
   where b.space_no = $1 and b.owner = $2 and b.recall_id = $3::uuid order by b.position`,
);

const HOLD = statement(
  { reference: text, reason: text, by: text, at: ts },
  'select reference, reason, by, at from legal_hold where space_no = $1 and record_id = $2 and ended_at is null',
);

const KEPT = statement(
  { property: text, value: text },
  `select property, value from recalled_statement where space_no = $1 and recalled_position = any($2::bigint[])
   order by recalled_position, message_id, message_index limit 200`,
);

/** No more than a file of proofs can hold. */
const MOST_MESSAGES = 500;

const MESSAGES = statement(
  MESSAGE_COLUMNS,
  `with part as (
     select position from taken_back where space_no = $1 and owner = $2 and recall_id = $3::uuid),
   owed as (
     select creditor, commitment_id, identity, position from commitment
     where kind = 'recall' and space_no = $1 and creditor = $2 and recall_id = $3::uuid),
   said as (
     select 'recall' as kind, position from part
     union all select 'offer', position from owed
     union all select 'answer', m.position from owed o join commitment_move m
       on (m.space_no, m.creditor, m.commitment_id, m.offer) = ($1, o.creditor, o.commitment_id, o.identity)
     where m.has_effect and m.move in ('done', 'decline')
     union all select distinct 'value', l.position from part p
       join recalled_value v on v.space_no = $1 and v.position = p.position
       join log_message l on l.space_no = $1 and l.message_id = v.message_id and l.sender = v.owner and l.verdict = 0)
   select s.kind, l.message_id as "messageId", l.sender from said s join log_message l on l.space_no = $1 and l.position = s.position
   order by s.position limit ${MOST_MESSAGES}`,
);
