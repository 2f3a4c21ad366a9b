import { type LiveChunk, type OpenedMessage, Reactor } from '#libs/exchange';
import { worksIn } from '#libs/member';
import type { EntityManager } from 'typeorm';
import type { NewOfRecord } from './new-of-record.js';
import type { RecordNews } from './record-news.js';

/** Says to those who follow a record, or to the desk, that something was said of it, or taken back. It sends nothing. */
export abstract class RecordNewsReactor<Found extends NewOfRecord> extends Reactor {
  override readonly due = null;

  constructor(private readonly news: RecordNews<Found>) {
    super();
  }

  /** The record that a message of this kind is about; null of every other message. */
  protected abstract recordOf(message: OpenedMessage['message']): string | null;

  override async note(tx: EntityManager, { spaceNo, messages }: LiveChunk): Promise<number> {
    const about = messages.map(({ message }) => this.recordOf(message));
    const recordIds = [...new Set(about.filter((recordId) => recordId !== null))];
    if (recordIds.length === 0) return 0;
    await this.news.lock(tx, worksIn(spaceNo), recordIds);
    await this.news.state(tx, worksIn(spaceNo), recordIds);
    return 0;
  }

  override async react(): Promise<number> {
    return 0;
  }
}
