import { timeOf } from '../../case/views/edtf-time.js';
import type { Dated } from './api/timeline.query.js';

const DAY_MS = 86_400_000;

/** A date as a bar: from its earliest to its latest moment, in days since 1970. */
export interface Bar {
  readonly id: string;
  readonly item: Dated;
  readonly from: number;
  readonly to: number;
  /** In its lane, from above. */
  readonly row: number;
}

/** The dates of one country. */
export interface Lane {
  readonly owner: string;
  readonly bars: readonly Bar[];
  readonly rows: number;
  /** Rows of the lanes above it. */
  readonly above: number;
}

/** A date by its record and which of its dates it is: a record may say one several times. */
export function dateId({ recordId, owner, property, begins, ends }: Dated): string {
  return [recordId, owner, property, begins, ends ?? ''].join(' ');
}

/** Puts dates into lanes by country, each in the first row where nothing else is; `least` days are kept for one at least. */
export function lanesOf(items: readonly Dated[], least: number): readonly Lane[] {
  const owners = [...new Set(items.map(({ owner }) => owner))].toSorted();
  let above = 0;
  return owners.map((owner) => {
    const lane = laneOf(
      owner,
      items.filter((item) => item.owner === owner),
      least,
    );
    const placed = { ...lane, above };
    above += lane.rows;
    return placed;
  });
}

function laneOf(owner: string, items: readonly Dated[], least: number): Omit<Lane, 'above'> {
  const spans = items.flatMap((item) => {
    const time = timeOf(item.begins, item.ends);
    return time ? [{ item, id: dateId(item), from: time[0] / DAY_MS, to: (time[1] + 1) / DAY_MS }] : [];
  });
  const ends: number[] = [];
  const bars = spans
    .toSorted((a, b) => a.from - b.from || a.to - b.to || (a.id < b.id ? -1 : 1))
    .map((span) => {
      const free = ends.findIndex((end) => end <= span.from);
      const row = free < 0 ? ends.length : free;
      ends[row] = Math.max(span.to, span.from + least);
      return { ...span, row };
    });
  return { owner, bars, rows: Math.max(1, ends.length) };
}

/** From the first to the last day of all, with some room, behind it as much as words need; null where there is none. */
export function spanOf(lanes: readonly Lane[], behind = 0.02): readonly [number, number] | null {
  const bars = lanes.flatMap((lane) => lane.bars);
  if (bars.length === 0) return null;
  const from = bars.reduce((first, bar) => Math.min(first, bar.from), Number.POSITIVE_INFINITY);
  const to = bars.reduce((last, bar) => Math.max(last, bar.to), Number.NEGATIVE_INFINITY);
  const room = Math.max(1, (to - from) * 0.02);
  return [from - room, to + Math.max(1, (to - from) * behind)];
}
