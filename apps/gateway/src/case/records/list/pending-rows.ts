import { recordTypeName } from '../../../vocabulary/record-types.table.js';
import type { RecordSummary } from '../record-views.js';
import { type NamedValue, withPending } from './live-value.mapper.js';
import type { PendingRecord } from './pending-record.repository.js';
import type { ListedRecord } from './record-list.repository.js';
import type { RecordFilter } from './record-search.js';
import { fits } from './record-terms.js';
import { summarise, type Summary } from './summarise-record.js';

/** A record that the log has not shown yet, as the list has it; null where the filter leaves it out. */
export function comingRow(record: PendingRecord, owner: string, filter: RecordFilter): ListedRecord | null {
  const typeNo = record.overlays[0]?.type ?? 0;
  const summary = summarise(recordTypeName(typeNo), withPending([], record.overlays));
  if (!passes({ ...summary, typeNo, owner }, filter)) return null;
  const { recordId, acceptedMs, waits } = record;
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
      changedAt: new Date(Number(acceptedMs)).toISOString(),
    },
  };
}

/** A listed record with what is on its way laid over it. It keeps its place: that follows from the log. */
export function overlaid(row: RecordSummary, record: PendingRecord, live: readonly NamedValue[]): RecordSummary {
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

function passes(row: Summary & { readonly typeNo: number; readonly owner: string }, filter: RecordFilter): boolean {
  return (
    (filter.wanted === null || fits(row.terms, filter.wanted)) &&
    (filter.typeNo === null || filter.typeNo === row.typeNo) &&
    (filter.owner === null || filter.owner === row.owner) &&
    (filter.handling === null || filter.handling === row.handling) &&
    (filter.purpose === null || row.purposes.includes(filter.purpose)) &&
    (filter.conflicted === null || filter.conflicted === row.conflicted)
  );
}
