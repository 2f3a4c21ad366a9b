/** What the address of the screen holds beside its path. */
export interface NewRecordSearch {}

/** Reads it; what is unknown or wrong is left out. */
export function parseNewRecordSearch(_search: Record<string, unknown>): NewRecordSearch {
  return {};
}
