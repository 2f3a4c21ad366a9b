import type { ParkedDecision } from '#libs/exchange';

/** What somebody decided about a parked record. */
export interface ParkedDecisionView extends ParkedDecision {
  /** Name of the person; the id where no name is known. */
  readonly byName: string;
}
