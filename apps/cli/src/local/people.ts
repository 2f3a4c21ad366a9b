import { PEOPLE, type Person, type Role } from './people.table.js';

const ROLES: readonly Role[] = ['investigator', 'prosecutor', 'liaison', 'operations'];
const PRACTICE_ROLES: readonly Role[] = ['triage', 'triage-lead', 'national-prosecutor', 'operations'];
const NAMED: ReadonlyMap<string, readonly Person[]> = new Map(Object.entries(PEOPLE));

/** Names the invented people of a country, of a practice or of the operator; whom nobody wrote any for gets one for each role. */
export function peopleOf(owner: string): readonly Person[] {
  return (
    NAMED.get(owner) ??
    (owner.endsWith('-practice') ? PRACTICE_ROLES : ROLES).map((role, i) => ({
      login: role.replaceAll('-', ''),
      name: `Example ${role}`,
      roles: [role],
      desk: 'Demo',
      phone: `+4930000000${i + 1}`,
    }))
  );
}
