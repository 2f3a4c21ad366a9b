/** What the address of the screen holds beside its path. */
export interface NewRecordSearch {
  /** Record type; a person where it is absent. */
  readonly type?: string;
}

/** Reads it; what is unknown or wrong is left out. */
export function parseNewRecordSearch(search: Record<string, unknown>): NewRecordSearch {
  const { type } = search;
  return typeof type === 'string' && /^[a-z-]{1,40}$/.test(type) ? { type } : {};
}
