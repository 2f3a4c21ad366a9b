import { type CursorKey, decodeCursor, encodeCursor, HttpError } from '#libs/http';
import { MEMBER_ID } from '#libs/vocabulary';
import type { RecordSort } from '../dto/list-records.query.js';

/** What a row is ordered by; texts compare by their bytes. */
export interface OrderKey {
  readonly changedT: string;
  readonly nameKey: string;
  readonly typeNo: number;
  readonly owner: string;
  readonly recordId: string;
}

type Column = 'changed_t' | 'name_key' | 'type' | 'owner' | 'record_id';

/** Order of a list: columns with an index behind them, the last of which is unique. */
export interface RecordOrder {
  readonly sort: RecordSort;
  readonly columns: readonly Column[];
  readonly descending: boolean;
}

type SortName = 'changed' | 'name' | 'type' | 'owner';

const COLUMNS: Readonly<Record<SortName, readonly Column[]>> = {
  changed: ['changed_t', 'record_id'],
  name: ['name_key', 'record_id'],
  type: ['type', 'name_key', 'record_id'],
  owner: ['owner', 'name_key', 'record_id'],
};

const SQL_TYPES: Readonly<Record<Column, string>> = {
  changed_t: 'bigint',
  name_key: 'text',
  type: 'smallint',
  owner: 'text',
  record_id: 'uuid',
};

/** What a cursor may hold in place of a column: it comes from outside. */
const FORMS: Readonly<Record<Column, RegExp>> = {
  changed_t: /^\d{1,18}$/,
  name_key: /^[ -~]{1,100}$/,
  type: /^\d{1,4}$/,
  owner: MEMBER_ID,
  record_id: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
};

/** Reads an order of the API. */
export function orderOf(sort: RecordSort = '-changed'): RecordOrder {
  const descending = sort.startsWith('-');
  return { sort, columns: COLUMNS[sortName(descending ? sort.slice(1) : sort)], descending };
}

function sortName(text: string): SortName {
  return text === 'name' || text === 'type' || text === 'owner' ? text : 'changed';
}

/** Values of the columns of an order, as texts. */
export function keyOf(order: RecordOrder, row: OrderKey): readonly string[] {
  const values: Readonly<Record<Column, string>> = {
    changed_t: row.changedT,
    name_key: row.nameKey,
    type: String(row.typeNo),
    owner: row.owner,
    record_id: row.recordId,
  };
  return order.columns.map((column) => values[column]);
}

/** Below 0 where `left` comes first in the list. */
export function compareKeys(order: RecordOrder, left: readonly string[], right: readonly string[]): number {
  const direction = order.descending ? -1 : 1;
  for (const [i, column] of order.columns.entries()) {
    const [a = '', b = ''] = [left[i], right[i]];
    if (a !== b) return direction * compare(column, a, b);
  }
  return 0;
}

function compare(column: Column, a: string, b: string): number {
  if (column === 'changed_t' || column === 'type') return BigInt(a) < BigInt(b) ? -1 : 1;
  return a < b ? -1 : 1;
}

/** Writes the end of a page; an order has cursors of its own. */
export function cursorOf(order: RecordOrder, row: OrderKey): string {
  const key: CursorKey = keyOf(order, row);
  return encodeCursor(`records ${order.sort}`, key);
}

/** @throws HttpError CURSOR_INVALID */
export function readCursor(order: RecordOrder, cursor: string): readonly string[] {
  const key = decodeCursor(
    `records ${order.sort}`,
    cursor,
    order.columns.map(() => 'string' as const),
  );
  return requirePlace(order, key);
}

/** @throws HttpError CURSOR_INVALID for values that the columns of an order cannot have */
export function requirePlace(order: RecordOrder, key: readonly string[]): readonly string[] {
  const isOurs = order.columns.every((column, i) => FORMS[column].test(key[i] ?? ''));
  if (!isOurs) throw new HttpError('CURSOR_INVALID', 'not a place in the list');
  return key;
}

/** The order and, behind a cursor, the bound of a query; parameters of the cursor begin at `$first`. */
export function orderSql(order: RecordOrder, first: number | null): { bound: string; by: string } {
  const direction = order.descending ? 'desc' : 'asc';
  const by = order.columns.map((column) => `${column} ${direction}`).join(', ');
  if (first === null) return { bound: 'true', by };
  const places = order.columns.map((column, i) => `$${first + i}::${SQL_TYPES[column]}`).join(', ');
  return { bound: `(${order.columns.join(', ')}) ${order.descending ? '<' : '>'} (${places})`, by };
}
