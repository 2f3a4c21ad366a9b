import { Injectable } from '@nestjs/common';
import type { Unattended } from '#libs/member';
import { all, bool, int4, statement, text, uuid } from '#libs/persistence';
import type { EntityManager } from 'typeorm';

/** What messages about own desks are about, while they are on their way. */
export const DESKS = 'desks';

/** A member that joined, to whom this one owes its desks; the row goes when they are sent. */
export interface DueDesks {
  readonly spaceNo: number;
  readonly spaceId: string;
  readonly member: string;
}

/** Members that joined behind the post of the own desks. */
@Injectable()
export class DesksDueRepository {
  /** Notes who joined where this member posted desks, or is about to. Returns how many that are. */
  async note(
    tx: EntityManager,
    spaceNo: Unattended,
    { own, joined }: { own: string; joined: readonly string[] },
  ): Promise<number> {
    return (await all(tx, NOTE, [spaceNo, own, joined])).length;
  }

  /** Takes those to whom the desks can be sent now: not behind a post on its way, which was not addressed to them. */
  take(tx: EntityManager, limit: number): Promise<readonly DueDesks[]> {
    return all(tx, TAKE, [limit]);
  }
}

export const ANY_DUE = statement({ isDue: bool }, 'select exists (select from desks_due) as "isDue"');

const ON_ITS_WAY = `p.subject = '${DESKS}' and p.state in ('pending', 'waiting', 'held')`;

const NOTE = statement(
  { member: text },
  `insert into desks_due (space_no, member) select $1::int, unnest($3::text[])
where exists (select from desk where space_no = $1 and member = $2)
  or exists (select from pending_message p where p.space_no = $1 and ${ON_ITS_WAY})
on conflict do nothing returning member`,
);

const TAKE = statement(
  { spaceNo: int4, spaceId: uuid, member: text },
  `with due as (
     delete from desks_due where (space_no, member) in (
       select space_no, member from desks_due d
       where not exists (select from pending_message p where p.space_no = d.space_no and ${ON_ITS_WAY})
       order by space_no, member limit $1 for update skip locked)
     returning *)
   select due.space_no as "spaceNo", s.space_id as "spaceId", due.member
   from due join space_key s using (space_no) order by due.space_no, due.member`,
);
