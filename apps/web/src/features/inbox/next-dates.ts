import { DAY_MS } from '#libs/vocabulary';
import type { StandingApprovalView } from '../../lib/api-types.js';
import type { Json } from '../../lib/http.js';
import type { Overview } from '../../case/space/overview.js';

/** A day on which something begins or ends. */
export interface NextDate {
  /** Such as `2026-03-31`. */
  readonly on: string;
  readonly what: 'agreementStarts' | 'agreementEnds' | 'standingEnds';
  /** Of the case. */
  readonly title: string | null;
}

const MOST = 5;

type Glance = Pick<Overview, 'spaceId' | 'title' | 'starts' | 'ends'>;
type Standing = Pick<Json<StandingApprovalView>, 'spaceId' | 'ends' | 'ended'>;

/** The next days of these cases from today on, the nearest first; several approvals of a case that end on one day are one line. */
export function nextDates(
  glances: readonly Glance[],
  standing: readonly Standing[],
  today: string,
): readonly NextDate[] {
  const dates = glances.flatMap(({ spaceId, title, starts, ends }) => [
    ...dateOf(starts, 'agreementStarts', title),
    ...dateOf(ends, 'agreementEnds', title),
    ...[
      ...new Set(standing.flatMap((one) => (one.spaceId === spaceId && one.ended === null ? [one.ends] : []))),
    ].flatMap((on) => dateOf(on, 'standingEnds', title)),
  ]);
  return dates
    .filter(({ on }) => on >= today)
    .toSorted((a, b) => (a.on < b.on ? -1 : 1))
    .slice(0, MOST);
}

function dateOf(on: string | null, what: NextDate['what'], title: string | null): readonly NextDate[] {
  return on === null ? [] : [{ on: on.slice(0, 10), what, title }];
}

/** Which day of its period it is, of which the first is 1; null before, after and without one. */
export function dayOfCase(starts: string | null, ends: string | null, today: string): number | null {
  const [first, last] = [starts?.slice(0, 10), ends?.slice(0, 10)];
  if (first === undefined || first > today || (last !== undefined && last < today)) return null;
  return (Date.parse(today) - Date.parse(first)) / DAY_MS + 1;
}
