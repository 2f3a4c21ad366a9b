import { Badge, Box, NavLink } from '@mantine/core';
import {
  IconActivity,
  IconAddressBook,
  IconChecklist,
  IconFolders,
  IconInbox,
  IconLayoutDashboard,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, type LinkProps } from '@tanstack/react-router';
import { inboxCountQuery } from '../../components/inbox-count.js';
import type { Role } from '../../lib/api-types.js';
import { usePerson } from '../../lib/session.js';
import { useTexts } from '../../lib/texts.js';
import { useCurrentCase } from './current-case.js';
import { FRAME_TEXTS } from './frame.texts.js';

interface Entry {
  readonly link: Pick<LinkProps, 'to' | 'params'>;
  readonly text: 'inbox' | 'cases' | 'overview' | 'records' | 'approvals' | 'flows';
  readonly icon: typeof IconInbox;
  /** Who has something to do there; everybody where absent. */
  readonly roles?: readonly Role[];
  readonly isExact?: boolean;
}

function entries(spaceId: string | null): readonly Entry[] {
  const readers: readonly Role[] = ['investigator', 'liaison', 'prosecutor'];
  const ofCase: readonly Entry[] =
    spaceId === null
      ? []
      : [
          {
            link: { to: '/cases/$spaceId', params: { spaceId } },
            text: 'overview',
            icon: IconLayoutDashboard,
            isExact: true,
          },
          {
            link: { to: '/cases/$spaceId/records', params: { spaceId } },
            text: 'records',
            icon: IconAddressBook,
            roles: readers,
          },
        ];
  return [
    { link: { to: '/inbox' }, text: 'inbox', icon: IconInbox },
    { link: { to: '/cases' }, text: 'cases', icon: IconFolders, isExact: true },
    ...ofCase,
    { link: { to: '/approvals' }, text: 'approvals', icon: IconChecklist, roles: readers },
    { link: { to: '/flows' }, text: 'flows', icon: IconActivity, roles: ['operations', 'liaison'] },
  ];
}

/** Screens that the roles of the person lead to. */
export function Rail({ onNavigate }: { readonly onNavigate: () => void }) {
  const t = useTexts(FRAME_TEXTS);
  const { roles } = usePerson();
  const spaceId = useCurrentCase();
  const shown = entries(spaceId).filter((entry) => !entry.roles || entry.roles.some((role) => roles.includes(role)));
  return shown.map(({ link, text, icon: Icon, isExact = false }) => (
    <NavLink
      key={text}
      label={t(text)}
      leftSection={<Icon size={18} aria-hidden />}
      rightSection={text === 'inbox' ? <InboxCount /> : undefined}
      pl={text === 'overview' || text === 'records' ? 'xl' : 'sm'}
      renderRoot={(props) => (
        <Link
          {...link}
          activeOptions={{ exact: isExact }}
          activeProps={{ 'data-active': true }}
          {...props}
          onClick={onNavigate}
        />
      )}
    />
  ));
}

function InboxCount() {
  const t = useTexts(FRAME_TEXTS);
  const { data } = useQuery(inboxCountQuery);
  if (!data || data.total === 0) return null;
  return (
    <Badge size="sm" variant="filled">
      <Box component="span" aria-hidden>
        {data.total}
      </Box>
      <Box component="span" className="for-listeners">
        {t('inboxCount', { count: data.total })}
      </Box>
    </Badge>
  );
}
