/** What the address of the screen holds beside its path. */
export interface MessageSearch {}

/** Reads it; what is unknown or wrong is left out. */
export function parseMessageSearch(_search: Record<string, unknown>): MessageSearch {
  return {};
}
