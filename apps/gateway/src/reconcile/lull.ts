import { Injectable } from '@nestjs/common';
import { MatchPairRepository } from './match-pair.repository.js';

/** Nothing came for so long: who looks at a case sees the newest record compared a moment after it came. */
const LULL_MS = 1000;
/** The same where many wait: they came as a list, or after an outage, and mostly more follow, here or at a country that is still catching up. */
const LONG_LULL_MS = 10_000;
const MANY = 100;
/** Where something comes all the time, comparing begins nevertheless. */
const PATIENCE_MS = 60_000;
/** Rest after a piece of work, in times of what it took: a fifth of the time is work. */
const REST = 4;
const LONGEST_REST_MS = 10_000;

/**
 * Lets the exchange go first: records are compared in the lulls between those that come, and a fifth of the time at most. Of a burst it
 * would cost more than to receive it, and half of that for records that came again meanwhile.
 */
@Injectable()
export class Lull {
  private newest = -1n;
  private changedMs = -Infinity;
  private busySinceMs: number | null = null;
  private restUntilMs = 0;

  constructor(private readonly pairs: MatchPairRepository) {}

  /** Milliseconds until comparing may begin, as far as is known now; 0 where it may. */
  async leftMs(nowMs = performance.now()): Promise<number> {
    const noted = await this.pairs.noted(MANY);
    const newest = BigInt(noted.newest ?? -1);
    const lullMs = noted.areMany ? LONG_LULL_MS : LULL_MS;
    if (newest > this.newest) {
      this.newest = newest;
      this.changedMs = nowMs;
      this.busySinceMs ??= nowMs;
    }
    const quietMs = nowMs - this.changedMs;
    if (quietMs >= lullMs) this.busySinceMs = null;
    const isPatient = this.busySinceMs !== null && nowMs - this.busySinceMs < PATIENCE_MS;
    return Math.max(0, isPatient ? lullMs - quietMs : 0, this.restUntilMs - nowMs);
  }

  /** Counts a piece of work, which is followed by a rest. */
  worked(tookMs: number, nowMs = performance.now()): void {
    this.restUntilMs = Math.max(this.restUntilMs, nowMs + Math.min(LONGEST_REST_MS, REST * tookMs));
  }
}
