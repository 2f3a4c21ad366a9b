import type { QueueState } from './reconcile-views.js';

/** In the order in which people look at them. */
export const QUEUE_STATES: readonly QueueState[] = ['open', 'waits', 'decided', 'stale', 'disputed'];

/** Whether a pair `v`, with what was said of it, stands there. A pair of which nothing was said is open. */
const IN_STATE = {
  open: 'v.left_id is null or v.own is null or v.stale',
  waits: `v.own is not null and v.waits_for <> '{}'`,
  decided: `v.own is not null and v.waits_for = '{}'`,
  stale: 'v.stale',
  disputed: `exists (select from record_group d where d.space_no = v.space_no and d.record_id in (v.left_id, v.right_id)
     and d.dispute is not null)`,
} as const satisfies Readonly<Record<QueueState, string>>;

/** Words of this country that are not on the log yet: the newest on each pair. */
export const COMING = `select distinct on (w.subject) split_part(w.subject, ':', 2)::uuid as left_id, split_part(w.subject, ':', 3)::uuid as right_id
  from pending_message w where w.space_no = $1 and w.subject like 'pair:%' and w.overlay ->> 'verdict' <> 'none'
    and not exists (select from pending_message b where b.space_no = w.space_no and b.subject = w.subject and b.overlay ->> 'verdict' = 'none'
      and b.accepted_at > w.accepted_at)
  order by w.subject`;

/** That a word of this country on a pair is on its way. */
export const isComing = (pair: string): string =>
  `exists (select from coming c where (c.left_id, c.right_id) = (${pair}.left_id, ${pair}.right_id))`;

/** What is said is decided at home, also while it waits to leave. */
export const SAID_IN: Readonly<Record<QueueState, string>> = {
  ...IN_STATE,
  open: `(${IN_STATE.open}) and not ${isComing('v')} and (v.asked or v.stale or p.band_no <= $2)`,
  waits: `(${IN_STATE.waits}) or ${isComing('v')}`,
};

/** That nothing stands on the log about a pair `p`. */
export const NO_WORD = `not exists (select from pair_verdict v where (v.space_no, v.left_id, v.right_id) = ($1, p.left_id, p.right_id))`;
