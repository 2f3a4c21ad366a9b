import type { DutyKinds } from '#libs/service';
import type { SubjectNames } from '../subject-names.js';
import type { AbsentColleague } from './absence.repository.js';
import type { InboxCount, InboxItem, InboxMatter, WaitsFor } from './inbox-item.js';
import type { InboxRow, KindCount } from './inbox.repository.js';

/** What the rows of a page are read with. */
export interface InboxReading {
  readonly caller: string;
  readonly absent: readonly AbsentColleague[];
  readonly titles: ReadonlyMap<number, string>;
  readonly now: Date;
  readonly names: SubjectNames;
  readonly duties: DutyKinds;
}

/** Makes an item of a row. */
export function inboxItem(row: InboxRow, reading: InboxReading): InboxItem {
  const { id, kind, spaceId, recordId, recordName, at } = row;
  const { caller, absent, titles, now, names, duties } = reading;
  const { mustAct, clearable } = duties.of(kind);
  const snoozed = row.snoozedUntil !== null && row.snoozedUntil > now;
  return {
    id,
    kind,
    spaceId,
    spaceTitle: titles.get(row.spaceNo) ?? null,
    recordId,
    recordType: row.recordType === null ? null : names.recordType(row.recordType),
    recordName,
    at,
    waitsFor: waitsFor(row.person, caller, absent),
    state: snoozed ? 'snoozed' : 'open',
    snoozedUntil: snoozed ? row.snoozedUntil : null,
    mustAct,
    clearable,
    matter: matterOf(row, names),
  };
}

function waitsFor(person: string | null, caller: string, absent: readonly AbsentColleague[]): WaitsFor {
  if (person === null) return { kind: 'desk' };
  const colleague = absent.find(({ id }) => id === person);
  return person === caller || !colleague ? { kind: 'me' } : { kind: 'colleague', ...colleague };
}

/** The query builds each matter in the shape of its kind, with codes as numbers. */
function matterOf({ kind, matter }: InboxRow, names: SubjectNames): InboxMatter {
  const { code } = matter;
  const named = typeof code === 'number' ? { ...matter, code: names.refusal(code) } : matter;
  return { kind, ...named } as InboxMatter;
}

/** Counts every kind of the service, also where nothing of it waits. */
export function inboxCount(counts: readonly KindCount[], duties: DutyKinds): InboxCount {
  const countOf = (kind: string): number => counts.find((one) => one.kind === kind)?.count ?? 0;
  const sum = (kinds: readonly string[]): number => kinds.reduce((total, kind) => total + countOf(kind), 0);
  return {
    total: sum(duties.all),
    mustAct: sum(duties.all.filter((kind) => duties.of(kind).mustAct)),
    groups: Object.fromEntries(duties.all.map((kind) => [kind, countOf(kind)])) as InboxCount['groups'],
  };
}
