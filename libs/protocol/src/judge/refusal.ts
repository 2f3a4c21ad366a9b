import type { VerdictCode } from '../verdict.table.js';
import type { Why } from '../why.js';
import type { HaltReason } from './step.js';

/** A verdict other than 0, and why. */
export interface Refused {
  readonly code: VerdictCode;
  readonly why: Why;
}

/**
 * Ends the judgement of a record before its chain is looked at; only `judge` catches it. It has no stack: nobody reads one, and to write it down costs
 * more than all else that a refused envelope costs. What is no envelope is refused without one, as {@link Refused}: it comes by the thousand.
 */
export class Refusal extends Error implements Refused {
  override readonly name = 'Refusal';

  constructor(
    readonly code: VerdictCode,
    readonly why: Why,
  ) {
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 0;
    super(code);
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** Ends the judgement without verdict; only `judge` catches it. */
export class Halted extends Error {
  override readonly name = 'Halted';

  constructor(readonly reason: HaltReason) {
    super(reason);
  }
}
