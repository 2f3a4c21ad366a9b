/** Filters of the list, in its address. */
export interface RecordsSearch {
  readonly q?: string;
}

/** Reads them; what is unknown or wrong is left out. */
export function parseRecordsSearch(search: Record<string, unknown>): RecordsSearch {
  return typeof search['q'] === 'string' ? { q: search['q'] } : {};
}

const TABS = ['facts', 'history', 'shared'] as const;

/** Which part of a record is shown. */
export interface RecordSearch {
  readonly tab?: (typeof TABS)[number];
}

export function parseRecordSearch(search: Record<string, unknown>): RecordSearch {
  const tab = TABS.find((name) => name === search['tab']);
  return tab === undefined ? {} : { tab };
}
