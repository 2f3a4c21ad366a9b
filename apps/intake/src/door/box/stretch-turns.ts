import { setTimeout as delay } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { type Access, type BoxKeys, boxKeysOf } from '#libs/letters';
import { Practice } from '../../shared/practice/practice.js';

const LONGEST_MS = 10_000;

/** Node does such work on four threads: whoever opens boxes takes two of them at most, and never the one for making. */
const LANES = { open: { atOnce: 2, waiting: 100 }, make: { atOnce: 1, waiting: 200 } } as const;

/** The work that code and PIN cost: a few at once, so that many who try take neither memory nor processor from the rest. */
@Injectable()
export class StretchTurns {
  private readonly lanes = { open: new Lane(LANES.open), make: new Lane(LANES.make) };

  constructor(private readonly practice: Practice) {}

  /** Does the work when it is its turn; null where too many wait, or where the turn does not come in time. */
  async of(what: keyof typeof LANES, access: Access): Promise<BoxKeys | null> {
    const lane = this.lanes[what];
    if (!(await lane.turn())) return null;
    try {
      return await boxKeysOf(access, this.practice.country.id);
    } finally {
      lane.done();
    }
  }
}

/** Those who wait for the same. */
class Lane {
  private busy = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly room: { readonly atOnce: number; readonly waiting: number }) {}

  async turn(): Promise<boolean> {
    if (this.busy >= this.room.atOnce) return this.waiting.length < this.room.waiting && this.called();
    this.busy += 1;
    return true;
  }

  done(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.busy -= 1;
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
