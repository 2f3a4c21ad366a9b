/**
 * What a step did: work, and there may be more; as much as one step takes, so there is more; nothing; or nothing yet, with
 * the time until there will be something.
 */
export type StepResult = 'worked' | 'full' | 'idle' | { readonly againInMs: number };

/** A unit of background work. One step is one bounded transaction, so a crash between two steps loses nothing. */
export abstract class Worker {
  abstract readonly name: string;
  /** Does at most one bounded piece of work. Throws only for outages, which the loop backs off from. */
  abstract step(): Promise<StepResult>;
}

/** Joins the results of several pieces of work into that of one step. */
export function sooner(left: StepResult, right: StepResult): StepResult {
  if (left === 'full' || right === 'full') return 'full';
  if (left === 'worked' || right === 'worked') return 'worked';
  if (left === 'idle') return right;
  if (right === 'idle') return left;
  return left.againInMs <= right.againInMs ? left : right;
}
