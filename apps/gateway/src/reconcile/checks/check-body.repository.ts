import { Injectable } from '@nestjs/common';
import { CheckAnswer } from '#libs/contracts';
import type { Unattended } from '#libs/member';
import { all, array, filled, first, int4, int8, type Queries, statement, uuid } from '#libs/persistence';
import { DAY_MS } from '#libs/vocabulary';
import { DataSource, type EntityManager } from 'typeorm';

/** How long numbers that nobody answered are kept on the log, by the own clock. */
const MOST_KEPT_MS = 7 * DAY_MS;
/** Pages of one step: the follower waits for it. */
const AT_ONCE = 20;

/** Pages whose digests have had their use. */
export interface UsedPages {
  readonly spaceNo: number;
  readonly spaceId: string;
  readonly positions: readonly string[];
}

/** Keeps of which pages the digests are still in the archive. */
@Injectable()
export class CheckBodyRepository {
  constructor(private readonly dataSource: DataSource) {}

  async note(
    tx: EntityManager,
    spaceNo: Unattended,
    noted: { readonly positions: readonly bigint[]; readonly at: Date },
  ) {
    await tx.query(NOTE, [spaceNo, noted.positions.map(String), noted.at]);
  }

  /** Of one space: what was answered, here by all whom it asked and elsewhere by this member, and what is too old. */
  next(member: string, now: Date): Promise<UsedPages | null> {
    return first(this.dataSource, NEXT, [member, new Date(now.getTime() - MOST_KEPT_MS), AT_ONCE]);
  }

  async forget(tx: Queries, { spaceNo, positions }: UsedPages): Promise<void> {
    await all(tx, FORGET, [spaceNo, positions]);
  }
}

const NOTE = `
insert into check_body (space_no, position, noted_at) select $1, position, $3::timestamptz from unnest($2::bigint[]) as page (position)
on conflict do nothing`;

/** A page that went again is not answered again by who answered it before. */
const NEXT = statement(
  { spaceNo: int4, spaceId: uuid, positions: filled(array(int8)) },
  `with used as (
     select b.space_no, b.position from check_body b join check_page p using (space_no, position)
     where b.noted_at <= $2::timestamptz or not exists (
       select from unnest(p.readers) as reader (member)
       where reader.member <> p.asker and $1::text in (p.asker, reader.member) and not exists (
         select from check_answer a where a.space_no = p.space_no and a.asker = p.asker and a.member = reader.member
           and a.check_id = p.check_id and a.page = p.page and (a.reply_to = p.message_id or a.answer = ${CheckAnswer.ANSWERED})))
     order by b.noted_at, b.space_no, b.position limit $3),
   one as (select space_no from used limit 1)
   select u.space_no as "spaceNo", s.space_id as "spaceId", array_agg(u.position order by u.position) as positions
   from used u join one using (space_no) join space_key s using (space_no) group by u.space_no, s.space_id`,
);

const FORGET = statement(
  { position: int8 },
  'delete from check_body where space_no = $1 and position = any($2::bigint[]) returning position',
);
