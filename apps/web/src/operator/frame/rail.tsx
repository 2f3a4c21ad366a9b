import { Kbd, NavLink } from '@mantine/core';
import { IconActivity, IconFolders, IconKey, IconShieldLock } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useShortcuts, useSingleKeys } from '../../lib/shortcuts.js';
import { useTexts } from '../../lib/texts.js';
import { FRAME_TEXTS } from './frame.texts.js';

const SCREENS = [
  { to: '/', text: 'board', icon: IconActivity, key: '1' },
  { to: '/spaces', text: 'spaces', icon: IconFolders, key: '2' },
  { to: '/access', text: 'access', icon: IconShieldLock, key: '3' },
  { to: '/trust', text: 'trust', icon: IconKey, key: '4' },
] as const;

/** The screens, each with the key that leads to it. */
export function Rail({ onNavigate }: { readonly onNavigate: () => void }) {
  const t = useTexts(FRAME_TEXTS);
  const navigate = useNavigate();
  const [areKeysOn] = useSingleKeys();
  useShortcuts(SCREENS.map(({ to, key }) => [key, () => void navigate({ to })]));
  return SCREENS.map(({ to, text, icon: Icon, key }) => (
    <NavLink
      key={to}
      label={t(text)}
      leftSection={<Icon size={18} aria-hidden />}
      rightSection={areKeysOn ? <Kbd aria-hidden>{key}</Kbd> : undefined}
      renderRoot={(props) => (
        <Link
          to={to}
          activeOptions={{ exact: to === '/', includeSearch: false }}
          activeProps={{ 'data-active': true }}
          {...props}
          onClick={onNavigate}
        />
      )}
    />
  ));
}
