/** Values of a record that are erased: whoever named them keeps that they were named. */
export interface Erased {
  readonly recordId: string;
  readonly owner: string;
  /** As `<message> <index>`. */
  readonly values: ReadonlySet<string>;
  /** The record itself: what others said of it goes, too. */
  readonly whole: boolean;
  /** What others said up to then. */
  readonly t: bigint;
  /** Proposals that brought such values, as `<member> <id>`. */
  readonly proposals: ReadonlySet<string>;
}

/** No value of any record: of messages that are erased for themselves, as numbers that were asked about, goes what their type keeps for a while. */
export const NO_VALUE: Erased = {
  recordId: '',
  owner: '',
  values: new Set(),
  whole: false,
  t: 0n,
  proposals: new Set(),
};
