import type { Desk } from '../../case/directory/directory.query.js';
import type { DeskToPost } from './api/desks.js';

/** Times of some days, as they are typed: `08:00`. */
export interface DraftHours {
  /** Monday is 1. */
  readonly days: readonly string[];
  readonly from: string;
  readonly to: string;
}

/** A desk as the form has it. */
export type DeskDraft = Omit<DeskToPost, 'hours'> & { readonly hours: readonly DraftHours[] };

/** Ranges that a desk may have: one for each day of each time. */
export const MOST_RANGES = 28;

export function draftOf(desk: Desk): DeskDraft {
  const { deskId, name, phone, languages, zone, deputies, duties } = desk;
  const times = Map.groupBy(desk.hours, ({ from, to }) => `${clock(from)} ${clock(to)}`);
  const hours = [...times].map(([time, ranges]) => {
    const [from = '', to = ''] = time.split(' ');
    return { days: [...new Set(ranges.map(({ day }) => String(day)))].toSorted(), from, to };
  });
  return { deskId, name, phone, languages: [...languages], zone, hours, deputies: [...deputies], duties: [...duties] };
}

export function newDraft(zone: string, isFirst: boolean): DeskDraft {
  return {
    deskId: crypto.randomUUID(),
    name: '',
    phone: '',
    languages: [],
    zone,
    hours: [{ days: ['1', '2', '3', '4', '5'], from: '08:00', to: '18:00' }],
    deputies: [],
    duties: isFirst ? ['front'] : [],
  };
}

/** As it is sent; what is not a time of day is left out. */
export function deskOf(draft: DeskDraft): DeskToPost {
  const hours = draft.hours.flatMap(({ days, from, to }) => {
    const [start, end] = [minutes(from), minutes(to)];
    return start === null || end === null ? [] : days.map((day) => ({ day: Number(day), from: start, to: end }));
  });
  return { ...draft, name: draft.name.trim(), hours };
}

function minutes(typed: string): number | null {
  const [, hour, minute] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(typed) ?? [];
  return hour === undefined ? null : Number(hour) * 60 + Number(minute);
}

/** The end of a day is the beginning of the next: a field for times has no 24:00. */
function clock(minute: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(minute / 60) % 24)}:${two(minute % 60)}`;
}
