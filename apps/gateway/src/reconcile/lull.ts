import { Inject, Injectable } from '@nestjs/common';
import type { InCase } from '#libs/member';
import { MatchPairRepository } from './match-pair.repository.js';

/** Nothing came for so long: who looks at a case sees the newest record compared a moment after it came. */
const LULL_MS = 1000;
/** The same where many wait: they came as a list, or after an outage, and mostly more follow, here or at a country that is still catching up. */
const LONG_LULL_MS = 10_000;
const MANY = 100;
/** Where something comes all the time, what waits is compared nevertheless. */
const PATIENCE_MS = 60_000;
/** Rest after a piece of work, in times of what it took: a fifth of the time is work. */
const REST = 4;
const LONGEST_REST_MS = 10_000;

/** A case of which records wait. */
interface Waiting {
  /** The newest note, and since when it is that. */
  newest: bigint;
  changedMs: number;
  /** What waits up to this note has been waited for since then; until all of it was compared, nobody waits longer for what comes behind it. */
  upTo: bigint;
  sinceMs: number;
}

/**
 * Lets the exchange go first: records of a case are compared in the lulls between those that come, and a fifth of the time at most. Of a
 * burst it would cost more than to receive it, and half of that for records that came again meanwhile.
 */
@Injectable()
export class Lull {
  private readonly cases = new Map<InCase, Waiting>();
  private restUntilMs = 0;

  constructor(@Inject(MatchPairRepository) private readonly pairs: Pick<MatchPairRepository, 'noted'>) {}

  /** Milliseconds until the next piece of work may begin, whatever it is; 0 where it may. */
  restMs(nowMs = performance.now()): number {
    return Math.max(0, this.restUntilMs - nowMs);
  }

  /** Milliseconds until records of a case may be compared, as far as is known now; 0 where they may. */
  async leftMs(spaceNo: InCase, nowMs = performance.now()): Promise<number> {
    const noted = await this.pairs.noted(spaceNo, MANY);
    if (noted === null) this.cases.delete(spaceNo);
    if (noted === null) return 0;
    const { oldest, newest, areMany } = noted;
    const known = this.cases.get(spaceNo) ?? { newest: -1n, changedMs: nowMs, upTo: -1n, sinceMs: nowMs };
    const changed = newest > known.newest ? { newest, changedMs: nowMs } : {};
    const begun = oldest > known.upTo ? { upTo: newest, sinceMs: nowMs } : {};
    const now = { ...known, ...changed, ...begun };
    this.cases.set(spaceNo, now);
    if (nowMs - now.sinceMs >= PATIENCE_MS) return 0;
    return Math.max(0, (areMany ? LONG_LULL_MS : LULL_MS) - (nowMs - now.changedMs));
  }

  /** Counts a piece of work, which is followed by a rest. */
  worked(tookMs: number, nowMs = performance.now()): void {
    this.restUntilMs = Math.max(this.restUntilMs, nowMs + Math.min(LONGEST_REST_MS, REST * tookMs));
  }
}
