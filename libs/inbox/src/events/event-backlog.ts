import { compareEventIds, type EventId, type FeedItem } from './event.js';

type Placed = FeedItem & { readonly id: EventId };

/** The newest events of this process, for those who were away for a moment. One feed owns it. */
export class EventBacklog {
  private items: Placed[] = [];

  /** @param floor everything behind it is here, nothing before it is */
  constructor(
    private readonly limit: number,
    private floor: EventId,
  ) {}

  /** Where the next event comes behind. */
  get newest(): EventId {
    return this.items.at(-1)?.id ?? this.floor;
  }

  push(items: readonly Placed[]): void {
    this.items.push(...items);
    const over = this.items.length - this.limit;
    if (over <= 0) return;
    const [last] = this.items.slice(over - 1, over);
    if (last) this.floor = last.id;
    this.items = this.items.slice(over);
  }

  /** What came behind an event; null when that is no longer known, or never was. */
  after(id: EventId): readonly Placed[] | null {
    if (compareEventIds(id, this.floor) < 0 || compareEventIds(id, this.newest) > 0) return null;
    return this.items.filter((item) => compareEventIds(item.id, id) > 0);
  }
}
