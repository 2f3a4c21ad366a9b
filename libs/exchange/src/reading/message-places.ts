import { Injectable } from '@nestjs/common';
import { all, bool, int2, int8, nullable, statement, text, ts } from '#libs/persistence';
import { DataSource } from 'typeorm';
import { refusalName } from '../space/refusal-name.js';

/** What a member said about a position by cosigning, opening or refusing. */
export interface MemberPlace {
  readonly member: string;
  /** False for one that received it and takes part no more, or not yet. */
  readonly takesPart: boolean;
  /** False for an observer, which stores the record and cannot open it. */
  readonly isRecipient: boolean;
  readonly isSender: boolean;
  /** Seconds since 1970 by the member's clock, in its first cosignature beyond the position; null while there is none. */
  readonly signedSeconds: string | null;
  /** When this gateway saw that cosignature. */
  readonly seenAt: Date | null;
  /** Log time of its answer that a person opened it, milliseconds. */
  readonly openedT: string | null;
  /** Null where it did not refuse it. */
  readonly refusal: PlaceRefusal | null;
}

/** A refusal by one member. */
export interface PlaceRefusal {
  /** Log time, milliseconds. */
  readonly t: string;
  readonly code: string;
  readonly field: string;
  readonly rule: string;
}

/** A position here, and at each member. */
export interface MessagePlace {
  readonly position: string;
  /** When this gateway stored it. */
  readonly storedAt: Date;
  /** Whether a person opened it here. */
  readonly isOpened: boolean;
  /** Those who take part and those who received it, ascending. */
  readonly members: readonly MemberPlace[];
}

/** Reads where messages are. No row is kept for it: it follows from what each member cosigned and answered. */
@Injectable()
export class MessagePlaces {
  constructor(private readonly dataSource: DataSource) {}

  /** In the order of the log. */
  async of(spaceNo: number, positions: readonly string[]): Promise<readonly MessagePlace[]> {
    if (positions.length === 0) return [];
    const rows = await all(this.dataSource, PLACES, [spaceNo, positions]);
    const places = new Map<string, MessagePlace & { readonly members: MemberPlace[] }>();
    for (const { position, storedAt, isOpened, ...row } of rows) {
      const place = places.get(position) ?? { position, storedAt, isOpened, members: [] };
      place.members.push(memberPlace(row));
      places.set(position, place);
    }
    return [...places.values()];
  }
}

interface RefusedRow {
  readonly refusedT: string | null;
  readonly refusedCode: number | null;
  readonly refusedField: string | null;
  readonly refusedRule: string | null;
}

function memberPlace(row: Omit<MemberPlace, 'refusal'> & RefusedRow): MemberPlace {
  const { member, takesPart, isRecipient, isSender, signedSeconds, seenAt, openedT } = row;
  return { member, takesPart, isRecipient, isSender, signedSeconds, seenAt, openedT, refusal: refusalOf(row) };
}

function refusalOf({ refusedT, refusedCode, refusedField, refusedRule }: RefusedRow): PlaceRefusal | null {
  if (refusedT === null || refusedCode === null) return null;
  return { t: refusedT, code: refusalName(refusedCode), field: refusedField ?? '', rule: refusedRule ?? '' };
}

/** Hides its list from the planner, which would plan it anew for each list: that takes longer than to read it. */
const PLACES = statement(
  {
    position: int8,
    storedAt: ts,
    isOpened: bool,
    member: text,
    takesPart: bool,
    isRecipient: bool,
    isSender: bool,
    signedSeconds: nullable(int8),
    seenAt: nullable(ts),
    openedT: nullable(int8),
    refusedT: nullable(int8),
    refusedCode: nullable(int2),
    refusedField: nullable(text),
    refusedRule: nullable(text),
  },
  `
select l.position, l.stored_at as "storedAt",
  exists (select from opened_record h where h.space_no = l.space_no and h.position = l.position) as "isOpened",
  m.member, m.takes_part as "takesPart", coalesce(m.member = any(l.recipients), false) as "isRecipient",
  coalesce(m.member = l.sender, false) as "isSender", c.seconds as "signedSeconds", c.seen_at as "seenAt", o.t as "openedT",
  a.t as "refusedT", a.code as "refusedCode", a.field as "refusedField", a.rule as "refusedRule"
from unnest((select $2::bigint[])) wanted (position) join log_record l on l.space_no = $1 and l.position = wanted.position
cross join lateral (
  select member, bool_or(is_part) as takes_part from (
    select member, true as is_part from takes_part t where t.space_no = l.space_no
    union all select unnest(l.recipients), false) named group by member) m
left join lateral (
  select seconds, seen_at from cosignature c where c.space_no = l.space_no and c.member = m.member and c.size > l.position
  order by size limit 1) c on true
left join opened_answer o on o.space_no = l.space_no and o.opened_position = l.position and o.member = m.member
left join refusal_answer a on a.space_no = l.space_no and a.refused_position = l.position and a.member = m.member
order by l.position, m.member`,
);
