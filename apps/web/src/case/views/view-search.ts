import { MEMBER_ID } from '#libs/vocabulary';
import { isHandling } from '../record/record-codes.js';
import { RECORD_TYPE_NAMES } from '../record/record-types.js';

/**
 * What narrows the pictures of a case, in the address as the list of records has it, so that the way from one to the other keeps it. Several
 * values of one filter stand with commas between them.
 */
export interface ViewSearch {
  readonly type?: string;
  readonly owner?: string;
  readonly handling?: string;
  /** Codes of relations. */
  readonly kind?: string;
  /** Days between which something happened. */
  readonly from?: string;
  readonly to?: string;
  /** As a table. */
  readonly table?: true;
  /** The view that it was opened from. */
  readonly view?: string;
  /** What the picture is drawn around. */
  readonly node?: string;
}

const DAY = /^\d{4}-\d\d-\d\d$/;
const ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;
const KNOWN: Readonly<Record<'type' | 'owner' | 'handling' | 'kind', (value: string) => boolean>> = {
  type: (value) => RECORD_TYPE_NAMES.some((name) => name === value),
  owner: (value) => MEMBER_ID.test(value),
  handling: isHandling,
  kind: (value) => /^[a-z][a-z-]{0,30}$/.test(value),
};

/** Reads it; what is unknown or wrong is left out. */
export function parseViewSearch(search: Readonly<Record<string, unknown>>): ViewSearch {
  const lists = Object.entries(KNOWN).flatMap(([name, isKnown]) => {
    const values = textOf(search[name]).split(',').filter(isKnown);
    return values.length === 0 ? [] : [[name, values.join(',')]];
  });
  const days = ['from', 'to'].flatMap((name) => (DAY.test(textOf(search[name])) ? [[name, textOf(search[name])]] : []));
  const ids = ['view', 'node'].flatMap((name) => (ID.test(textOf(search[name])) ? [[name, textOf(search[name])]] : []));
  return { ...Object.fromEntries([...lists, ...days, ...ids]), ...(search['table'] === true ? { table: true } : {}) };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 200) : '';
}

/** What a filter lets through, of something that may have no such value. */
export interface Narrowed {
  readonly type?: string | null;
  readonly owner?: string | null;
  readonly handling?: string | null;
  /** Between which moments, in milliseconds; null where it has no time. */
  readonly time?: readonly [number, number] | null;
}

/** Whether something is shown: what has no time passes days, as nobody can say that it is not of them. */
export function passes(search: ViewSearch, { type, owner, handling, time }: Narrowed): boolean {
  return (
    isIn(search.type, type) && isIn(search.owner, owner) && isIn(search.handling, handling) && isOfDays(search, time)
  );
}

/** Whether a relation of this kind is shown. */
export function passesKind({ kind }: ViewSearch, of: string): boolean {
  return isIn(kind, of);
}

function isIn(wanted: string | undefined, value: string | null | undefined): boolean {
  return wanted === undefined || (typeof value === 'string' && wanted.split(',').includes(value));
}

const DAY_MS = 86_400_000;

/** Whether something that lasts so long may be of the days that are looked at. */
export function isOfDays({ from, to }: ViewSearch, time: Narrowed['time']): boolean {
  if (!time) return true;
  const [begins, ends] = time;
  if (from !== undefined && ends < Date.parse(from)) return false;
  return to === undefined || begins < Date.parse(to) + DAY_MS;
}

/** How many filters are set. */
export function filtersIn({ type, owner, handling, kind, from, to }: ViewSearch): number {
  return [type, owner, handling, kind, from, to].filter((one) => one !== undefined).length;
}

/** What other pictures and the list keep of it. */
export function filtersOf({ type, owner, handling, from, to }: ViewSearch): ViewSearch {
  return {
    ...(type === undefined ? {} : { type }),
    ...(owner === undefined ? {} : { owner }),
    ...(handling === undefined ? {} : { handling }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
}
