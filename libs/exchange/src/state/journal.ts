import type { Decision } from '../parked/decision.repository.js';

/** What people decided about parked records of a space, as a replay asks for it. */
export class Journal {
  private readonly late: ReadonlySet<bigint>;
  private readonly retries: readonly Decision[];
  /** Positions after which a piece of the replay ends, ascending. */
  private readonly stops: readonly bigint[];

  constructor(decisions: readonly Decision[], parked: readonly bigint[]) {
    this.retries = decisions.filter(({ kind }) => kind === 'retry');
    this.late = new Set([...parked, ...decisions.map(({ position }) => position)]);
    this.stops = [...new Set(this.retries.map(({ afterPosition }) => afterPosition))].sort((a, b) => (a < b ? -1 : 1));
  }

  /** Whether a record was applied when it came; otherwise it is parked, was applied later, or never. */
  appliesInTime(position: bigint): boolean {
    return !this.late.has(position);
  }

  /** Shortens a piece that begins at `from` to where a decision acted. */
  chunkLength(from: bigint, length: number): number {
    const stop = this.stops.find((after) => after >= from);
    return stop === undefined ? length : Math.min(length, Number(stop - from) + 1);
  }

  /** Positions that were applied between this position and the next, in order. */
  retriedAfter(position: bigint): readonly bigint[] {
    return this.retries.filter((retry) => retry.afterPosition === position).map((retry) => retry.position);
  }
}
