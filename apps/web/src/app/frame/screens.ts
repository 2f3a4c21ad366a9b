import type { LinkProps } from '@tanstack/react-router';
import { useFeatures } from '../../case/feature/features.js';
import type { RailEntry } from '../../case/feature/web-feature.js';
import { useHasRole, usePerson } from '../../lib/session.js';
import { useCurrentCase } from './current-case.js';

type ScreenLink = Pick<LinkProps, 'to' | 'params' | 'search'>;

export interface Screen extends Omit<RailEntry, 'link'> {
  readonly link: ScreenLink;
}

/** Screens that the roles of the person lead to, in the order of the rail. */
export function useScreens(): readonly Screen[] {
  const { roles } = usePerson();
  const spaceId = useCurrentCase();
  const { rail } = useFeatures();
  const hasAny = (some: RailEntry['roles']): boolean => some?.some((role) => roles.includes(role)) ?? false;
  return rail.flatMap((entry) => {
    const link = entry.link(spaceId);
    const isTheirs = (entry.roles === undefined || hasAny(entry.roles)) && !hasAny(entry.exceptRoles);
    return link !== null && isTheirs ? [{ ...entry, link }] : [];
  });
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
