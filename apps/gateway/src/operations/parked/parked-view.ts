import type { ParkedCause } from '#libs/exchange';

/** A parked record of any space; never content. */
export interface ParkedView {
  readonly spaceId: string;
  readonly position: string;
  /** Null where the record could only be stored as it came. */
  readonly sender: string | null;
  readonly messageId: string | null;
  /** Log time. */
  readonly at: string;
  readonly parkedAt: string;
  readonly cause: ParkedCause;
  /** What the program said. */
  readonly reason: string;
  /** The build that could not apply it. */
  readonly build: string;
}

/** What somebody decided about a parked record. */
export interface ParkedDecisionView {
  readonly spaceId: string;
  readonly position: string;
  readonly decision: 'retry' | 'close';
  readonly by: string;
  /** Name of the person; the id where no name is known. */
  readonly byName: string;
  readonly reason: string;
  readonly build: string;
  readonly at: string;
}
