import { ShowKeys } from '../app-shell/show-keys.js';
import { Guide } from '../components/guide.js';
import type { GuideName } from '../components/guides.js';
import type { Role } from '../lib/api-types.js';
import { usePerson } from '../lib/session.js';

/** What concerns each role, besides what all pages share. */
const OF_ROLES: Readonly<Record<Role, readonly GuideName[]>> = {
  investigator: ['investigator', 'team'],
  liaison: ['investigator', 'team', 'operations'],
  prosecutor: ['prosecutor', 'team'],
  operations: ['operations'],
};

/** The guides for the work of the person. */
export function GuidePage() {
  const { roles } = usePerson();
  return (
    <Guide names={[...new Set([...roles.flatMap((role) => OF_ROLES[role]), 'README' as const])]}>
      <ShowKeys />
    </Guide>
  );
}
