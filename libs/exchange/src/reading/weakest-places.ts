/**
 * SQL that finds where the weakest of what a member was given is, as `came` and `weakest (record_id, member, state, at)`, `at` in milliseconds.
 * It reads `given (record_id, member, position, came, again)` that stands before it: by which messages, whether the log sent it there (null
 * where that is asked of the log), and the newest message that gave all of it again. What was refused, or was never sent there, counts as given by that one. A member that nothing was sent to has no row. `$1` is the
 * space.
 *
 * @param own SQL of this member: what is shown is here, whether or not the own confirmation left already
 */
export function weakestPlaces(own: string): string {
  return `
came as (
  select g.record_id, g.member, e.position, o.t as opened, case when e.position = g.position then a.t else (
    select t from refusal_answer r where r.space_no = $1 and r.refused_position = e.position and r.member = g.member) end as refused
  from given g
  cross join lateral (select case when g.came then g.position when g.came is null then (
    select position from log_record l where l.space_no = $1 and l.position = g.position and g.member = any(l.recipients)) end as position) l
  left join refusal_answer a on a.space_no = $1 and a.refused_position = l.position and a.member = g.member
  cross join lateral (
    select case when (l.position is null or a.t is not null) and g.again > g.position then g.again else l.position end as position) e
  left join opened_answer o on o.space_no = $1 and o.opened_position = e.position and o.member = g.member
  where e.position is not null),
weakest as materialized (
  select distinct on (record_id, member) record_id, member, state, at
  from came g left join lateral (
    select ${ms('seen_at')} as t from cosignature
    where space_no = $1 and member = g.member and size > g.position order by size limit 1) c on true
  cross join lateral (select case
      when member = ${own} then case when exists (
        select from opened_record h where h.space_no = $1 and h.position = g.position) then 'read' else 'arrived' end
      when refused is not null then 'refused' when opened is not null then 'read'
      when c.t is not null then 'arrived' else 'on-its-way' end as state,
    case when member = ${own} then (select ${ms('stored_at')} from log_record l where l.space_no = $1 and l.position = g.position)
      else coalesce(refused, opened, c.t) end as at) place
  order by record_id, member, array_position('{refused,on-its-way,arrived,read}'::text[], state), at desc)`;
}

/** A time of this gateway in milliseconds, as log times are. */
function ms(time: string): string {
  return `floor(extract(epoch from ${time}) * 1000)::bigint`;
}
