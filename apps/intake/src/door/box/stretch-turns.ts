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
      this.busy -= 1;
      this.waiting.shift()?.();
    }
  }

  private async turn(): Promise<boolean> {
    if (this.busy >= AT_ONCE && !(await this.called())) return false;
    this.busy += 1;
    return true;
  }

  private async called(): Promise<boolean> {
    const given = new AbortController();
    let call = (): void => {};
    const called = new Promise<boolean>((resolve) => (call = () => resolve(true)));
    this.waiting.push(call);
    const late = delay(LONGEST_MS, false, { signal: given.signal, ref: false }).catch(() => false);
    const isCalled = await Promise.race([called, late]);
    given.abort();
    if (!isCalled) this.waiting.splice(this.waiting.indexOf(call), 1);
    return isCalled;
  }
}
