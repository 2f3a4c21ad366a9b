import { NavLink } from '@mantine/core';
import { IconActivity, IconChecklist, IconFolders, IconInbox } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { Role } from '../../lib/api-types.js';
import { usePerson } from '../../lib/session.js';
import { useTexts } from '../../lib/texts.js';
import { FRAME_TEXTS } from './frame.texts.js';

interface Entry {
  readonly to: '/inbox' | '/cases' | '/approvals' | '/flows';
  readonly text: keyof typeof FRAME_TEXTS;
  readonly icon: typeof IconInbox;
  readonly roles: readonly Role[];
}

const ENTRIES: readonly Entry[] = [
  { to: '/inbox', text: 'inbox', icon: IconInbox, roles: ['investigator', 'liaison', 'prosecutor', 'operations'] },
  { to: '/cases', text: 'cases', icon: IconFolders, roles: ['investigator', 'liaison', 'prosecutor', 'operations'] },
  { to: '/approvals', text: 'approvals', icon: IconChecklist, roles: ['prosecutor', 'liaison', 'investigator'] },
  { to: '/flows', text: 'flows', icon: IconActivity, roles: ['operations', 'liaison'] },
];

/** Screens that the roles of the person lead to. */
export function Rail({ onNavigate }: { readonly onNavigate: () => void }) {
  const t = useTexts(FRAME_TEXTS);
  const { roles } = usePerson();
  return ENTRIES.filter((entry) => entry.roles.some((role) => roles.includes(role))).map(({ to, text, icon: Icon }) => (
    <NavLink
      key={to}
      label={t(text)}
      leftSection={<Icon size={18} aria-hidden />}
      renderRoot={(props) => <Link to={to} activeProps={{ 'data-active': true }} {...props} onClick={onNavigate} />}
    />
  ));
}
