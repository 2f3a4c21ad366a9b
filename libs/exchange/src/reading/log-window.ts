/**
 * SQL that finds, for each space, the first position with a log time of at least a moment: `since (space_no, position)`. Log time never
 * falls, so halving finds it in a few reads of the primary key, however long the log is; a position without a row of its own counts as the
 * one before. To follow `with recursive`.
 *
 * @param milliseconds SQL of the moment, as `$1::bigint`
 */
export function sinceTime(milliseconds: string): string {
  return `
halving as (
  select f.space_no, first.position as low, f.next_position as high
  from follower f cross join lateral (
    select position from log_record l where l.space_no = f.space_no order by position limit 1) first
  union all
  select h.space_no, case when m.t < ${milliseconds} then h.middle + 1 else h.low end,
    case when m.t < ${milliseconds} then h.high else h.middle end
  from (select space_no, low, high, (low + high) / 2 as middle from halving where low < high) h
  cross join lateral (
    select coalesce((select t from log_record l where l.space_no = h.space_no and l.position <= h.middle
                     order by position desc limit 1), 0) as t) m),
since as (select space_no, max(low) as position from halving group by space_no)`;
}

/** SQL of the newest size that each member which takes part cosigned: `newest (space_no, member, size, seen_at)`. */
export const NEWEST_SIZES = `
newest as (
  select t.space_no, t.member, coalesce(c.size, 0) as size, c.seen_at
  from takes_part t left join lateral (
    select size, seen_at from cosignature c where c.space_no = t.space_no and c.member = t.member
    order by size desc limit 1) c on true)`;
