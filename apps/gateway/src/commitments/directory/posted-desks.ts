import { type DesksPosted, uuidText } from '#libs/contracts';
import type { EntityManager } from 'typeorm';
import { DESK_DUTIES } from './desk-duties.table.js';

/** What a member posted as its desks. */
export interface PostedDesks {
  readonly spaceNo: number;
  readonly member: string;
  readonly position: bigint;
  readonly desks: DesksPosted['desks'];
}

/** The newest post of a member replaces its earlier one; of a desk that stands twice in it the first counts. Posts are in log order. */
export async function writeDesks(tx: EntityManager, posts: readonly PostedDesks[]): Promise<void> {
  const newest = [...new Map(posts.map((post) => [post.member, post])).values()];
  await tx.query(REPLACED, [newest[0]?.spaceNo, newest.map(({ member }) => member)]);
  await tx.query(POSTED, [newest[0]?.spaceNo, JSON.stringify(newest.flatMap(rowsOf))]);
}

function rowsOf({ member, position, desks }: PostedDesks): readonly object[] {
  const first = new Map([...desks].reverse().map((desk) => [uuidText(desk.id), desk]));
  return [...first].map(([deskId, { name, phone, languages, zone, hours, deputies, duties }]) => ({
    member,
    desk_id: deskId,
    name,
    phone,
    languages,
    zone,
    hours: hours.map(({ day, from, to }) => ({ day, from, to })),
    deputies: deputies.map((id) => uuidText(id)),
    duties: Object.entries(DESK_DUTIES).flatMap(([duty, code]) => (duties.includes(code) ? [duty] : [])),
    position: position.toString(),
  }));
}

const REPLACED = 'delete from desk where space_no = $1 and member = any($2::text[])';

const POSTED = `
insert into desk (space_no, member, desk_id, name, phone, languages, zone, hours, deputies, duties, position)
select $1::int, member, desk_id, name, phone, languages, zone, hours, deputies, duties, position from jsonb_to_recordset($2::jsonb)
  as row (member text, desk_id uuid, name text, phone text, languages text[], zone text, hours jsonb, deputies uuid[], duties text[], position bigint)`;
