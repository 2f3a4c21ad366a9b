import { Injectable } from '@nestjs/common';
import type { Unattended } from '#libs/member';
import {
  all,
  array,
  bool,
  bytea,
  filled,
  first,
  int2,
  int4,
  int8,
  nullable,
  statement,
  text,
  uuid,
} from '#libs/persistence';
import { CheckAnswer } from '#libs/contracts';
import type { EntityManager } from 'typeorm';
import type { AnsweredPage } from './check-budget.js';

/** Pages of one asker in one case that wait for an answer. */
export interface DuePages {
  readonly spaceNo: number;
  readonly spaceId: string;
  readonly asker: string;
  readonly positions: readonly string[];
}

/** A page as it was applied, with what its asker announced. */
export interface PageRow {
  readonly position: string;
  readonly t: string;
  readonly checkId: string;
  readonly page: number;
  readonly keys: number;
  readonly messageId: string;
  readonly askedAt: string | null;
  readonly values: number | null;
  readonly pages: number | null;
  readonly forms: number | null;
  readonly agreement: Uint8Array | null;
}

/** Pages of one transaction. */
const CHUNK = 20;

/** Pages that this gateway owes an answer. */
@Injectable()
export class CheckDueRepository {
  async note(tx: EntityManager, spaceNo: Unattended, pages: readonly { position: bigint; asker: string; t: bigint }[]) {
    await tx.query(NOTE, [
      spaceNo,
      pages.map(({ position }) => position.toString()),
      pages.map(({ asker }) => asker),
      pages.map(({ t }) => t.toString()),
    ]);
  }

  /** Takes pages of one asker that are not ahead of a moment; null where there are none. */
  async take(tx: EntityManager, before: Date): Promise<DuePages | null> {
    return first(tx, TAKE, [before.getTime(), CHUNK]);
  }

  /** Puts back what cannot be answered yet. */
  async putBack(tx: EntityManager, spaceNo: Unattended, positions: readonly string[]): Promise<void> {
    await tx.query(PUT_BACK, [spaceNo, positions]);
  }

  /** In log order. */
  pages(tx: EntityManager, spaceNo: Unattended, positions: readonly string[]): Promise<readonly PageRow[]> {
    return all(tx, PAGES, [spaceNo, positions]);
  }

  /** Pages of an asker that a member answered: of some days, and of some questions on whatever day. */
  async answered(
    tx: EntityManager,
    spaceNo: Unattended,
    { member, asker, fromT, toT, checkIds }: Answering,
  ): Promise<readonly AnsweredPage[]> {
    const rows = await all(tx, ANSWERED, [spaceNo, member, asker, fromT.toString(), toT.toString(), checkIds]);
    return rows.map(({ t, ...row }) => ({ ...row, t: BigInt(t) }));
  }

  /** Of some records those that their owner keeps out of what is asked about. */
  async exempt(tx: EntityManager, spaceNo: Unattended, recordIds: readonly string[]): Promise<ReadonlySet<string>> {
    if (recordIds.length === 0) return new Set();
    const rows = await all(tx, EXEMPT, [spaceNo, recordIds]);
    return new Set(rows.map(({ recordId }) => recordId));
  }
}

interface Answering {
  readonly member: string;
  readonly asker: string;
  /** From this moment of the log on. */
  readonly fromT: bigint;
  readonly toT: bigint;
  readonly checkIds: readonly string[];
}

/** Also those whose turn comes later: who looks finds out. */
export const ANY_DUE = statement({ isDue: bool }, 'select exists (select from check_due) as "isDue"');

const NOTE = `
insert into check_due (space_no, position, asker, t)
select $1, position, asker, t from unnest($2::bigint[], $3::text[], $4::bigint[]) as page (position, asker, t)
on conflict do nothing`;

const TAKE = statement(
  { spaceNo: int4, spaceId: uuid, asker: text, positions: filled(array(int8)) },
  `with next as (
     select space_no, asker from check_due where t <= $1 order by t, space_no, position limit 1 for update skip locked),
   due as (
     delete from check_due where (space_no, position) in (
       select d.space_no, d.position from check_due d join next n on n.space_no = d.space_no and n.asker = d.asker
       where d.t <= $1 order by d.position limit $2 for update of d)
     returning *)
   select due.space_no as "spaceNo", s.space_id as "spaceId", due.asker, array_agg(due.position order by due.position) as positions
   from due join space_key s using (space_no) group by due.space_no, s.space_id, due.asker`,
);

const PUT_BACK = `
insert into check_due (space_no, position, asker, t)
select space_no, position, asker, t from check_page where space_no = $1 and position = any($2::bigint[]) on conflict do nothing`;

const PAGES = statement(
  {
    position: int8,
    t: int8,
    checkId: uuid,
    page: int2,
    keys: int2,
    messageId: uuid,
    askedAt: nullable(int8),
    values: nullable(int4),
    pages: nullable(int4),
    forms: nullable(int4),
    agreement: nullable(bytea),
  },
  `select p.position, p.t, p.check_id as "checkId", p.page, p.keys, p.message_id as "messageId", a.position as "askedAt",
     a.numbers as "values", a.pages, a.forms, a.agreement
   from check_page p left join check_asked a on a.space_no = p.space_no and a.asker = p.asker and a.check_id = p.check_id
   where p.space_no = $1 and p.position = any($2::bigint[]) order by p.position`,
);

/** By the answers, of which there are no more than a day lets; an answer stands behind its page. */
const ANSWERED = statement(
  { checkId: uuid, page: int2, keys: int2, t: int8 },
  `with said as (
     select reply_to from check_answer where space_no = $1 and member = $2 and asker = $3 and answer = ${CheckAnswer.ANSWERED} and t >= $4
     union select reply_to from check_answer
     where space_no = $1 and member = $2 and asker = $3 and answer = ${CheckAnswer.ANSWERED} and check_id = any($6::uuid[]))
   select p.check_id as "checkId", p.page, p.keys, p.t
   from said join check_page p on p.space_no = $1 and p.asker = $3 and p.message_id = said.reply_to
   where p.check_id = any($6::uuid[]) or p.t between $4 and $5
   order by p.position`,
);

const EXEMPT = statement(
  { recordId: uuid },
  'select record_id as "recordId" from check_exempt where space_no = $1 and record_id = any($2::uuid[])',
);
