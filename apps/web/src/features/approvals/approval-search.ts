/** What the address of the screen holds beside its path. */
export interface ApprovalSearch {}

/** Reads it; what is unknown or wrong is left out. */
export function parseApprovalSearch(_search: Record<string, unknown>): ApprovalSearch {
  return {};
}
