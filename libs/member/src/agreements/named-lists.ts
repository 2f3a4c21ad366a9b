import type { PeopleNamed } from '#libs/contracts';
import type { EntityManager } from 'typeorm';

/** The people that a member names for a space. */
export interface NamedList {
  readonly spaceNo: number;
  readonly member: string;
  readonly position: bigint;
  readonly people: PeopleNamed['people'];
}

/** The newest list of a member replaces its earlier one; of a person who is named twice the first stands. Lists are in log order. */
export async function writeNamedLists(tx: EntityManager, lists: readonly NamedList[]): Promise<void> {
  const newest = [...new Map(lists.map((list) => [list.member, list])).values()];
  await tx.query(REPLACED, [newest[0]?.spaceNo, newest.map(({ member }) => member)]);
  await tx.query(NAMED, [newest[0]?.spaceNo, JSON.stringify(newest.flatMap(rowsOf))]);
}

function rowsOf({ member, position, people }: NamedList): readonly object[] {
  const first = new Map([...people].reverse().map((person) => [person.id, person]));
  return [...first.values()].map(({ id, name, role, desk, phone, languages }) => ({
    member,
    person_id: id,
    name,
    role,
    desk,
    phone,
    languages,
    position: position.toString(),
  }));
}

const REPLACED = 'delete from named_person where space_no = $1 and member = any($2::text[])';

const NAMED = `
insert into named_person (space_no, member, person_id, name, role, desk, phone, languages, position)
select $1::int, member, person_id, name, role, desk, phone, languages, position from jsonb_to_recordset($2::jsonb)
  as row (member text, person_id text, name text, role text, desk text, phone text, languages text[], position bigint)`;
