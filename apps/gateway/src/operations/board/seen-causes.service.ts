import { Inject, Injectable } from '@nestjs/common';
import { PersonRepository } from '#libs/people';
import { MINUTE_MS } from '#libs/vocabulary';
import { Clock } from '#libs/work';
import type { EntityManager } from 'typeorm';
import { amountOf, type BoardCause, causeKey, isStillSeen, type SeenMark } from './cause-seen.js';
import { CauseSeenRepository } from './cause-seen.repository.js';
import type { FlowCause } from './flow-cause.js';

/** A cause that is away for so long has ended; one that comes and goes within it has not. */
const ENDED_AFTER_MS = MINUTE_MS;

/** Says which causes people have acknowledged, and forgets that where a cause has ended. */
@Injectable()
export class SeenCauses {
  /** Null before they were read. Owned by this class, like `goneSince`. */
  private known: readonly SeenMark[] | null = null;
  private readonly goneSince = new Map<string, number>();

  constructor(
    @Inject(CauseSeenRepository) private readonly marks: Pick<CauseSeenRepository, 'list' | 'keep' | 'end'>,
    @Inject(PersonRepository) private readonly people: Pick<PersonRepository, 'names'>,
    @Inject(Clock) private readonly clock: Pick<Clock, 'now'>,
  ) {}

  /** Whether something is acknowledged whose end must be seen. */
  async isAny(): Promise<boolean> {
    this.known ??= await this.marks.list();
    return this.known.length > 0;
  }

  /** Adds to each cause who has seen it as it stands. */
  async of(causes: readonly FlowCause[]): Promise<readonly BoardCause[]> {
    const marks = (this.known = await this.marks.list());
    const found = causes.map((cause) => {
      const key = causeKey(cause);
      const mark = marks.find((one) => one.key === key && isStillSeen(cause, one)) ?? null;
      return { cause, key, mark };
    });
    const names = await this.namesOf(found.flatMap(({ mark }) => mark?.by ?? []));
    return found.map(({ cause, key, mark }) => ({
      ...cause,
      key,
      seen: mark && {
        by: mark.by,
        byName: names.get(mark.by) ?? mark.by,
        reason: mark.reason,
        at: mark.seenAt.toISOString(),
      },
    }));
  }

  /** Keeps that a person has seen a cause as it stands now. */
  async keep(tx: EntityManager, cause: FlowCause, { by, reason }: Pick<SeenMark, 'by' | 'reason'>): Promise<void> {
    await this.marks.keep(tx, {
      key: causeKey(cause),
      by,
      reason,
      seenAt: this.clock.now(),
      since: cause.since === undefined ? null : new Date(cause.since),
      amount: amountOf(cause),
    });
    this.known = null;
  }

  /** Told what is the matter now: what is not among it for a minute has ended, and speaks again if it comes back. */
  async endGone(causes: readonly Pick<BoardCause, 'key'>[]): Promise<void> {
    const nowMs = this.clock.now().getTime();
    const present = new Set(causes.map(({ key }) => key));
    for (const key of present) this.goneSince.delete(key);
    const gone = (this.known ?? []).map(({ key }) => key).filter((key) => !present.has(key));
    for (const key of gone) if (!this.goneSince.has(key)) this.goneSince.set(key, nowMs);
    const ended = gone.filter((key) => nowMs - (this.goneSince.get(key) ?? nowMs) >= ENDED_AFTER_MS);
    if (ended.length === 0) return;
    await this.marks.end(ended);
    for (const key of ended) this.goneSince.delete(key);
    this.known = null;
  }

  private async namesOf(people: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return people.length === 0 ? new Map() : this.people.names(people);
  }
}
