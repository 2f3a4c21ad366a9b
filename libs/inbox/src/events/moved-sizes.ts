import type { MemberSize } from '../log-sizes.js';
import { compareEventIds, type EventId, type FeedItem } from './event.js';
import { progressItem } from './event.mapper.js';

/** When something was seen: by the clock, and by the newest event that was known. */
export interface Moment {
  readonly ms: number;
  readonly newest: EventId;
}

interface Moved {
  readonly size: string;
  readonly item: FeedItem;
  readonly at: Moment;
}

/**
 * How far members have the logs, and when each was seen to move. A reader is told what moved while it was away, and not how far everybody has
 * everything: with 27 members and 100 cases that is 2,700 events at each page that opens.
 */
export class MovedSizes {
  private sizes: ReadonlyMap<string, Moved> | null = null;

  /**
   * Takes how far members are now; answers those that moved since the last time. Nobody knows when those of the first time moved: a page that
   * begins has just read them, and one that comes back is told.
   */
  take(rows: readonly MemberSize[], now: Moment): readonly FeedItem[] {
    const at = this.sizes === null ? { ...now, ms: -Infinity } : now;
    const moved: FeedItem[] = [];
    const sizes = new Map<string, Moved>();
    for (const row of rows) {
      const name = `${row.spaceNo} ${row.member}`;
      const before = this.sizes?.get(name);
      const one = before?.size === row.size ? before : { size: row.size, item: progressItem(row), at };
      if (one !== before) moved.push(one.item);
      sizes.set(name, one);
    }
    this.sizes = sizes;
    return moved;
  }

  /** Those that moved behind an event. */
  behind(id: EventId): readonly FeedItem[] {
    return this.those(({ newest }) => compareEventIds(newest, id) >= 0);
  }

  /** Those that moved since a time. */
  since(ms: number): readonly FeedItem[] {
    return this.those((at) => at.ms >= ms);
  }

  private those(isWanted: (at: Moment) => boolean): readonly FeedItem[] {
    return [...(this.sizes?.values() ?? [])].filter(({ at }) => isWanted(at)).map(({ item }) => item);
  }
}
