import { compareVersions, type StoredRecord } from '../../case/records/quoted-values.service.js';
import { isSame } from './accepted-change.js';
import type { ColumnValue, ProposalRow, ProposedStatement, ReplacedName } from './proposal-view.js';

interface Suggested {
  readonly asserts: readonly ProposedStatement[];
  readonly retracts: readonly ReplacedName[];
}

type Stored = StoredRecord['statements'][number];

/** What a proposal is about, property by property: what stood in its base, what it suggests, and what stands now. A base that is not known here is now. */
export function columnsOf(proposal: Suggested, record: StoredRecord, base: number | null): readonly ProposalRow[] {
  const { asserts, retracts } = proposal;
  const now = record.statements.filter(({ retractedIn }) => retractedIn === null);
  const then = base === null ? now : inVersion(record, base);
  const taken = record.statements.filter((statement) => retracts.some((one) => isSame(one, statement)));
  const properties = new Set([...taken, ...asserts].map(({ property }) => property));
  return [...properties].map((property) => {
    const of = ({ property: name }: { readonly property: string }): boolean => name === property;
    const kept = then.filter(of).filter((statement) => !retracts.some((one) => isSame(one, statement)));
    return {
      property,
      base: then.filter(of).map(columnValue),
      proposed: [...kept, ...asserts.filter(of)].map(columnValue),
      now: now.filter(of).map(columnValue),
    };
  });
}

/** Whether a property says something else now than in the base. */
export function isMoved(rows: readonly ProposalRow[]): boolean {
  return rows.some(({ base, now }) => !areEqual(base, now));
}

/** Whether the record says all that is suggested, and nothing any more of what was to go. */
export function isAlreadySo({ asserts, retracts }: Suggested, { statements }: StoredRecord): boolean {
  const now = statements.filter(({ retractedIn }) => retractedIn === null);
  const isSaid = asserts.every(({ property, value }) =>
    now.some((one) => one.property === property && one.value === value),
  );
  return isSaid && !now.some((statement) => retracts.some((one) => isSame(one, statement)));
}

function inVersion(record: StoredRecord, version: number): readonly Stored[] {
  const { statements } = compareVersions(record, version, version);
  return record.statements.filter((one) => statements.some((two) => isSame(one, two)));
}

function columnValue({ value, labels }: Pick<Stored, 'value' | 'labels'>): ColumnValue {
  return { value, original: labels.original, language: labels.language };
}

function areEqual(one: readonly ColumnValue[], other: readonly ColumnValue[]): boolean {
  const values = (column: readonly ColumnValue[]): string =>
    JSON.stringify(column.map(({ value }) => value).toSorted());
  return values(one) === values(other);
}
