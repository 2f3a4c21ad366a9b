/** Bytes of the leaf of one position, as runs keep it: version, T, verdict, identity (docs/protocol.md, Bytes). A run of the same leaf holds one. */
const LEAF = 43;

/**
 * SQL of the newest positions that were read as nothing of this protocol, which share rows in `refused_run`:
 * `refused_position (position, t, verdict, identity)`. Of the runs only those are read that hold them. To follow `with`.
 *
 * @param below SQL of the position that they stand below, null for all
 * @param limit SQL of how many
 */
export function refusedPositions(below: string, limit: string): string {
  return `
newest_run as (
  select * from (
    select position, least(count, coalesce(${below} - position, count))::int as held, leaves,
      sum(least(count, coalesce(${below} - position, count))) over (order by position desc) as through
    from refused_run where space_no = $1 and (${below} is null or position < ${below}) order by position desc limit ${limit}) runs
  where through - held < ${limit}),
refused_position as (
  select position + place as position, ('x' || encode(substring(leaf from 2 for 8), 'hex'))::bit(64)::bigint as t,
    get_byte(leaf, 9) * 256 + get_byte(leaf, 10) as verdict, substring(leaf from 12) as identity
  from newest_run cross join lateral generate_series(held - 1, greatest(held - ${limit}, 0), -1) place
  cross join lateral (select substring(leaves from (place * ${LEAF}) % octet_length(leaves) + 1 for ${LEAF}) as leaf) leaf
  order by position desc limit ${limit})`;
}
