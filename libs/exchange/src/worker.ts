export type StepResult = 'worked' | 'idle';

/** A unit of background work. One step is one bounded transaction, so a crash between two steps loses nothing. */
export abstract class Worker {
  abstract readonly name: string;
  /** Does at most one bounded piece of work. Throws only for outages, which the loop backs off from. */
  abstract step(): Promise<StepResult>;
}
