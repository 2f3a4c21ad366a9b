import {
  IconActivity,
  IconAddressBook,
  IconChecklist,
  IconFolders,
  IconInbox,
  IconLayoutDashboard,
  IconSnowflake,
} from '@tabler/icons-react';
import type { LinkProps } from '@tanstack/react-router';
import type { Role } from '../../lib/api-types.js';
import { useHasRole, usePerson } from '../../lib/session.js';
import { useCurrentCase } from './current-case.js';

type ScreenLink = Pick<LinkProps, 'to' | 'params' | 'search'>;

export interface Screen {
  readonly link: ScreenLink;
  readonly text: 'inbox' | 'cases' | 'overview' | 'records' | 'approvals' | 'flows' | 'freezes';
  readonly icon: typeof IconInbox;
  /** Leads there from everywhere. */
  readonly key?: string;
  /** Who has something to do there; everybody where absent. */
  readonly roles?: readonly Role[];
  readonly isExact?: boolean;
  /** Stands below the case that is worked on. */
  readonly isOfCase?: boolean;
}

/** Who reads what records say. */
export const READERS: readonly Role[] = ['investigator', 'liaison', 'prosecutor'];

/** For those who confirm decisions and see nothing else of the message flow. */
const FREEZES: Screen = { link: { to: '/flows/freezes' }, text: 'freezes', icon: IconSnowflake, roles: ['prosecutor'] };

function ofCase(spaceId: string): readonly Screen[] {
  const params = { spaceId };
  return [
    {
      link: { to: '/cases/$spaceId', params },
      text: 'overview',
      icon: IconLayoutDashboard,
      isExact: true,
      isOfCase: true,
    },
    {
      link: { to: '/cases/$spaceId/records', params },
      text: 'records',
      icon: IconAddressBook,
      key: '3',
      roles: READERS,
      isOfCase: true,
    },
  ];
}

/** Screens that the roles of the person lead to, in the order of the rail. */
export function useScreens(): readonly Screen[] {
  const { roles } = usePerson();
  const spaceId = useCurrentCase();
  const screens: readonly Screen[] = [
    { link: { to: '/inbox' }, text: 'inbox', icon: IconInbox, key: '1' },
    { link: { to: '/cases' }, text: 'cases', icon: IconFolders, key: '2', isExact: true },
    ...(spaceId === null ? [] : ofCase(spaceId)),
    { link: { to: '/approvals' }, text: 'approvals', icon: IconChecklist, key: '4', roles: READERS },
    { link: { to: '/flows' }, text: 'flows', icon: IconActivity, key: '5', roles: ['operations', 'liaison'] },
    ...(roles.includes('operations') || roles.includes('liaison') ? [] : [FREEZES]),
  ];
  return screens.filter((screen) => !screen.roles || screen.roles.some((role) => roles.includes(role)));
}

/** Where a new record begins: in the case that is worked on, else with the choice of one. Null for whoever makes none. */
export function useNewRecordLink(): ScreenLink | null {
  const writes = useHasRole('investigator', 'liaison');
  const spaceId = useCurrentCase();
  if (!writes) return null;
  return spaceId === null
    ? { to: '/cases', search: { next: 'new-record' } }
    : { to: '/cases/$spaceId/records/new', params: { spaceId } };
}
