import { COLUMN_NAMES } from './columns.table.js';
import { FIELD_NAMES, type FieldName } from './record.js';

/** Field of each column of a table, null for a column that is not compared. */
export type ColumnMap = readonly (FieldName | null)[];

const BY_NAME = new Map(
  FIELD_NAMES.flatMap((field) => COLUMN_NAMES[field].map((name) => [plain(name), field] as const)),
);

/**
 * Finds the field of each header in five languages. `overrides` maps headers as written to fields, or to null to leave
 * a column out; they win in a table that has the header. Where two headers name one field, the first keeps it, but for
 * fields of which one may have several values.
 */
export function mapColumns(
  headers: readonly string[],
  overrides: ReadonlyMap<string, FieldName | null> = new Map(),
): ColumnMap {
  const taken = new Set(headers.map((header) => overrides.get(header)).filter((field) => !mayRepeat(field)));
  return headers.map((header) => {
    const stated = overrides.get(header);
    if (stated !== undefined) return stated;
    const field = BY_NAME.get(plain(header)) ?? null;
    if (field === null || taken.has(field)) return null;
    if (!mayRepeat(field)) taken.add(field);
    return field;
  });
}

const REPEATED: ReadonlySet<FieldName> = new Set<FieldName>([
  'nationalId',
  'phone',
  'email',
  'iban',
  'plate',
  'document',
  'alias',
  'registrationNumber',
]);

/** Tells a field of which a table may have several columns: two telephones, two documents. */
function mayRepeat(field: FieldName | null | undefined): boolean {
  return field !== null && field !== undefined && REPEATED.has(field);
}

function plain(header: string): string {
  return header
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}№]/gu, '');
}
