import type { DutyKinds } from '#libs/service';
import type { SpaceName } from '../sights.js';
import { type NamedRecord, subjectName, type SpaceSubject } from '../subject-names.js';
import type { AbsentColleague } from './absence.repository.js';
import type { InboxCount, InboxItem, InboxMatter, WaitsFor } from './inbox-item.js';
import type { InboxScope } from './inbox-scope.js';
import type { InboxRow, KindCount } from './inbox.repository.js';

/** What the rows of a page are read with. */
export interface InboxReading {
  readonly scope: InboxScope;
  readonly absent: readonly AbsentColleague[];
  readonly spaces: ReadonlyMap<number, SpaceName>;
  readonly records: ReadonlyMap<string, NamedRecord>;
  readonly now: Date;
}

/** Makes an item of a row. */
export function inboxItem(row: InboxRow, { scope, absent, spaces, records, now }: InboxReading): InboxItem {
  const { id, kind, spaceNo, at, dueAt, harm, mustAct, clearable } = row;
  const space = spaceNo === null ? undefined : spaces.get(spaceNo);
  const enters = spaceNo !== null && scope.enters.includes(spaceNo);
  const [subject] = subjectsOf([row]);
  const record = subject && records.get(subjectName(subject));
  const reads = spaceNo !== null && scope.reads.includes(spaceNo);
  const snoozed = row.snoozedUntil !== null && row.snoozedUntil > now;
  return {
    id,
    kind,
    spaceId: space?.spaceId ?? null,
    spaceTitle: enters ? (space?.title ?? null) : null,
    recordId: record?.recordId ?? null,
    recordType: record?.type ?? null,
    recordName: reads ? (record?.name ?? null) : null,
    recordNumber: reads ? (record?.number ?? null) : null,
    recordHandling: reads ? (record?.handling ?? null) : null,
    at,
    dueAt,
    harm,
    waitsFor: waitsFor(row.person, scope.caller, absent),
    state: snoozed ? 'snoozed' : 'open',
    snoozedUntil: snoozed ? row.snoozedUntil : null,
    mustAct,
    clearable,
    matter: matterOf(row),
  };
}

/** What rows are about, of those that are about something in a space. */
export function subjectsOf(rows: readonly InboxRow[]): readonly SpaceSubject[] {
  return rows.flatMap(({ spaceNo, aboutKind: kind, aboutId: id }) =>
    spaceNo === null || kind === null || id === null ? [] : [{ spaceNo, subject: { kind, id } }],
  );
}

function waitsFor(person: string | null, caller: string, absent: readonly AbsentColleague[]): WaitsFor {
  if (person === null) return { kind: 'desk' };
  const colleague = absent.find(({ id }) => id === person);
  return person === caller || !colleague ? { kind: 'me' } : { kind: 'colleague', ...colleague };
}

/** The feature that causes a duty stores the matter in the shape of its kind. */
function matterOf({ kind, matter }: InboxRow): InboxMatter {
  return { ...matter, kind } as InboxMatter;
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
