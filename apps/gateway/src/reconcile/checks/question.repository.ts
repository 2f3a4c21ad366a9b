import { Injectable } from '@nestjs/common';
import { CheckAnswer } from '#libs/contracts';
import type { InCase, Unattended } from '#libs/member';
import {
  all,
  array,
  bool,
  bytea,
  filled,
  int2,
  int4,
  int8,
  json,
  nullable,
  type Queries,
  statement,
  text,
  ts,
  uuid,
} from '#libs/persistence';
import type { EntityManager } from 'typeorm';
import { checkHits, type CheckHitRow } from './check-hit.js';

/** A question that a list was put to members by: a list that crossed a new agreement has several. */
export interface Question {
  readonly questionId: string;
  readonly members: readonly string[];
  readonly agreement: Uint8Array;
  readonly pageSize: number;
  readonly messageId: string;
  /** Where what announces it is not on the log: whether it waits for an approval, or got none. */
  readonly pending: string | null;
  /** Nothing of it is sent any more. */
  readonly done: boolean;
  /** Pages that were sent, each once. */
  readonly sentPages: number;
}

/** What a member answered to a page last. */
export interface PageAnswer {
  readonly questionId: string;
  readonly member: string;
  readonly page: number;
  readonly answer: number;
  readonly hits: readonly CheckHitRow[];
  readonly spent: number;
  readonly budget: number;
  /** Log time of the page, in milliseconds. */
  readonly t: string;
}

/** A question that is not answered by all. */
export interface OpenQuestion {
  readonly spaceNo: number;
  readonly spaceId: string;
  readonly questionId: string;
  readonly checkId: string;
  readonly members: readonly string[];
  readonly agreement: Uint8Array;
  /** Version of the normal forms that its numbers have. */
  readonly forms: number;
  readonly keys: number;
  readonly pageSize: number;
  readonly author: string;
  readonly personId: string;
  readonly expiresAt: Date;
}

/** When a page was sent. */
export interface SentPage {
  readonly page: number;
  readonly day: string;
}

/** Questions looked at at once. */
export const AT_ONCE = 100;

/** Keeps which questions a list was put to others by, and reads what became of them. */
@Injectable()
export class QuestionRepository {
  async keep(tx: EntityManager, spaceNo: InCase, question: KeptQuestion): Promise<void> {
    const { questionId, checkId, members, agreement, messageId, pageSize, forms } = question;
    await tx.query(KEEP, [spaceNo, questionId, checkId, members, Buffer.from(agreement), messageId, pageSize, forms]);
  }

  /** The oldest first. */
  of(db: Queries, spaceNo: InCase, checkId: string): Promise<readonly Question[]> {
    return all(db, OF_CHECK, [spaceNo, checkId]);
  }

  /** The newest of each member and page; what was not asked of a member is no answer of it. */
  answers(
    db: Queries,
    spaceNo: InCase,
    { checkId, asker }: { readonly checkId: string; readonly asker: string },
  ): Promise<readonly PageAnswer[]> {
    return all(db, ANSWERS, [spaceNo, checkId, asker]);
  }

  /** The next of those whose announcement is on the log, in the order of their ids, without members that left. */
  open(db: Queries, member: string, after: string): Promise<readonly OpenQuestion[]> {
    return all(db, OPEN, [member, after]);
  }

  sent(db: Queries, spaceNo: Unattended, questionId: string): Promise<readonly SentPage[]> {
    return all(db, SENT, [spaceNo, questionId]);
  }

  /** Numbers of this member that each other answered on a day, or may yet. */
  async spent(
    db: Queries,
    spaceNo: Unattended,
    { day, asker }: { readonly day: string; readonly asker: string },
  ): Promise<ReadonlyMap<string, number>> {
    const rows = await all(db, SPENT, [spaceNo, day, asker]);
    return new Map(rows.map(({ member, spent }) => [member, spent]));
  }

  async noteSent(tx: EntityManager, spaceNo: Unattended, page: NotedPage): Promise<void> {
    const { questionId, messageId, day, keys } = page;
    await tx.query(NOTE_SENT, [spaceNo, questionId, page.page, keys, messageId, day]);
  }

  /** Forgets all that was asked for a list: what was answered is about other numbers. */
  async drop(tx: EntityManager, spaceNo: Unattended, checkId: string): Promise<void> {
    await tx.query('delete from check_question where space_no = $1 and check_id = $2', [spaceNo, checkId]);
  }

  async settle(tx: EntityManager, spaceNo: Unattended, questionId: string): Promise<void> {
    await tx.query('update check_question set done = true where space_no = $1 and question_id = $2', [
      spaceNo,
      questionId,
    ]);
  }
}

export interface KeptQuestion {
  readonly questionId: string;
  readonly checkId: string;
  readonly members: readonly string[];
  readonly agreement: Uint8Array;
  readonly messageId: string;
  /** Numbers of a page. */
  readonly pageSize: number;
  readonly forms: number;
}

export interface NotedPage {
  readonly questionId: string;
  readonly page: number;
  readonly keys: number;
  readonly messageId: string;
  readonly day: string;
}

const KEEP = `
insert into check_question (space_no, question_id, check_id, members, agreement, message_id, page_size, forms, done, made_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, false, clock_timestamp())`;

const OF_CHECK = statement(
  {
    questionId: uuid,
    members: array(text),
    agreement: bytea,
    pageSize: int2,
    messageId: uuid,
    pending: nullable(text),
    done: bool,
    sentPages: filled(int4),
  },
  `select q.question_id as "questionId", q.members, q.agreement, q.page_size as "pageSize", q.message_id as "messageId", q.done,
     (select p.state from pending_message p where p.message_id = q.message_id and p.space_no = q.space_no) as pending,
     (select count(distinct s.page)::int from check_sent s where s.space_no = q.space_no and s.question_id = q.question_id) as "sentPages"
   from check_question q where q.space_no = $1 and q.check_id = $2 order by q.made_at, q.question_id`,
);

const ANSWERS = statement(
  {
    questionId: uuid,
    member: text,
    page: int2,
    answer: int2,
    hits: json(checkHits),
    spent: int4,
    budget: int4,
    t: int8,
  },
  `select distinct on (a.check_id, a.member, a.page) a.check_id as "questionId", a.member, a.page, a.answer, a.hits, a.spent, a.budget, p.t
   from check_question q
   join check_answer a on a.space_no = q.space_no and a.asker = $3 and a.check_id = q.question_id and a.member = any(q.members)
   join check_page p on p.space_no = a.space_no and p.asker = a.asker and p.message_id = a.reply_to and p.check_id = a.check_id
     and p.page = a.page
   where q.space_no = $1 and q.check_id = $2
   order by a.check_id, a.member, a.page, a.answer = ${CheckAnswer.ANSWERED} desc, a.position desc`,
);

const OPEN = statement(
  {
    spaceNo: int4,
    spaceId: uuid,
    questionId: uuid,
    checkId: uuid,
    members: array(text),
    agreement: bytea,
    forms: int4,
    keys: int4,
    pageSize: int2,
    author: text,
    personId: text,
    expiresAt: ts,
  },
  `select q.space_no as "spaceNo", s.space_id as "spaceId", q.question_id as "questionId", q.check_id as "checkId", q.agreement, q.forms,
     array(select p.member from member_progress p where p.space_no = q.space_no and p.member = any(q.members) order by 1) as members,
     c.keys, q.page_size as "pageSize", c.author, c.person_id as "personId", c.expires_at as "expiresAt"
   from check_question q join list_check c using (space_no, check_id) join space_key s using (space_no)
   where not q.done and q.question_id > $2::uuid and exists (
     select from check_asked a where a.space_no = q.space_no and a.asker = $1 and a.check_id = q.question_id)
   order by q.question_id limit ${AT_ONCE}`,
);

const SENT = statement(
  { page: int2, day: filled(text) },
  `select page, max(day)::text as day from check_sent where space_no = $1 and question_id = $2 group by page`,
);

/** Of a page that went again: who answered it before does not answer it twice. */
const SPENT = statement(
  { member: text, spent: filled(int4) },
  `select m.member, sum(s.keys)::int as spent
   from check_sent s join check_question q using (space_no, question_id) cross join lateral unnest(q.members) as m (member)
   left join check_answer a on a.space_no = s.space_no and a.member = m.member and a.reply_to = s.message_id
   where s.space_no = $1 and s.day = $2::date and (a.answer = ${CheckAnswer.ANSWERED} or a.answer is null and not exists (
     select from check_answer b where b.space_no = s.space_no and b.asker = $3 and b.check_id = s.question_id and b.page = s.page
       and b.member = m.member and b.answer = ${CheckAnswer.ANSWERED}))
   group by m.member`,
);

const NOTE_SENT = `
insert into check_sent (space_no, question_id, page, keys, message_id, day) values ($1, $2, $3, $4, $5, $6)`;
