import { DAY_MS, HOUR_MS, MINUTE_MS } from '#libs/vocabulary';

/** How long there is to answer, from T of the offer; codes are API. */
export const TERMS = ['h8', 'd3', 'd7', 'until'] as const;
export type Term = (typeof TERMS)[number];
/** As it is stored: a question of a type that is not sent any more has none, and is due at no moment. */
export const STORED_TERMS = [...TERMS, 'none'] as const;
export type StoredTerm = (typeof STORED_TERMS)[number];

/** Terms for what cannot wait: they need a ground. */
export const URGENT_TERMS: readonly Term[] = ['h8', 'd3'];

const TERM_MS = { h8: 8 * HOUR_MS, d3: 3 * DAY_MS, d7: 7 * DAY_MS } as const;

/** Nobody is given less, whatever moment was named. */
export const LEAST_MS = HOUR_MS;
/** Nor more: a moment beyond is as good as none. */
export const MOST_MS = 366 * DAY_MS;
/** How long somebody may take to say that they saw what cannot wait, before they are called. */
export const UNSEEN_MS = 15 * MINUTE_MS;

/** The end of the year 9999, behind which no moment of the log is. */
const LAST_MS = 253_402_300_799_999;

/** Where the clock of an offer stands, in milliseconds of T. */
export interface ClockState {
  /** While it is stopped, the moment that stood when it was stopped. */
  readonly dueMs: number;
  /** What is left while it is stopped; null while it runs. */
  readonly remainingMs: number | null;
  /** The due moment that passed first without an end; null where none did. */
  readonly breachedMs: number | null;
}

/** A moment as the log has it: T, and what its sender's clock said. */
export interface Stamped {
  readonly tMs: number;
  readonly createdMs: number;
}

/** When an offer is due, if nothing moves it. */
export function firstDue(tMs: number, term: StoredTerm, untilMs: number): number {
  if (term === 'none') return LAST_MS;
  return term === 'until' ? within(untilMs, tMs) : known(tMs + TERM_MS[term]);
}

/** A moment that somebody named, as it counts: by T of who named it, an hour at least and a year at most. */
export function within(untilMs: number, tMs: number): number {
  return known(Math.min(Math.max(untilMs, tMs + LEAST_MS), tMs + MOST_MS));
}

function known(ms: number): number {
  return Math.min(ms, LAST_MS);
}

/** Passed is what both clocks say has passed: neither who stamps the log nor who sends can make it so alone. */
function isPassed({ dueMs, remainingMs }: ClockState, { tMs, createdMs }: Stamped): boolean {
  return remainingMs === null && tMs > dueMs && createdMs > dueMs;
}

/** Notes that the due moment passed, once. */
export function breached(clock: ClockState, at: Stamped): ClockState {
  return clock.breachedMs === null && isPassed(clock, at) ? { ...clock, breachedMs: clock.dueMs } : clock;
}

/** Too late, there is nothing left to stop. */
export function stopped(clock: ClockState, tMs: number): ClockState {
  return tMs <= clock.dueMs ? { ...clock, remainingMs: clock.dueMs - tMs } : clock;
}

/** Lets it run on with what was left. */
export function resumed(clock: ClockState, tMs: number): ClockState {
  const { remainingMs } = clock;
  return remainingMs === null ? clock : { ...clock, dueMs: known(tMs + remainingMs), remainingMs: null };
}
