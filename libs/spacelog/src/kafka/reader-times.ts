/** The rhythm of a reader. */
export interface ReaderTimes {
  /** Between two looks at what is due. */
  readonly tickMs: number;
  /** Between two checks of progress; committed offsets are written then, too. */
  readonly checkMs: number;
  /** A consumer that shows no life, or does not move while there is more, is replaced after so long. */
  readonly stuckMs: number;
}

/** The rhythm of every reader, but where a test needs a quicker one. */
export const READER_TIMES: ReaderTimes = { tickMs: 100, checkMs: 5_000, stuckMs: 15_000 };
