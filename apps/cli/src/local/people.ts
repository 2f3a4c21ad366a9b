import { PEOPLE, type Person, type Role } from './people.table.js';

const ROLES: readonly Role[] = ['investigator', 'prosecutor', 'liaison', 'operations'];
const NAMED: ReadonlyMap<string, readonly Person[]> = new Map(Object.entries(PEOPLE));

/** Names the invented people of a country; a country that nobody wrote any for gets one for each role. */
export function peopleOf(country: string): readonly Person[] {
  return (
    NAMED.get(country) ?? ROLES.map((role) => ({ login: role, name: `Example ${role}`, roles: [role], desk: 'Demo' }))
  );
}
