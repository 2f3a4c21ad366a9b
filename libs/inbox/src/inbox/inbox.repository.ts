import { Injectable } from '@nestjs/common';
import {
  all,
  bool,
  change,
  composed,
  first,
  int2,
  int4,
  json,
  jsonObject,
  nullable,
  openText,
  statement,
  text,
  ts,
} from '#libs/persistence';
import type { DutyKind, SubjectKind } from '#libs/vocabulary';
import { DataSource } from 'typeorm';
import type { InboxPlace } from './inbox-cursor.js';
import type { InboxScope } from './inbox-scope.js';

/** A duty as it is stored, with what the caller put aside of it. */
export interface InboxRow {
  readonly id: string;
  readonly kind: DutyKind;
  readonly spaceNo: number | null;
  /** Whose it is; null where it waits for all who may act on it. */
  readonly person: string | null;
  readonly aboutKind: SubjectKind | null;
  readonly aboutId: string | null;
  readonly at: Date;
  readonly dueAt: Date | null;
  readonly harm: number;
  readonly mustAct: boolean;
  readonly clearable: boolean;
  readonly snoozedUntil: Date | null;
  readonly matter: Readonly<Record<string, unknown>>;
}

export interface InboxFilter {
  /** Null for all. */
  readonly kinds: readonly string[] | null;
  readonly snoozed: boolean;
  readonly after: InboxPlace | null;
  readonly limit: number;
  readonly now: Date;
}

export interface KindCount {
  readonly kind: DutyKind;
  readonly count: number;
}

/** Reads what waits, and keeps what people put aside. Only what is open is stored, so nothing grows with history. */
@Injectable()
export class InboxRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** What is due first, then what does more harm, then the newest. */
  async list(scope: InboxScope, { kinds, snoozed, after, limit, now }: InboxFilter): Promise<readonly InboxRow[]> {
    const place = after === null ? [] : [after.dueAt ?? 'infinity', after.harm, after.at, after.key];
    return all(this.dataSource, LIST(after !== null), [...valuesOf(scope), now, snoozed, kinds, limit, ...place]);
  }

  /** Open items by kind. */
  async count(scope: InboxScope, now: Date): Promise<readonly KindCount[]> {
    return all(this.dataSource, COUNT, [...valuesOf(scope), now]);
  }

  /** An item that the caller sees, whether or not it was put aside. */
  async find(scope: InboxScope, itemId: string): Promise<InboxRow | null> {
    return first(this.dataSource, FIND, [...valuesOf(scope), itemId]);
  }

  /** What comes later brings the item back. */
  async markDone(personId: string, key: string, through: Date): Promise<void> {
    await change(this.dataSource, MARK_DONE, [personId, key, through]);
  }

  async snooze(personId: string, key: string, until: Date): Promise<void> {
    await change(this.dataSource, SNOOZE, [personId, key, until]);
  }
}

function valuesOf({ caller, people, desks, reads, acts, roleActs, enters }: InboxScope): unknown[] {
  const pairs = [acts.map(({ action }) => action), acts.map(({ spaceNo }) => spaceNo)];
  return [caller, people, desks, reads, ...pairs, roleActs, enters];
}

const SLIM = 'd.key, d.kind, d.at, d.due_at, d.harm, d.held_by';

/**
 * Duties that a caller ($1) sees. First, those of the people that are shown ($2), in spaces where the caller reads ($4). Then what the caller
 * must act on, and what is about the space itself, where they may enter ($8). Then those that wait for all who may act on them in a
 * space ($5, $6) or by role ($7), at a desk of the caller ($3) or at none.
 */
const SEEN = `
seen as (
  select ${SLIM} from duty d
  where d.person_id = any($2::text[])
    and (d.space_no = any($4::int[]) or (d.person_id = $1 and (d.space_no is null or ((d.must_act or d.about_kind = 'space') and d.space_no = any($8::int[])))))
  union all
  select ${SLIM} from unnest($5::text[], $6::int[]) as may (action, space_no) join duty d on d.action = may.action and d.space_no = may.space_no
  where d.except_person is distinct from $1 and (d.desk is null or d.desk = any($3::text[]))
  union all
  select ${SLIM} from duty d
  where d.action = any($7::text[]) and d.space_no is null
    and d.except_person is distinct from $1 and (d.desk is null or d.desk = any($3::text[])))`;

const MARKED = 'from seen d left join duty_mark m on m.person_id = $1 and m.key = d.key';
const OPEN = 'd.held_by is null and (m.done_through is null or m.done_through < d.at)';

/** What a duty says is read for those of the page alone. */
function items(page: string): string {
  return `with ${SEEN},
page as (select d.key, m.snoozed_until ${MARKED} where ${page})
select d.key as id, d.kind, d.space_no as "spaceNo", d.person_id as person, d.about_kind as "aboutKind", d.about_id as "aboutId", d.at,
  d.due_at as "dueAt", d.harm, d.must_act as "mustAct", d.clearable, p.snoozed_until as "snoozedUntil", d.matter
from page p join duty d using (key)`;
}

const ITEM_COLUMNS = {
  id: text,
  kind: openText<DutyKind>(),
  spaceNo: nullable(int4),
  person: nullable(text),
  aboutKind: nullable(openText<SubjectKind>()),
  aboutId: nullable(text),
  at: ts,
  dueAt: nullable(ts),
  harm: int2,
  mustAct: bool,
  clearable: bool,
  snoozedUntil: nullable(ts),
  matter: json(jsonObject),
};

const ORDER = `coalesce(d.due_at, 'infinity'), d.harm desc, d.at desc, d.key`;

/** Rows after a place in that order. */
const BEHIND = `and (coalesce(d.due_at, 'infinity') > $13::timestamptz or coalesce(d.due_at, 'infinity') = $13 and (
  d.harm < $14::int or d.harm = $14 and (d.at < $15::timestamptz or d.at = $15 and d.key > $16::text collate "C")))`;

const LIST = composed(
  ITEM_COLUMNS,
  (isBehind: boolean) =>
    `${items(`${OPEN} and coalesce(m.snoozed_until > $9, false) = $10 and ($11::text[] is null or d.kind = any($11))
  ${isBehind ? BEHIND : ''} order by ${ORDER} limit $12`)} order by ${ORDER}`,
  [[false], [true]],
);

const COUNT = statement(
  { kind: openText<DutyKind>(), count: int4 },
  `with ${SEEN} select d.kind, count(*)::int as count ${MARKED} where ${OPEN} and coalesce(m.snoozed_until, $9) <= $9 group by d.kind`,
);

const FIND = statement(ITEM_COLUMNS, items('d.held_by is null and d.key = $9'));

const MARK_DONE = statement(
  {},
  `insert into duty_mark (person_id, key, done_through) values ($1, $2, $3)
   on conflict (person_id, key) do update set done_through = excluded.done_through, snoozed_until = null`,
);

const SNOOZE = statement(
  {},
  `insert into duty_mark (person_id, key, snoozed_until) values ($1, $2, $3)
   on conflict (person_id, key) do update set snoozed_until = excluded.snoozed_until`,
);
