import { type Duties, type KnownState } from '#libs/inbox';
import type { InCase } from '#libs/member';
import { PROGRAM_PREFIX } from '#libs/people';
import { lockNames } from '#libs/persistence';
import type { EntityManager } from 'typeorm';
import type { NewOfRecord } from './new-of-record.js';

/** Reads to whom something of one kind is new. */
export interface NewsSource<Found extends NewOfRecord> {
  /** For each record that is here, one row for each person and one for the desk, also where nothing is new. */
  of(tx: EntityManager, spaceNo: InCase, recordIds: readonly string[]): Promise<readonly Found[]>;
}

/** States what of one kind is new of records, each time all of it. */
export abstract class RecordNews<Found extends NewOfRecord> {
  /** Of the lock: what comes of another kind does not wait for it. */
  protected abstract readonly name: string;

  constructor(
    private readonly source: NewsSource<Found>,
    private readonly duties: Duties,
  ) {}

  protected abstract stateOf(spaceNo: InCase, found: Found): KnownState;

  /**
   * One at a time says what is new of a record: what comes while somebody looks is counted behind it. Must be called before what changes it
   * is written, where that is the caller's own look.
   */
  async lock(tx: EntityManager, spaceNo: InCase, recordIds: readonly string[]): Promise<void> {
    await lockNames(
      tx,
      recordIds.map((recordId) => `${this.name} ${spaceNo} ${recordId}`),
    );
  }

  /** For records that the transaction holds locked. A program reads no inbox. */
  async state(tx: EntityManager, spaceNo: InCase, recordIds: readonly string[]): Promise<void> {
    const found = await this.source.of(tx, spaceNo, recordIds);
    const states = found
      .filter(({ personId }) => !personId?.startsWith(PROGRAM_PREFIX))
      .map((one) => this.stateOf(spaceNo, one));
    if (states.length > 0) await this.duties.set(tx, states);
  }
}
