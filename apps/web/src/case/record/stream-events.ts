/** Kinds of what happens to a record, in the order in which they are offered. */
export const STREAM_KINDS = ['version', 'approval', 'delivery', 'reading', 'comment', 'request'] as const;

export type StreamKind = (typeof STREAM_KINDS)[number];

export interface StreamEvent {
  readonly key: string;
  readonly kind: StreamKind;
  /** ISO; null for what is on its way from here. */
  readonly at: string | null;
  /** Equal for events that are said by the same words; null for one that is never folded. */
  readonly alike: string | null;
}

/** Events one after the other that say the same. */
export interface Folded<Event extends StreamEvent> {
  readonly newest: Event;
  readonly oldest: Event;
  readonly count: number;
}

/** Newest first; what is on its way stands before everything. */
export function inTime<Event extends StreamEvent>(events: readonly Event[]): readonly Event[] {
  const later = ({ at }: Event): number => (at === null ? Infinity : Date.parse(at));
  return events.toSorted((a, b) => (later(a) === later(b) ? 0 : later(b) - later(a)));
}

/** Folds what says the same one after the other on one day. */
export function foldStream<Event extends StreamEvent>(events: readonly Event[]): readonly Folded<Event>[] {
  const runs: Folded<Event>[] = [];
  for (const event of events) {
    const last = runs.at(-1);
    if (last && event.alike !== null && last.newest.alike === event.alike && isSameDay(last.newest, event)) {
      runs[runs.length - 1] = { ...last, oldest: event, count: last.count + 1 };
    } else runs.push({ newest: event, oldest: event, count: 1 });
  }
  return runs;
}

function isSameDay(a: StreamEvent, b: StreamEvent): boolean {
  const day = ({ at }: StreamEvent): string => (at === null ? '' : new Date(at).toDateString());
  return day(a) === day(b);
}
