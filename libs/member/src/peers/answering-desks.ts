/** Who answers for a member now. */
export interface AnsweringDesk {
  readonly member: string;
  /** The desk to call first; null where all are closed, and nobody stands in. */
  readonly name: string | null;
  /** Where it is, of the IANA list. */
  readonly zone: string;
}

/** Knows which desk of each member answers now; each service has its own. */
export abstract class AnsweringDesks {
  /** Of each member that posted desks in these cases one. */
  abstract in(spaceIds: readonly string[]): Promise<readonly AnsweringDesk[]>;
}
