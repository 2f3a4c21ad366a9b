import { createHmac, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '#libs/vocabulary';
import { Clock } from '#libs/work';
import { DoorOptions } from '../door.options.js';

/** What one network may do in a time. */
const LIMITS = {
  signal: { most: 5, withinMs: HOUR_MS },
  /** Of an authority, all of whose people share a network. */
  signalOfAuthority: { most: 60, withinMs: HOUR_MS },
  exit: { most: 30, withinMs: MINUTE_MS },
  page: { most: 30, withinMs: MINUTE_MS },
  pageOfAuthority: { most: 300, withinMs: MINUTE_MS },
  /** Of an authority, each of whose pages asks anew every half minute. */
  counter: { most: 1_000, withinMs: MINUTE_MS },
  box: { most: 10, withinMs: MINUTE_MS },
  boxOfAll: { most: 600, withinMs: MINUTE_MS },
} as const;

const MOST_NETWORKS = 50_000;
const ALL = 'all networks';

/**
 * Counts what comes from one network. Of an address only a hash under a salt of the day is kept, in memory: a thief of this process learns
 * of nobody that they were here, and a restart forgets all.
 */
@Injectable()
export class DoorLimits {
  private salt = { day: -1, bytes: randomBytes(32) };
  private readonly seen = new Map<string, readonly number[]>();

  constructor(
    private readonly clock: Clock,
    private readonly options: DoorOptions,
  ) {}

  /** Counts one more; answers whether it is within the limit. */
  take(kind: keyof typeof LIMITS, network: string): boolean {
    const nowMs = this.clock.now().getTime();
    const { most, withinMs } = LIMITS[kind];
    const key = `${kind} ${this.hashOf(network, nowMs)}`;
    const recent = (this.seen.get(key) ?? []).filter((at) => at > nowMs - withinMs);
    this.seen.delete(key);
    // One beyond the limit is enough to know that it is reached.
    this.seen.set(key, [...recent, nowMs].slice(-most - 1));
    this.forgetOldest();
    return recent.length < most;
  }

  /** Counts a signal of a network. */
  takeSignal(network: string): boolean {
    return this.take(this.isOfAuthorities ? 'signalOfAuthority' : 'signal', network);
  }

  /** Counts a page that is posted from a network. */
  takePage(network: string): boolean {
    return this.take(this.isOfAuthorities ? 'pageOfAuthority' : 'page', network);
  }

  /** Counts a try at a mailbox, which costs work: of its network, and of all together. */
  takeBox(network: string): boolean {
    return this.take('box', network) && this.take('boxOfAll', ALL);
  }

  private get isOfAuthorities(): boolean {
    return this.options.audience === 'authorities';
  }

  private hashOf(network: string, nowMs: number): string {
    const day = Math.floor(nowMs / DAY_MS);
    if (this.salt.day !== day) {
      this.salt = { day, bytes: randomBytes(32) };
      this.seen.clear();
    }
    return createHmac('sha256', this.salt.bytes).update(network).digest('base64url');
  }

  /** Many networks must not fill the memory. */
  private forgetOldest(): void {
    const [oldest] = this.seen.keys();
    if (this.seen.size > MOST_NETWORKS && oldest !== undefined) this.seen.delete(oldest);
  }
}
