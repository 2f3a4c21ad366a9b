import { Injectable } from '@nestjs/common';
import type { Erased, Erasing } from '#libs/exchange';
import type { Entered, Unattended } from '#libs/member';
import type { RecalledQuote } from '../../gate/approvals/settle-recalled.service.js';
import {
  all,
  array,
  bool,
  change,
  filled,
  first,
  int4,
  int8,
  type Queries,
  statement,
  text,
  uuid,
} from '#libs/persistence';
import { DAY_MS } from '#libs/vocabulary';
import { DataSource, type EntityManager } from 'typeorm';

/** Records of one owner that are purged within a day without a person: a stolen key must not empty every archive. */
const MOST_A_DAY = 20;

/** What a recall asks this country to let go. */
interface Noted {
  readonly position: bigint;
  readonly owner: string;
  readonly recordId: string;
  readonly at: Date;
  readonly eraseAt: Date;
}

/** A recall whose moment has come. */
export interface DuePurge {
  readonly spaceNo: number;
  readonly spaceId: string;
  readonly position: string;
}

/** Keeps when what was recalled is erased, and finds what that is. */
@Injectable()
export class PurgeRepository {
  constructor(private readonly dataSource: DataSource) {}

  async note(tx: EntityManager, spaceNo: Unattended, noted: Noted): Promise<void> {
    const { position, owner, recordId, at, eraseAt } = noted;
    const since = new Date(at.getTime() - DAY_MS);
    await tx.query(NOTE, [spaceNo, position.toString(), owner, recordId, at, eraseAt, since]);
  }

  /** What is here decides, and not what was done before: a value that came back is erased again. */
  async next(now: Date): Promise<DuePurge | null> {
    return first(this.dataSource, NEXT, [now]);
  }

  /** What others may quote of a recall that is still here; null where nothing is. */
  async quote({ spaceNo, position }: DuePurge): Promise<RecalledQuote | null> {
    return first(this.dataSource, QUOTE, [spaceNo, position]);
  }

  /** What goes with a recall, as it is with the lock held; null where it was settled meanwhile. */
  async erasing(tx: Queries, { spaceNo, position }: DuePurge, now: Date): Promise<Erasing | null> {
    const found = await first(tx, ERASED, [spaceNo, position, now]);
    if (!found) return null;
    const erased: Erased = {
      recordId: found.recordId,
      owner: found.owner,
      whole: found.whole,
      t: BigInt(found.t),
      values: new Set(found.values),
      proposals: new Set(found.proposals),
    };
    const messages = found.values.map((value) => value.split(' ')[0]);
    const rows = await all(tx, POSITIONS, [spaceNo, found.recordId, found.owner, messages, found.t]);
    const answers = await all(tx, ANSWERS, [spaceNo, found.owner, found.proposals, found.t]);
    return { erased, positions: [...rows, ...answers].map((row) => BigInt(row.position)) };
  }

  async noteDone(tx: EntityManager, { spaceNo, position }: DuePurge, at: Date): Promise<void> {
    await tx.query('update recall_due set purged_at = $3 where space_no = $1 and position = $2', [
      spaceNo,
      position,
      at,
    ]);
  }

  /** Of a recall that waits for a person. False where none of it does. */
  async confirm(
    tx: EntityManager,
    spaceNo: Entered,
    confirming: { readonly positions: readonly string[]; readonly by: string; readonly at: Date },
  ): Promise<boolean> {
    const { positions, by, at } = confirming;
    return (await change(tx, CONFIRM, [spaceNo, positions, by, at])) > 0;
  }

  /** False where one stands already. */
  async hold(tx: Queries, spaceNo: Entered, held: NewHold): Promise<boolean> {
    const { recordId, at, reference, reason, by } = held;
    return (await all(tx, HOLD, [spaceNo, recordId, at, reference, reason, by])).length > 0;
  }

  async endHold(tx: Queries, spaceNo: Entered, { recordId, at }: Pick<NewHold, 'recordId' | 'at'>): Promise<void> {
    await all(tx, END_HOLD, [spaceNo, recordId, at]);
  }
}

/** Why a record is kept although its owner recalled it. */
export interface NewHold {
  readonly recordId: string;
  readonly at: Date;
  readonly reference: string;
  readonly reason: string;
  readonly by: string;
}

/** The same record again is no further one. */
const NOTE = `
insert into recall_due (space_no, position, owner, record_id, noted_at, erase_at, braked)
select $1, $2::bigint, $3, $4::uuid, $5::timestamptz, $6, (
  select count(distinct record_id) >= ${MOST_A_DAY} from recall_due
  where owner = $3 and noted_at > $7::timestamptz and record_id <> $4::uuid)
on conflict (space_no, position) do nothing`;

/** Neither held nor in need of a person who says so; what comes back or could not be opened is tried again each hour. */
const IS_DUE = (now: string): string => `d.erase_at <= ${now} and (not d.braked or d.confirmed_at is not null)
  and not exists (select from legal_hold h where h.space_no = d.space_no and h.record_id = d.record_id and h.ended_at is null)
  and (d.purged_at is null or d.purged_at <= ${now}::timestamptz - interval '1 hour' and exists (
    select from recalled_statement s where s.space_no = d.space_no and s.record_id = d.record_id and s.recalled_position = d.position))`;

const NEXT = statement(
  { spaceNo: int4, spaceId: uuid, position: int8 },
  `select d.space_no as "spaceNo", k.space_id as "spaceId", d.position from recall_due d join space_key k using (space_no)
   where ${IS_DUE('$1')} order by d.erase_at, d.space_no, d.position limit 1`,
);

const QUOTE = statement(
  { recordId: uuid, names: filled(array(text)), values: filled(array(text)) },
  `select s.record_id as "recordId", array_agg(distinct format('%s %s', s.message_id, s.message_index)) as names, array_agg(distinct s.value) as values
   from recalled_statement s where s.space_no = $1 and s.recalled_position = $2::bigint group by s.record_id limit 1`,
);

const ERASED = statement(
  {
    recordId: uuid,
    owner: text,
    whole: bool,
    t: int8,
    values: filled(array(text)),
    proposals: filled(array(text)),
  },
  `select r.record_id as "recordId", r.owner, r.whole, r.t, n.values, array(
     select distinct format('%s %s', p.member, p.proposal_id) from suggested_change p
     where p.space_no = $1 and p.record_id = r.record_id and p.owner = r.owner and p.t <= r.t and (r.whole
       or exists (select from jsonb_array_elements(p.retracts) w (name)
         where format('%s %s', w.name ->> 'messageId', w.name ->> 'index') = any(n.values))
       or exists (select from record_credit c join recalled_value v on v.space_no = $1 and v.position = $2::bigint and v.message_id = c.message_id
         where c.space_no = $1 and c.record_id = r.record_id and c.sender = r.owner and c.member = p.member and c.proposal_id = p.proposal_id))) as proposals
   from recall_due d join taken_back r on r.space_no = d.space_no and r.position = d.position
   cross join lateral (select array(select format('%s %s', v.message_id, v.message_index) from recalled_value v
     where v.space_no = $1 and v.position = $2::bigint) as values) n
   where d.space_no = $1 and d.position = $2::bigint and r.lets_go and ${IS_DUE('$3')}`,
);

/** Of changes those alone that said one of the values; of all else about the record what is older than the recall, and each copy of it. */
const POSITIONS = statement(
  { position: int8 },
  `select l.position from message_about a join log_message l on l.space_no = a.space_no and l.position = a.position
   where a.space_no = $1 and a.kind = 'record' and a.id = $2::text and l.refused_here is null and case l.type
     when 'joinder.record.v1.RecordChanged' then l.sender = $3 and l.message_id = any($4::uuid[])
     when 'joinder.record.v1.RecordSnapshot' then l.sender = $3
     when 'joinder.contribution.v1.RemarkMade' then l.t <= $5::bigint
     when 'joinder.contribution.v1.CommentPosted' then l.t <= $5::bigint
     when 'joinder.contribution.v1.ProposalMade' then l.t <= $5::bigint
     else false end
   order by l.position`,
);

const ANSWERS = statement(
  { position: int8 },
  `select l.position from log_message l where l.space_no = $1 and l.sender = $2 and l.type = 'joinder.contribution.v1.ProposalSettled'
     and cardinality($3::text[]) > 0 and l.t <= $4::bigint and l.verdict = 0 and l.refused_here is null`,
);

const CONFIRM = statement(
  {},
  `update recall_due set confirmed_by = $3, confirmed_at = $4::timestamptz
   where space_no = $1 and position = any($2::bigint[]) and braked and confirmed_at is null`,
);

const HOLD = statement(
  { at: text },
  `insert into legal_hold (space_no, record_id, at, reference, reason, by)
   select $1, o.record_id, $3::timestamptz, $4, $5, $6 from record_origin o where o.space_no = $1 and o.record_id = $2::uuid limit 1
   on conflict do nothing returning at::text`,
);

const END_HOLD = statement(
  { recordId: uuid },
  `update legal_hold set ended_at = $3::timestamptz where space_no = $1 and record_id = $2::uuid and ended_at is null returning record_id as "recordId"`,
);
