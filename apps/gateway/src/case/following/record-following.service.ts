import { Injectable } from '@nestjs/common';
import { HttpError } from '#libs/http';
import type { CaseEntry, Entered } from '#libs/member';
import { isProgram } from '#libs/people';
import { Transaction } from '#libs/persistence';
import { Clock } from '#libs/work';
import type { EntityManager } from 'typeorm';
import type { SeenView } from '../../vocabulary/seen-view.js';
import type { FollowingView } from './following-view.js';
import { type Followed, FollowingRepository } from './following.repository.js';
import { NewFacts } from './new-facts.service.js';
import { RecordSeenRepository } from './record-seen.repository.js';

/** What a record was to whoever opens it. */
export interface Look {
  /** Null to a program. */
  readonly seen: SeenView | null;
  /** Nobody of the desk has opened it. */
  readonly waits: boolean;
  /** The log has said something of it. */
  readonly isHere: boolean;
  /** Position of the newest that the log said of it; what it says later, this look has not seen. */
  readonly newest: string;
  readonly isFirst: boolean;
}

/** Position before the first. */
const NOTHING = '-1';

/** Follows records for people: who creates, changes, opens or asks to follow one is told what others say about it later. */
@Injectable()
export class RecordFollowing {
  constructor(
    private readonly followings: FollowingRepository,
    private readonly seen: RecordSeenRepository,
    private readonly facts: NewFacts,
    private readonly transaction: Transaction,
    private readonly clock: Clock,
  ) {}

  /** @throws HttpError NOT_FOUND */
  async view({ spaceNo, by }: CaseEntry, recordId: string): Promise<FollowingView> {
    await this.requireRecord(spaceNo, recordId);
    return this.followings.find({ personId: by.id, spaceNo, recordId });
  }

  /** Records of the case that the person follows, as far as a list is narrowed by them. */
  async followed({ spaceNo, by }: CaseEntry): Promise<readonly string[]> {
    return this.followings.followed(by.id, spaceNo);
  }

  /** @throws as `view` */
  async follow({ spaceNo, by }: CaseEntry, recordId: string): Promise<FollowingView> {
    await this.requireRecord(spaceNo, recordId);
    const followed = { personId: by.id, spaceNo, recordId };
    await this.followings.add(followed, this.clock.now());
    await this.catchUp(spaceNo, followed);
    return this.followings.find(followed);
  }

  /** Whoever may no longer read a record can still stop to follow it. */
  async unfollow({ spaceNo, spaceId, by }: CaseEntry, recordId: string): Promise<void> {
    const followed = { personId: by.id, spaceNo, recordId };
    await this.transaction.run(async (tx) => {
      await this.followings.remove(tx, followed);
      await this.seen.hush(tx, followed);
      await this.facts.ended(tx, spaceId, followed);
    });
  }

  /**
   * Whoever writes about records follows them; a program reads no inbox. It is noted behind what is sent, and in the order of ids: what
   * arrives takes what waits and then who is told in that order too, so neither waits for the other.
   */
  async noteWritten(tx: EntityManager, { spaceNo, by }: CaseEntry, recordIds: readonly string[]): Promise<void> {
    if (isProgram(by)) return;
    for (const recordId of recordIds.toSorted())
      await this.followings.add({ personId: by.id, spaceNo, recordId }, this.clock.now(), tx);
  }

  /** What is new to whoever opens a record; on a first look nothing is. A program looks for nobody. */
  async look({ spaceNo, by }: CaseEntry, recordId: string): Promise<Look> {
    if (isProgram(by)) return { seen: null, waits: false, isHere: true, newest: NOTHING, isFirst: false };
    const { seen, newest, fresh, waits } = await this.seen.find({ personId: by.id, spaceNo, recordId });
    const isHere = newest !== NOTHING;
    const isBehind = seen !== null && BigInt(seen) < BigInt(newest);
    return { seen: { through: newest, isBehind, fresh }, waits, isHere, newest, isFirst: isHere && seen === null };
  }

  /** Keeps a first look: what it knew of is not new to the person any more. Does nothing for any other. */
  async begin({ spaceNo, by }: CaseEntry, recordId: string, { isFirst, newest }: Look): Promise<void> {
    if (!isFirst) return;
    const followed = { personId: by.id, spaceNo, recordId };
    await this.seen.begin(followed, { through: newest, at: this.clock.now() });
    await this.catchUp(spaceNo, followed);
  }

  /** Of some records those that others changed since the person looked at them; a program looks at none. */
  async changed({ spaceNo, by }: CaseEntry, recordIds: readonly string[]): Promise<ReadonlySet<string>> {
    return isProgram(by) ? new Set() : this.seen.changed(by.id, spaceNo, recordIds);
  }

  /** Whoever had it in view has seen what stands up to a position; mostly that is nothing new. */
  async noteSeen({ spaceNo, by }: CaseEntry, recordId: string, through: string): Promise<void> {
    const followed = { personId: by.id, spaceNo, recordId };
    await this.transaction.run(async (tx) => {
      const seen = await this.seen.noteSeen(tx, followed, { through, at: this.clock.now() });
      if (seen) await this.facts.state(tx, spaceNo, [seen]);
    });
  }

  /** What was applied while the row came to be saw nobody who is told. */
  private async catchUp(spaceNo: Entered, followed: Followed): Promise<void> {
    await this.transaction.run(async (tx) => {
      const locked = await this.seen.lock(tx, followed);
      if (locked) await this.facts.state(tx, spaceNo, [locked]);
    });
  }

  private async requireRecord(spaceNo: Entered, recordId: string): Promise<void> {
    if (await this.followings.isRecord(spaceNo, recordId)) return;
    throw new HttpError('NOT_FOUND', 'no such record here');
  }
}
