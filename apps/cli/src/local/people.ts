import { PEOPLE, type Person, type Role } from './people.table.js';

const ROLES: readonly Role[] = ['investigator', 'prosecutor', 'liaison', 'operations'];
const NAMED: ReadonlyMap<string, readonly Person[]> = new Map(Object.entries(PEOPLE));

/** Names the invented people of a country or of the operator; a country that nobody wrote any for gets one for each role. */
export function peopleOf(owner: string): readonly Person[] {
  return (
    NAMED.get(owner) ??
    ROLES.map((role, i) => ({
      login: role,
      name: `Example ${role}`,
      roles: [role],
      desk: 'Demo',
      phone: `+4930000000${i + 1}`,
    }))
  );
}
