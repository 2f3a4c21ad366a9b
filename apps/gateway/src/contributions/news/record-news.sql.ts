import { filled, int4, int8, nullable, text, uuid } from '#libs/persistence';

/** What is counted of one record for each person: whoever sends more makes no chunk slow. Texts say of it "or more". */
export const MOST_COUNTED = 50;

/** The newest of one record that are looked at. */
export const MOST_READ = 500;

interface NewsParts {
  /** More of them who are told than those who follow the record: a query of `record_id` and `person_id` over `wanted`. */
  readonly andWho?: string;
  /** What is new of `w.record_id` to the person `p.person_id`: one row, with `count`, `t` and the columns. */
  readonly ofPerson: string;
  /** The same for the desk. */
  readonly ofDesk: string;
  /** Where the desk is not told, though nobody follows `w`. */
  readonly butNotDesk?: string;
  readonly columns: readonly string[];
}

/** What each row has, before the columns of its kind: shape of `NewOfRecord`. */
export const NEWS_COLUMNS = {
  spaceId: uuid,
  recordId: filled(uuid),
  personId: nullable(text),
  count: int4,
  t: nullable(int8),
};

/** Rows of `NEWS_COLUMNS` and more; $1 the space, $2 the records, $3 the own member. One statement, whatever was said. */
export function newsSql({ andWho, ofPerson, ofDesk, butNotDesk = 'false', columns }: NewsParts): string {
  const more = columns.map((column) => `n.${column}`).join(', ');
  return `
   with wanted as (
     select distinct w.record_id, o.owner from unnest($2::uuid[]) w (record_id)
     join record_origin o on o.space_no = $1 and o.record_id = w.record_id),
   people as (
     select record_id, person_id from record_follower where space_no = $1 and record_id = any($2::uuid[])
     ${andWho === undefined ? '' : `union ${andWho}`})
   select s.space_id as "spaceId", w.record_id as "recordId", p.person_id as "personId", n.count, n.t, ${more}
   from wanted w join people p using (record_id) join space_key s on s.space_no = $1 cross join lateral (${ofPerson}) n
   union all
   select s.space_id, w.record_id, null, case when o.looks then 0 else n.count end, n.t, ${more}
   from wanted w join space_key s on s.space_no = $1 cross join lateral (${ofDesk}) n
   cross join lateral (
     select ${butNotDesk} or exists (select from people p where p.record_id = w.record_id) as looks) o`;
}
