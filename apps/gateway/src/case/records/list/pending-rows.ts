import { recordTypeName } from '../../../vocabulary/record-types.table.js';
import type { ListedSummary } from '../record-views.js';
import { type NamedValue, withPending } from './live-value.mapper.js';
import type { AlikeRecords } from './filter-counts.js';
import { foundIn } from './found-query.js';
import { numberTermsOf } from './number-terms.js';
import type { PendingRecord } from './pending-record.repository.js';
import type { ListedRecord } from './record-list.repository.js';
import type { RecordFilter } from './record-search.js';
import { summarise, type Summary } from './summarise-record.js';

/** A record of the own country that the log has not shown yet, as the list has it; null where the filter leaves it out. */
export function comingRow(
  record: PendingRecord,
  { spaceId, owner }: { readonly spaceId: string; readonly owner: string },
  filter: RecordFilter,
): ListedRecord | null {
  const typeNo = record.overlays[0]?.type ?? 0;
  const summary = summarise(recordTypeName(typeNo), withPending([], record.overlays));
  const { recordId, acceptedMs, waits } = record;
  const found =
    filter.wanted === null
      ? null
      : foundIn([...numberTermsOf({ spaceId, recordId, owner }), ...summary.terms], filter.wanted);
  if (filter.wanted !== null && found === null) return null;
  if (!passes({ ...summary, recordId, typeNo, owner, changedMs: Number(acceptedMs) }, filter)) return null;
  return {
    key: { changedT: acceptedMs, nameKey: summary.nameKey, typeNo, owner, recordId },
    summary: {
      recordId,
      type: recordTypeName(typeNo),
      owner,
      version: versionOf(record),
      ...shown(summary),
      pending: true,
      waitsForApproval: waits,
      behind: false,
      found,
      changedAt: new Date(Number(acceptedMs)).toISOString(),
    },
  };
}

/** The same as filters see it, which alone leave nothing out. */
export function comingGroup(
  record: PendingRecord,
  of: { readonly spaceId: string; readonly owner: string },
  filter: RecordFilter,
): Omit<AlikeRecords, 'mine'> | null {
  const row = comingRow(record, of, filter);
  if (row === null) return null;
  const { typeNo, owner } = row.key;
  const { handling, conflicted, purposes, sensitivities } = summarise(
    recordTypeName(typeNo),
    withPending([], record.overlays),
  );
  return { typeNo, owner, handling, conflicted, purposes, sensitivities, pending: true, count: 1 };
}

/** A listed record with what is on its way laid over it. It keeps its place: that follows from the log. */
export function overlaid(row: ListedSummary, record: PendingRecord, live: readonly NamedValue[]): ListedSummary {
  return {
    ...row,
    ...shown(summarise(row.type, withPending(live, record.overlays))),
    version: Math.max(row.version, versionOf(record)),
    pending: true,
    waitsForApproval: record.waits,
  };
}

function versionOf({ overlays }: PendingRecord): number {
  return Math.max(...overlays.map(({ version }) => version));
}

function shown(summary: Summary) {
  const { name, evaluation, detail, detailProperty, handling, conflicted } = summary;
  return { name, evaluation, detail, detailProperty, handling: `H${handling}`, conflicted };
}

function passes(row: Coming, filter: RecordFilter): boolean {
  const { changed, mine, conflicted } = filter;
  return (
    isAmong(filter.typeNos, [row.typeNo]) &&
    isAmong(filter.owners, [row.owner]) &&
    isAmong(filter.handlings, [row.handling]) &&
    isAmong(filter.purposes, row.purposes) &&
    isAmong(filter.sensitivities, row.sensitivities) &&
    isAmong(mine, [row.recordId]) &&
    (conflicted === null || conflicted === row.conflicted) &&
    (changed.from === null || row.changedMs >= changed.from) &&
    (changed.before === null || row.changedMs < changed.before)
  );
}

type Coming = Summary & {
  readonly recordId: string;
  readonly typeNo: number;
  readonly owner: string;
  readonly changedMs: number;
};

function isAmong<T>(wanted: readonly T[] | null, has: readonly T[]): boolean {
  return wanted === null || has.some((one) => wanted.includes(one));
}
