import type { CaseEntry } from '../door/case-door.js';

/** A request about the team of a case. */
export interface TeamRequest {
  readonly entry: CaseEntry;
  /** Correlation id, for the access log. */
  readonly requestId: string;
}
