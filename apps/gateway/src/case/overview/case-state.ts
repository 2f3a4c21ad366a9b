import type { CaseState } from './space-overview.js';

/** What decides the state of a case. */
export interface CaseFacts {
  readonly halted: string | null;
  /** All have signed an agreement. */
  readonly isSigned: boolean;
  /** Period of the agreement in force; null where there is none, or its text has not come here. */
  readonly agreed: { readonly starts: string; readonly ends: string } | null;
  /** Calendar day in UTC. */
  readonly today: string;
}

/** Says where a case stands; a log that stands still comes first, because nothing else goes on. */
export function caseState({ halted, isSigned, agreed, today }: CaseFacts): CaseState {
  if (halted !== null) return 'halted';
  if (agreed === null) return isSigned ? 'without-text' : 'drafting';
  if (today < agreed.starts) return 'not-started';
  return today > agreed.ends ? 'over' : 'active';
}
