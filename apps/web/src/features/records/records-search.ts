import { MEMBER_ID } from '#libs/vocabulary';
import { isHandling, SENSITIVITIES } from '../../case/record/record-codes.js';
import { RECORD_TYPE_NAMES } from '../../case/record/record-types.js';
import { wordsOf } from '../../lib/searched-words.js';
import { joined, valuesOf } from './list-filters.js';

/** What a list is ordered by; a leading `-` turns it round. */
export const SORTS = ['-changed', 'changed', 'name', '-name', 'type', '-type', 'owner', '-owner'] as const;
export type Sort = (typeof SORTS)[number];

/** Filters of the list, in its address; those of several values as `joined` writes them. */
export interface RecordsSearch {
  /** Stands for words that are searched for; they themselves are in no address. */
  readonly s?: string;
  readonly type?: string;
  readonly owner?: string;
  readonly handling?: string;
  readonly purpose?: string;
  /** Marks of some value. */
  readonly sensitivity?: string;
  /** Days between which a record changed. */
  readonly from?: string;
  readonly to?: string;
  readonly mine?: true;
  readonly conflicted?: true;
  readonly pending?: true;
  readonly sort?: Sort;
  /** The record that is looked at beside the list. */
  readonly peek?: string;
}

/** What a list has: its address without what is looked at beside it. */
export type ListSearch = Omit<RecordsSearch, 'peek'>;

const MAX_TEXT = 200;
const DAY = /^\d{4}-\d\d-\d\d$/;
const RECORD_ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

const KNOWN: Readonly<Record<'type' | 'owner' | 'handling' | 'sensitivity' | 'purpose', (value: string) => boolean>> = {
  type: (value) => RECORD_TYPE_NAMES.some((name) => name === value),
  owner: (value) => MEMBER_ID.test(value),
  handling: isHandling,
  sensitivity: (value) => SENSITIVITIES.some((mark) => mark === value),
  purpose: () => true,
};

/** Reads them; what is unknown or wrong is left out. */
export function parseRecordsSearch(search: Record<string, unknown>): RecordsSearch {
  const s = search['s'];
  const sort = SORTS.find((name) => name === search['sort']);
  const lists = Object.entries(KNOWN).map(([name, isKnown]): [string, string | undefined] => [
    name,
    joined(valuesOf(textOf(search[name])).filter(isKnown)),
  ]);
  const days = ['from', 'to'].map((name): [string, string] => [name, textOf(search[name])]);
  const flags = ['mine', 'conflicted', 'pending'].filter((name) => search[name] === true);
  const peek = textOf(search['peek']);
  return {
    ...(typeof s !== 'string' || wordsOf(s) === undefined ? {} : { s }),
    ...Object.fromEntries(lists.filter(([, values]) => values !== undefined)),
    ...Object.fromEntries(days.filter(([, day]) => DAY.test(day))),
    ...Object.fromEntries(flags.map((name) => [name, true])),
    ...(sort === undefined ? {} : { sort }),
    ...(RECORD_ID.test(peek) ? { peek } : {}),
  };
}

/** An address that somebody typed may have a number where a text is meant. */
function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, MAX_TEXT) : '';
}

/** The same list whatever is looked at beside it. */
export function listOf(search: RecordsSearch): ListSearch {
  const { peek, ...list } = search;
  return peek === undefined ? search : list;
}

/** Whether anything narrows the list. */
export function isFiltered(search: RecordsSearch): boolean {
  return filtersIn(search) > 0;
}

/** How many filters narrow it. */
export function filtersIn(search: RecordsSearch): number {
  return Object.keys(search).filter((name) => name !== 'sort' && name !== 'peek').length;
}

/** Parts of a record page; the first is shown where the address names none. */
export const RECORD_TABS = ['facts', 'activity', 'history', 'shared'] as const;
export type RecordTab = (typeof RECORD_TABS)[number];

/** Which part of a record is shown. */
export interface RecordSearch {
  readonly tab?: RecordTab;
  /** Statement whose provenance is open: message id and index, `019…:0`. */
  readonly statement?: string;
  /** Versions that are compared. */
  readonly from?: number;
  readonly to?: number;
}

export function parseRecordSearch(search: Record<string, unknown>): RecordSearch {
  const tab = RECORD_TABS.find((name) => name === search['tab']);
  const statement = textOf(search['statement']);
  const from = versionOf(search['from']);
  const to = versionOf(search['to']);
  return {
    ...(tab === undefined ? {} : { tab }),
    ...(/^[0-9a-f-]{36}:\d{1,3}$/.test(statement) ? { statement } : {}),
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
  };
}

function versionOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : null;
}
