/** What the address of the inbox holds beside its path. */
export interface InboxSearch {
  /** Also show what is put off. */
  readonly snoozed?: boolean;
}

/** Reads it; what is unknown or wrong is left out. */
export function parseInboxSearch(search: Record<string, unknown>): InboxSearch {
  return search['snoozed'] === true ? { snoozed: true } : {};
}
