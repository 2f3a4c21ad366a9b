import { VERDICT, type JudgedStep, type Verdict } from '#libs/protocol';

/** A sealed record of the own stream on its way. */
export interface SentRecord {
  readonly identity: Uint8Array;
  readonly isEpoch: boolean;
}

/** What the log did to the own records: all is well, the sealed bytes must go again, or only a new epoch helps. */
export type Fate = 'well' | 'send-again' | 'new-epoch';

interface InFlight {
  readonly isEpoch: boolean;
  /** Where the broker says it stands; null while that is unknown. */
  position: bigint | null;
  /** Since when it is waited for there; null before that was asked. */
  sinceMs: number | null;
}

interface Refusal {
  readonly position: bigint;
  readonly verdict: Verdict;
}

/** What the broker has is read within seconds. */
const OVERDUE_MS = 30_000;

/** Refusals that republishing cannot cure: key, suite, sender, topic, member. */
const CURED_BY_EPOCH: readonly Verdict[] = [
  VERDICT.E_KEY_UNKNOWN,
  VERDICT.E_KEY_USE,
  VERDICT.E_KEY_REVOKED,
  VERDICT.E_SUITE,
  VERDICT.E_SENDER,
  VERDICT.E_TOPIC,
  VERDICT.E_MEMBER,
];

/**
 * Compares what this holder sent of its own stream with what it then read. Only the position that the broker acknowledged for a
 * record counts: what others put on the log under the same identity, and what answers an earlier attempt, decides nothing.
 * Owned by a space's session; the publisher tells it what left, the follower what was read.
 */
export class OwnStream {
  private readonly inFlight = new Map<string, InFlight>();
  private readonly refusals = new Map<string, Refusal>();

  /** Notes what is about to leave, before the log can answer. */
  sending(records: readonly SentRecord[]): void {
    for (const { identity, isEpoch } of records)
      this.inFlight.set(hex(identity), { isEpoch, position: null, sinceMs: null });
  }

  /** Notes where the records stand, one position each. */
  acknowledged(records: readonly SentRecord[], positions: readonly bigint[]): void {
    records.forEach(({ identity }, i) => {
      const record = this.inFlight.get(hex(identity));
      const position = positions[i];
      if (record && position !== undefined) record.position = position;
    });
  }

  /** Notes judged positions, all of them and in order. */
  seen(steps: readonly JudgedStep[]): void {
    if (this.inFlight.size === 0) return;
    for (const { identity, position, verdict, received } of steps) {
      // Where no envelope was read the identity is that of the value, which no record has; much of it may come.
      if (verdict === VERDICT.E_SIZE || verdict === VERDICT.E_MAGIC) continue;
      const id = hex(identity);
      if (!this.inFlight.has(id)) continue;
      if (received || verdict === VERDICT.DUPLICATE) this.arrived(id);
      else this.refusals.set(id, { position, verdict });
    }
  }

  /** Tells what to do, once every position below `nextPosition` was seen. */
  fate(nextPosition: bigint): Fate {
    let fate: Fate = 'well';
    for (const [id, { position, isEpoch }] of this.inFlight) {
      if (position === null || position >= nextPosition) continue;
      fate = 'send-again';
      const refusal = this.refusals.get(id);
      if (refusal?.position === position && needsEpoch(refusal.verdict, isEpoch)) return 'new-epoch';
    }
    return fate;
  }

  /**
   * The lowest position that the broker gave to a record which was not read for half a minute; asked about again after as long.
   * Null for none.
   */
  overdue(nowMs: number): bigint | null {
    let lowest: bigint | null = null;
    for (const record of this.inFlight.values()) {
      if (record.position === null) continue;
      record.sinceMs ??= nowMs;
      if (nowMs - record.sinceMs < OVERDUE_MS) continue;
      record.sinceMs = nowMs;
      if (lowest === null || record.position < lowest) lowest = record.position;
    }
    return lowest;
  }

  /** Forgets what is on its way: it goes again, or is closed by an epoch. */
  startOver(): void {
    this.inFlight.clear();
    this.refusals.clear();
  }

  private arrived(id: string): void {
    this.inFlight.delete(id);
    this.refusals.delete(id);
  }
}

/** What an epoch meets that came out of turn: its head is no longer the newest, or the sender was frozen before it. The next one stands. */
const CURED_OF_EPOCH: readonly Verdict[] = [VERDICT.E_CHAIN, VERDICT.E_FORK];

function needsEpoch(verdict: Verdict, isEpoch: boolean): boolean {
  return CURED_BY_EPOCH.includes(verdict) || (isEpoch && CURED_OF_EPOCH.includes(verdict));
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
