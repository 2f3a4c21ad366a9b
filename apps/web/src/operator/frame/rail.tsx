import { IconActivity, IconFolders, IconKey, IconShieldLock } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import type { RailGroup } from '../../app-shell/rail.js';
import { useShortcuts } from '../../lib/shortcuts.js';
import { useTexts } from '../../lib/texts.js';
import { FRAME_TEXTS } from './frame.texts.js';

const SCREENS = [
  { to: '/', text: 'board', icon: IconActivity, key: 'go-board' },
  { to: '/spaces', text: 'spaces', icon: IconFolders, key: 'go-spaces' },
  { to: '/access', text: 'access', icon: IconShieldLock, key: 'go-access' },
  { to: '/trust', text: 'trust', icon: IconKey, key: 'go-trust' },
] as const;

/** The screens, each with the key that leads to it. */
export function useRail(): readonly RailGroup[] {
  const t = useTexts(FRAME_TEXTS);
  const navigate = useNavigate();
  useShortcuts(SCREENS.map(({ to, key }) => [key, () => void navigate({ to })]));
  const items = SCREENS.map(({ to, text, icon, key }) => ({
    name: to,
    label: t(text),
    icon,
    keys: key,
    link: (props: object) => (
      <Link
        to={to}
        {...props}
        activeOptions={{ exact: to === '/', includeSearch: false }}
        activeProps={{ 'data-active': true }}
      />
    ),
  }));
  return [{ items }];
}
