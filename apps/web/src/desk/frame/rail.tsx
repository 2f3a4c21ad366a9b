import { IconActivity, IconInbox, IconMessageReply } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import type { RailGroup } from '../../app-shell/rail.js';
import { useShortcuts } from '../../lib/shortcuts.js';
import { useTexts } from '../../lib/texts.js';
import { useMay } from '../signal/use-may.js';
import { FRAME_TEXTS } from './frame.texts.js';

const SCREENS = [
  { to: '/', text: 'queue', icon: IconInbox, key: 'go-queue' },
  { to: '/answers', text: 'answers', icon: IconMessageReply, key: 'go-answers' },
] as const;

/** Of who reads signals and answers nobody. */
const READ = SCREENS.slice(0, 1);

/** Of who reads no signals. */
const WATCH = [{ to: '/', text: 'condition', icon: IconActivity, key: 'go-queue' }] as const;

/** The screens, each with the key that leads to it. */
export function useRail(): readonly RailGroup[] {
  const t = useTexts(FRAME_TEXTS);
  const navigate = useNavigate();
  const may = useMay();
  const screens = may.weigh ? SCREENS : may.read ? READ : WATCH;
  useShortcuts(screens.map(({ to, key }) => [key, () => void navigate({ to })]));
  const items = screens.map(({ to, text, icon, key }) => ({
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
