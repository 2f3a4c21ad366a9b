/** The newest that the log says of a record: `$2` its space, `$3` its id. */
export const NEWEST =
  'coalesce((select max(position) from record_change where space_no = $2::int and record_id = $3::uuid), -1)';

/** A first look by `$1` at `$4`: what stands up to a position is not new. What to do where they looked before comes behind it. */
export const beginSeen = (
  position: string,
): string => `insert into record_seen (person_id, space_no, record_id, seen_position, seen_t, told)
  select id, $2::int, $3::uuid, ${position}, $4::timestamptz, true from person_name where id = $1 on conflict`;
