import { Injectable } from '@nestjs/common';
import type { CaseEntry } from '#libs/member';
import type { Person } from '#libs/people';
import { all, array, bool, filled, first, int2, int4, openText, statement, text, uuid } from '#libs/persistence';
import type { Role } from '#libs/vocabulary';
import { DataSource } from 'typeorm';

/** A hold as it is looked at, before anything is locked. */
export interface FoundHold {
  readonly holdId: string;
  readonly spaceNo: number;
  readonly spaceId: string;
  readonly kind: string;
  readonly subjects: readonly string[];
  /** As they are known now: whoever lost a role since sends nothing by it. */
  readonly by: Person;
  /** It should have left so long ago that this database stood still meanwhile, or is one of before. */
  readonly isOutdated: boolean;
}

/** What a look found: what is over, in the order in which it was held, and when the next one will be. */
export interface DueHolds {
  readonly due: readonly FoundHold[];
  /** Null where nothing else is held. */
  readonly nextInMs: number | null;
  /** As much as one look brings is over. */
  readonly mayBeMore: boolean;
}

/** Holds that one look brings. */
const MOST = 32;

/** Looks for holds. Time is that of the database and order that of its sequence, so that processes need agree on neither. */
@Injectable()
export class DueHoldsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** One statement, whatever is held; what waits behind another hold is none of it. */
  async look(): Promise<DueHolds> {
    const rows = await all(this.dataSource, LOOK);
    const due = rows.filter(({ leftMs }) => leftMs <= 0);
    const next = rows.find(({ leftMs }) => leftMs > 0);
    return { due: due.map(foundOf), nextInMs: next?.leftMs ?? null, mayBeMore: due.length === MOST };
  }

  /** A hold of this person, behind all that must leave before it: what speaks about the same, and what that waits for; nothing where there is none. */
  async upTo({ spaceNo, by }: CaseEntry, holdId: string): Promise<readonly FoundHold[]> {
    return (await all(this.dataSource, UP_TO, [holdId, spaceNo, by.id])).map(foundOf);
  }

  /** Moves the end of a hold that could not end, the later the oftener it was tried; answers how often, null where it is gone. */
  async putOff(holdId: string): Promise<number | null> {
    const row = await first(this.dataSource, PUT_OFF, [holdId]);
    return row?.tries ?? null;
  }
}

type Row = Omit<FoundHold, 'by'> & { readonly author: string } & Omit<Person, 'id'>;

function foundOf({ author: id, name, desk, roles, ...hold }: Row): FoundHold {
  const { holdId, spaceNo, spaceId, kind, subjects, isOutdated } = hold;
  return { holdId, spaceNo, spaceId, kind, subjects, isOutdated, by: { id, name, desk, roles } };
}

const FOUND = {
  holdId: uuid,
  spaceNo: int4,
  spaceId: uuid,
  kind: text,
  subjects: array(text),
  author: text,
  name: filled(text),
  desk: filled(text),
  roles: filled(array(openText<Role>())),
  isOutdated: filled(bool),
};

/** A person of whom nothing is known any more has no role. */
const COLUMNS = `h.hold_id as "holdId", h.space_no as "spaceNo", s.space_id as "spaceId", h.kind, h.subjects, h.author,
     coalesce(p.name, '') as name, coalesce(p.desk, '') as desk, coalesce(p.roles, '{}') as roles,
     h.until < now() - interval '5 minutes' as "isOutdated"`;

const FROM = 'held_act h join space_key s using (space_no) left join person_name p on p.id = h.author';

const LOOK = statement(
  { ...FOUND, leftMs: filled(int4) },
  `select ${COLUMNS}, ceil(extract(epoch from h.until - now()) * 1000)::int as "leftMs"
   from ${FROM} where not exists (
     select from held_act b where b.space_no = h.space_no and b.hold_no < h.hold_no and b.subjects && h.subjects)
   order by greatest(h.until, now()), h.hold_no limit ${MOST}`,
);

const UP_TO = statement(
  FOUND,
  `with recursive upto as (
     select hold_no, subjects from held_act where hold_id = $1 and space_no = $2 and author = $3
     union
     select b.hold_no, b.subjects from upto u join held_act b
       on b.space_no = $2 and b.hold_no < u.hold_no and b.subjects && u.subjects)
   select ${COLUMNS} from ${FROM} where h.space_no = $2 and h.hold_no in (select hold_no from upto)
   order by h.hold_no`,
);

const PUT_OFF = statement(
  { tries: int2 },
  `update held_act set tries = tries + 1, until = clock_timestamp() + make_interval(secs => least(power(2, tries), 30))
   where hold_id = $1 returning tries`,
);
