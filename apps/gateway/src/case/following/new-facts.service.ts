import { Injectable } from '@nestjs/common';
import { Duties } from '#libs/inbox';
import type { InCase, Unattended } from '#libs/member';
import type { EntityManager } from 'typeorm';
import { newFactsKey, newFactsState } from './new-facts.duties.js';
import { type Arrivals, type BeyondSeen, type LockedSeen, NewFactsRepository } from './new-facts.repository.js';

/** States what is new to those who looked at a record. The row that says how far is locked before, so that no change falls between two looks. */
@Injectable()
export class NewFacts {
  constructor(
    private readonly facts: NewFactsRepository,
    private readonly duties: Duties,
  ) {}

  /** After changes of records, for all who looked at them. Returns the records of other countries that came with them. */
  async changed(tx: EntityManager, spaceNo: Unattended, arrivals: Arrivals): Promise<readonly string[]> {
    const { first, beyond } = await this.facts.arrived(tx, spaceNo, arrivals);
    await this.set(tx, spaceNo, beyond);
    return first;
  }

  /** Nothing is new to who wants to hear no more of it. */
  async ended(tx: EntityManager, spaceId: string, of: Pick<LockedSeen, 'personId' | 'recordId'>): Promise<void> {
    await this.duties.set(tx, [{ key: newFactsKey({ spaceId, ...of }), duty: null }]);
  }

  /** For rows that the transaction holds locked. */
  async state(tx: EntityManager, spaceNo: InCase, locked: readonly LockedSeen[]): Promise<void> {
    if (locked.length === 0) return;
    await this.set(tx, spaceNo, await this.facts.beyond(tx, spaceNo, locked));
  }

  private async set(tx: EntityManager, spaceNo: InCase, beyond: readonly BeyondSeen[]): Promise<void> {
    const states = beyond.map((found) => newFactsState(spaceNo, found));
    if (states.length > 0) await this.duties.set(tx, states);
  }
}
