import { MEMBER_ID } from '#libs/vocabulary';
import { isHandling, type Handling } from '../../case/record/record-codes.js';
import { RECORD_TYPE_NAMES, type RecordTypeName } from '../../case/record/record-types.js';
import { wordsOf } from '../../lib/searched-words.js';

/** What a list is ordered by; a leading `-` turns it round. */
export const SORTS = ['-changed', 'changed', 'name', '-name', 'type', '-type', 'owner', '-owner'] as const;
export type Sort = (typeof SORTS)[number];

/** Filters of the list, in its address. */
export interface RecordsSearch {
  /** Stands for words that are searched for; they themselves are in no address. */
  readonly s?: string;
  readonly type?: RecordTypeName;
  readonly owner?: string;
  readonly handling?: Handling;
  readonly purpose?: string;
  readonly conflicted?: true;
  readonly pending?: true;
  readonly sort?: Sort;
}

const MAX_TEXT = 200;

/** Reads them; what is unknown or wrong is left out. */
export function parseRecordsSearch(search: Record<string, unknown>): RecordsSearch {
  const s = search['s'];
  const type = RECORD_TYPE_NAMES.find((name) => name === search['type']);
  const owner = textOf(search['owner']);
  const handling = textOf(search['handling']);
  const purpose = textOf(search['purpose']);
  const sort = SORTS.find((name) => name === search['sort']);
  return {
    ...(typeof s !== 'string' || wordsOf(s) === undefined ? {} : { s }),
    ...(type === undefined ? {} : { type }),
    ...(MEMBER_ID.test(owner) ? { owner } : {}),
    ...(isHandling(handling) ? { handling } : {}),
    ...(purpose === '' ? {} : { purpose }),
    ...(search['conflicted'] === true ? { conflicted: true } : {}),
    ...(search['pending'] === true ? { pending: true } : {}),
    ...(sort === undefined ? {} : { sort }),
  };
}

/** An address that somebody typed may have a number where a text is meant. */
function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, MAX_TEXT) : '';
}

/** Whether anything narrows the list. */
export function isFiltered(search: RecordsSearch): boolean {
  return Object.keys(search).some((name) => name !== 'sort');
}

/** Parts of a record page; the first is shown where the address names none. */
export const RECORD_TABS = ['facts', 'history', 'shared'] as const;
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
