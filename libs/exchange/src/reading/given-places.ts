/**
 * SQL that finds where what members were given is, as `placed (record_id, member, given_at, state, at)`, `at` in milliseconds. It reads
 * `given (record_id, member, position, came, again)` that stands before it: by which messages, whether the log sent it there (null where that
 * is asked of the log), and the newest message that gave all of it again. What was refused, or was never sent there, counts as given by that
 * one. What was never sent there at all has no row. `$1` is the space.
 *
 * Whatever is looked up is one row by its key: tables of the log grow with its history, and a join would be planned by their size.
 *
 * @param own SQL of this member: what is shown is here, whether or not the own confirmation left already
 */
export function givenPlaces(own: string): string {
  return `
stands as (
  select record_id, member, position as given_at,
    case when again > position and (not has_come or ${refusedAt('g')} is not null) then again when has_come then position end as position
  from given g cross join lateral (
    select coalesce(g.came, exists (
      select from log_record l where l.space_no = $1 and l.position = g.position and g.member = any(l.recipients))) as has_come offset 0) c),
answered as materialized (
  select record_id, member, given_at, position, ${refusedAt('s')} as refused,
    (select t from opened_answer o where o.space_no = $1 and o.opened_position = s.position and o.member = s.member) as opened,
    (select ${ms('seen_at')} from cosignature c
     where c.space_no = $1 and c.member = s.member and c.size > s.position order by size limit 1) as arrived
  from stands s where position is not null),
placed as (
  select record_id, member, given_at,
    case when member = ${own} then case when exists (
        select from opened_record h where h.space_no = $1 and h.position = a.position) then 'read' else 'arrived' end
      when refused is not null then 'refused' when opened is not null then 'read'
      when arrived is not null then 'arrived' else 'on-its-way' end as state,
    case when member = ${own} then (
        select ${ms('stored_at')} from log_record l where l.space_no = $1 and l.position = a.position)
      else coalesce(refused, opened, arrived) end as at
  from answered a)`;
}

/** The same, and the weakest of them behind it as `weakest (record_id, member, state, at)`: of a record, where a member has the least of it. */
export function weakestPlaces(own: string): string {
  return `${givenPlaces(own)},
weakest as materialized (
  select distinct on (record_id, member) record_id, member, state, at from placed
  order by record_id, member, array_position('{refused,on-its-way,arrived,read}'::text[], state), at desc)`;
}

/** When the member of a row refused its position. */
function refusedAt(row: string): string {
  return `(select t from refusal_answer r where r.space_no = $1 and r.refused_position = ${row}.position and r.member = ${row}.member)`;
}

/** A time of this gateway in milliseconds, as log times are. */
function ms(time: string): string {
  return `floor(extract(epoch from ${time}) * 1000)::bigint`;
}
