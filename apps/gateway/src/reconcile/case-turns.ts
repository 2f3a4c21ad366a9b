interface Turn {
  readonly lastMs: number;
  readonly untilMs: number;
  readonly misses: number;
}

const FIRST_MS = 500;
const LONGEST_MS = 60_000;

/** Whose turn it is: a case that cannot be worked on waits, each time twice as long, and holds up no other. */
export class CaseTurns {
  private readonly turns = new Map<number, Turn>();

  /** Cases that are not tried now. */
  waiting(nowMs: number): readonly number[] {
    return [...this.turns].flatMap(([spaceNo, { untilMs }]) => (untilMs > nowMs ? [spaceNo] : []));
  }

  /** The longest ago first. */
  lastOf(spaceNo: number): number {
    return this.turns.get(spaceNo)?.lastMs ?? 0;
  }

  /** Lets a case wait. */
  miss(spaceNo: number, nowMs: number): void {
    const misses = (this.turns.get(spaceNo)?.misses ?? 0) + 1;
    const waitMs = Math.min(LONGEST_MS, FIRST_MS * 2 ** (misses - 1));
    this.turns.set(spaceNo, { lastMs: nowMs, untilMs: nowMs + waitMs, misses });
  }

  /** It had its turn. */
  done(spaceNo: number, nowMs: number): void {
    this.turns.set(spaceNo, { lastMs: nowMs, untilMs: nowMs, misses: 0 });
  }
}
