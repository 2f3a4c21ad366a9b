import type { Person, Role } from '../lib/api-types.js';
import { changeSetting, readSetting } from '../lib/settings.js';

/** Where the work of each role begins. */
const HOMES = {
  investigator: '/inbox',
  liaison: '/inbox',
  prosecutor: '/approvals',
  operations: '/flows',
} as const satisfies Record<Role, string>;

export type Home = (typeof HOMES)[Role];

type Whose = Pick<Person, 'roles'>;

function homesOf({ roles }: Whose): readonly Home[] {
  return [...new Set(roles.map((role) => HOMES[role]))];
}

/** Keeps which home somebody with several roles used last. */
export function noteHome(person: Whose, pathname: string): void {
  const home = homesOf(person).find((one) => one === pathname);
  const isNew = home !== undefined && person.roles.length > 1 && home !== readSetting('home', null);
  if (isNew) changeSetting('home', home);
}

/** Where somebody arrives: of several homes the last used. */
export function homeOf(person: Whose): Home {
  const homes = homesOf(person);
  const last = readSetting<string | null>('home', null);
  return homes.find((one) => one === last) ?? homes[0] ?? '/inbox';
}
