import { setTimeout as delay } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { stretched } from '#libs/letters';
import { Practice } from '../../shared/practice/practice.js';

const [AT_ONCE, LONGEST_MS] = [4, 10_000] as const;

/** The work that a code costs: a few at once, so that many who try take neither memory nor processor from the rest. */
@Injectable()
export class StretchTurns {
  private busy = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly practice: Practice) {}

  /** Does the work when it is its turn; null where that does not come in time. */
  async of(code: string): Promise<Uint8Array | null> {
    if (!(await this.turn())) return null;
    try {
      return await stretched(code, this.practice.country.id);
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.busy -= 1;
    }
  }

  private async turn(): Promise<boolean> {
    if (this.busy >= AT_ONCE) return this.called();
    this.busy += 1;
    return true;
  }

  /** Waits until somebody who is done hands on the turn. */
  private async called(): Promise<boolean> {
    const given = new AbortController();
    let call = (): void => {};
    const called = new Promise<void>((resolve) => (call = resolve));
    this.waiting.push(call);
    await Promise.race([called, delay(LONGEST_MS, undefined, { signal: given.signal, ref: false }).catch(() => {})]);
    given.abort();
    const at = this.waiting.indexOf(call);
    if (at >= 0) this.waiting.splice(at, 1);
    return at < 0;
  }
}
