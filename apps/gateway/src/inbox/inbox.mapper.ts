import { recordTypeName } from '../record-types.table.js';
import { refusalName } from '../refusal-name.js';
import type { AbsentColleague } from './absence.repository.js';
import type { InboxItem, InboxMatter, WaitsFor } from './inbox-item.js';
import type { InboxRow } from './inbox.repository.js';

/** What the rows of a page are read with. */
export interface InboxReading {
  readonly caller: string;
  readonly absent: readonly AbsentColleague[];
  readonly titles: ReadonlyMap<number, string>;
  readonly now: Date;
}

/** Makes an item of a row. */
export function inboxItem(row: InboxRow, { caller, absent, titles, now }: InboxReading): InboxItem {
  const { id, kind, spaceId, recordId, recordName, at, mustAct, clearable } = row;
  const snoozed = row.snoozedUntil !== null && row.snoozedUntil > now;
  return {
    id,
    kind,
    spaceId,
    spaceTitle: titles.get(row.spaceNo) ?? null,
    recordId,
    recordType: row.recordType === null ? null : recordTypeName(row.recordType),
    recordName,
    at,
    waitsFor: waitsFor(row.person, caller, absent),
    state: snoozed ? 'snoozed' : 'open',
    snoozedUntil: snoozed ? row.snoozedUntil : null,
    mustAct,
    clearable,
    matter: matterOf(row),
  };
}

function waitsFor(person: string | null, caller: string, absent: readonly AbsentColleague[]): WaitsFor {
  if (person === null) return { kind: 'desk' };
  const colleague = absent.find(({ id }) => id === person);
  return person === caller || !colleague ? { kind: 'me' } : { kind: 'colleague', ...colleague };
}

/** The query builds each matter in the shape of its kind, with codes as numbers. */
function matterOf({ kind, matter }: InboxRow): InboxMatter {
  const { code } = matter;
  const named = typeof code === 'number' ? { ...matter, code: refusalName(code) } : matter;
  return { kind, ...named } as InboxMatter;
}
