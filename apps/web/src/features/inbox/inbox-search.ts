/** What the address of the screen holds beside its path. */
export interface InboxSearch {}

/** Reads it; what is unknown or wrong is left out. */
export function parseInboxSearch(_search: Record<string, unknown>): InboxSearch {
  return {};
}
