/**
 * What requests and chunks may cost. A figure that is not where it shall be says what is missing; it is taken down when it gets there, and
 * the test fails as soon as it costs less than what stands here. Of a chunk of records one statement notes which are to be compared (0.2 ms
 * measured): a place up to which records were compared would miss messages that were parked and applied later, below it. Where records
 * come, three find what was said about pairs of them, and what waits to be said, and two keep their numbers.
 */
export const STATEMENTS = {
  create: 6,
  createOfThreeLists: 6,
  change: 7,
  batch: 7,
  open: 5,
  lookForAnswers: 1,
  lookForHolds: 1,
  chunkOfOneAtRecipient: 22,
  chunkOfFiftyAtRecipient: 22,
  chunkOfOneAtSender: 24,
  chunkOfFiftyAtSender: 24,
  chunkOfQuestions: 14,
  chunkOfAnswers: 14,
} as const;

/** Transactions of several statements in the same; statements that stand alone are not among them. */
export const COMMITS = {
  create: 1,
  createOfThreeLists: 1,
  change: 1,
  batch: 1,
  open: 0,
  lookForAnswers: 0,
  lookForHolds: 0,
  chunkOfOneAtRecipient: 1,
  chunkOfFiftyAtRecipient: 1,
  chunkOfOneAtSender: 1,
  chunkOfFiftyAtSender: 1,
  chunkOfQuestions: 1,
  chunkOfAnswers: 1,
} as const satisfies Record<keyof typeof STATEMENTS, number>;
