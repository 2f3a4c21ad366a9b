import { all, bool, change, filled, json, jsonObject, type Queries, statement, text } from '#libs/persistence';
import { DAY_MS, type DutyKind } from '#libs/vocabulary';
import type { EntityManager } from 'typeorm';

/** A duty as it is stored; without a kind, a key under which nothing waits. */
export type DutyRow =
  | { readonly key: string; readonly kind: null }
  | {
      readonly key: string;
      readonly kind: string;
      readonly space_no: number | null;
      readonly person_id: string | null;
      readonly action: string | null;
      readonly desk: string | null;
      readonly except_person: string | null;
      readonly about_kind: string | null;
      readonly about_id: string | null;
      readonly at: string;
      readonly due_at: string | null;
      readonly harm: number;
      readonly urgent: boolean;
      readonly must_act: boolean;
      readonly clearable: boolean;
      readonly matter: object;
    };

/** What messages cause, or services here: a rebuild compares the first. */
type DutyOrigin = 'log' | 'here';

/** A duty that an own message answers. */
export interface HeldDuty {
  readonly key: string;
  readonly messageId: string;
}

/** Opens, changes and closes by one statement; nothing where there are no rows. Keys are unique among them. */
export async function storeDuties(
  tx: EntityManager,
  rows: readonly DutyRow[],
  { origin, standing }: { readonly origin: DutyOrigin; readonly standing: readonly string[] },
): Promise<void> {
  if (rows.length > 0) await change(tx, STORE, [JSON.stringify(rows), origin, standing]);
}

/** Hides what own messages answer. */
export async function holdDuties(tx: EntityManager, held: readonly HeldDuty[]): Promise<void> {
  if (held.length === 0) return;
  await change(tx, HOLD, [held.map(({ key }) => key), held.map(({ messageId }) => messageId)]);
}

/** Shows again what own messages answered. */
export async function releaseDuties(tx: EntityManager, messageIds: readonly string[]): Promise<void> {
  if (messageIds.length > 0) await change(tx, RELEASE, [messageIds]);
}

/** Notes that somebody looked at what it asks. */
export async function lookAtDuty(db: Queries, key: string): Promise<void> {
  await change(db, LOOK_AT, [key]);
}

/** How long a duty waits that needs no act. */
const KEPT_DAYS = 90;

/** A duty that needs no act is deleted once it is older. */
export function prunedBefore(now: Date): Date {
  return new Date(now.getTime() - KEPT_DAYS * DAY_MS);
}

/** A key in which rows of messages differ: nothing of it stands as it should, or nothing of it should stand. */
interface DifferingDuty {
  readonly key: string;
  readonly missing: boolean;
}

/** Compares rows with those that messages of a space caused; what is forgotten by its age is in neither. */
export async function compareDuties(
  tx: EntityManager,
  rows: readonly DutyRow[],
  { spaceNo, since }: { readonly spaceNo: number; readonly since: Date },
): Promise<readonly DifferingDuty[]> {
  return all(tx, COMPARE, [JSON.stringify(rows), spaceNo, since]);
}

/** What waits under a key. */
export interface OpenDuty {
  readonly key: string;
  readonly matter: object;
}

/** What waits of a kind. */
export async function openDuties(db: Queries, kind: DutyKind): Promise<readonly OpenDuty[]> {
  return all(db, OPEN_OF_KIND, [kind]);
}

/** Deletes a bounded part of what needs no act, and marks of what is gone. Returns how many rows went. */
export async function pruneDuties(db: Queries, now: Date, limit: number): Promise<number> {
  const before = prunedBefore(now);
  const duties = await change(db, PRUNE, [before, limit]);
  return duties + (await change(db, PRUNE_MARKS, [before, limit]));
}

const COLUMNS = `kind, space_no, person_id, action, desk, except_person, about_kind, about_id, at, due_at, harm, urgent, must_act,
  clearable, matter`;

/** Rows as they come. */
const STATES = `state as (
     select * from jsonb_to_recordset($1::jsonb) as s (key text, kind text, space_no integer, person_id text, action text, desk text,
       except_person text, about_kind text, about_id text, at timestamptz, due_at timestamptz, harm smallint, urgent boolean,
       must_act boolean, clearable boolean, matter jsonb))`;

/** An own message that is on its way holds the duty still, until it stands ($3). */
const STORE = statement(
  {},
  `with ${STATES},
   closed as (delete from duty d using state s where d.key = s.key and s.kind is null)
   insert into duty (key, ${COLUMNS}, origin) select key, ${COLUMNS}, $2 from state where kind is not null
   on conflict (key) do update set (${COLUMNS}, origin, held_by) = row (${columnsOf('excluded')}, excluded.origin,
     case when duty.held_by = any($3::uuid[]) then null else duty.held_by end)`,
);

const COMPARE = statement(
  { key: filled(text), missing: filled(bool) },
  `with ${STATES}
   select s.key, true as missing from state s
   where not exists (
     select from duty d where d.key = s.key and d.origin = 'log' and (${columnsOf('d')}) is not distinct from (${columnsOf('s')}))
   union all
   select d.key, false from duty d
   where d.space_no = $2 and d.origin = 'log' and (d.must_act or d.at >= $3) and not exists (select from state s where s.key = d.key)
   order by 1`,
);

const OPEN_OF_KIND = statement({ key: text, matter: json(jsonObject) }, 'select key, matter from duty where kind = $1');

const PRUNE = statement(
  {},
  `with old as (select key from duty where not must_act and at < $1 limit $2)
   delete from duty d using old where d.key = old.key`,
);

const PRUNE_MARKS = statement(
  {},
  `with old as (
     select m.person_id, m.key from duty_mark m
     where greatest(m.done_through, m.snoozed_until) < $1 and not exists (select from duty d where d.key = m.key) limit $2)
   delete from duty_mark m using old where m.person_id = old.person_id and m.key = old.key`,
);

const HOLD = statement(
  {},
  `update duty d set held_by = h.message_id from unnest($1::text[], $2::uuid[]) as h (key, message_id) where d.key = h.key`,
);

const LOOK_AT = statement({}, 'update duty set looked_at = true where key = $1 and not looked_at');

const RELEASE = statement({}, 'update duty set held_by = null where held_by = any($1::uuid[])');

function columnsOf(row: string): string {
  return COLUMNS.split(',')
    .map((column) => `${row}.${column.trim()}`)
    .join(', ');
}
