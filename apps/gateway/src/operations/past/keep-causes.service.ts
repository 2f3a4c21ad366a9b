import { Inject, Injectable } from '@nestjs/common';
import { ExchangeIdentity } from '#libs/exchange';
import { Transaction } from '#libs/persistence';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '#libs/vocabulary';
import { Clock } from '#libs/work';
import type { BoardCause } from '../board/cause-seen.js';
import { CausePastRepository, type KeptCause } from './cause-past.repository.js';
import type { PastCause, PastCauses } from './past-cause.js';

const KEPT_MS = 30 * DAY_MS;
/** What comes back within the hour goes on: one that comes and goes fills no table. */
const GOES_ON_MS = HOUR_MS;
/** Looked at each minute: what was not seen for longer is over. */
const OVER_AFTER_MS = 3 * MINUTE_MS;
const MOST = 200;

/** Remembers for 30 days what was the matter, and from when until when. */
@Injectable()
export class KeepCauses {
  constructor(
    private readonly identity: ExchangeIdentity,
    private readonly transaction: Transaction,
    private readonly past: CausePastRepository,
    @Inject(Clock) private readonly clock: Pick<Clock, 'now'>,
  ) {}

  /** Told what is the matter now. */
  async see(causes: readonly BoardCause[]): Promise<void> {
    const now = this.clock.now();
    // Two certificates of one use are one cause with one key: a row is written once.
    const named = [...new Map(causes.map((cause) => [cause.key, cause])).values()];
    await this.transaction.run(async (tx) => {
      await this.past.see(tx, named, now, new Date(now.getTime() - GOES_ON_MS));
      await this.past.forget(tx, new Date(now.getTime() - KEPT_MS));
    });
  }

  /** What was the matter with a member, newest first. */
  async of(member: string): Promise<PastCauses> {
    const found = await this.past.of(member, member === this.identity.member, MOST + 1);
    const overBefore = this.clock.now().getTime() - OVER_AFTER_MS;
    return { causes: found.slice(0, MOST).map((one) => pastCause(one, overBefore)), hasMore: found.length > MOST };
  }
}

function pastCause({ member, since, beganAt, seenLastAt, ...cause }: KeptCause, overBefore: number): PastCause {
  return {
    ...cause,
    ...(member === null ? {} : { member }),
    ...(since === null ? {} : { since: since.toISOString() }),
    beganAt: beganAt.toISOString(),
    endedAt: seenLastAt.getTime() < overBefore ? seenLastAt.toISOString() : null,
  };
}
