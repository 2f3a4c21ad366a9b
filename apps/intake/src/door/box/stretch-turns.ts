import { setTimeout as delay } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { type Access, type BoxKeys, boxKeysOf } from '#libs/letters';
import { Practice } from '../../shared/practice/practice.js';

const LONGEST_MS = 10_000;

/** How many may wait: who opens a box, who makes one within the limits of a network, and who makes one beyond them. */
const WAITING = { open: 100, make: 200, flood: 50 } as const;

/** The work that code and PIN cost: a few at once, so that many who try take neither memory nor processor from the rest. */
@Injectable()
export class StretchTurns {
  // Node does such work on four threads, and each turn takes two: who opens boxes never takes those for making.
  private readonly opening = new Turns();
  private readonly making = new Turns();

  constructor(private readonly practice: Practice) {}

  /** Does the work when it is its turn; null where too many wait, or where the turn does not come in time. */
  async of(what: keyof typeof WAITING, access: Access): Promise<BoxKeys | null> {
    const turns = what === 'open' ? this.opening : this.making;
    if (!(await turns.take({ isLast: what === 'flood', mostWaiting: WAITING[what] }))) return null;
    try {
      return await boxKeysOf(access, this.practice.country.id);
    } finally {
      turns.done();
    }
  }
}

/** Where somebody stands who waits. */
interface Place {
  /** Goes when nobody else waits. */
  readonly isLast: boolean;
  readonly mostWaiting: number;
}

/** One at once, and those who wait for the same. */
class Turns {
  private isBusy = false;
  private readonly first: (() => void)[] = [];
  private readonly last: (() => void)[] = [];

  async take({ isLast, mostWaiting }: Place): Promise<boolean> {
    const waiting = isLast ? this.last : this.first;
    if (this.isBusy) return waiting.length < mostWaiting && called(waiting);
    this.isBusy = true;
    return true;
  }

  done(): void {
    const next = this.first.shift() ?? this.last.shift();
    if (next) next();
    else this.isBusy = false;
  }
}

/** Waits until somebody who is done hands on the turn. */
async function called(waiting: (() => void)[]): Promise<boolean> {
  const given = new AbortController();
  let call = (): void => {};
  const isCalled = new Promise<void>((resolve) => (call = resolve));
  waiting.push(call);
  await Promise.race([isCalled, delay(LONGEST_MS, undefined, { signal: given.signal, ref: false }).catch(() => {})]);
  given.abort();
  const at = waiting.indexOf(call);
  if (at >= 0) waiting.splice(at, 1);
  return at < 0;
}
