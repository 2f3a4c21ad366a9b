import { IconHelp } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { GUIDE_TEXTS } from '../components/guide.texts.js';
import { Sheet } from '../components/sheet.js';
import { useTexts } from '../lib/texts.js';
import classes from './frame.module.css';
import { type RailGroup, RailLinks } from './rail.js';
import { SHELL_TEXTS } from './shell.texts.js';

interface MenuSheetProps {
  readonly groups: readonly RailGroup[];
  readonly more: ReactNode;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** All ways to screens, on a narrow screen. */
export function MenuSheet({ groups, more, opened, onClose }: MenuSheetProps) {
  const t = useTexts(SHELL_TEXTS);
  const guide = useTexts(GUIDE_TEXTS);
  return (
    <Sheet opened={opened} onClose={onClose} title={t('menu')} bodyClass={classes['sheet']}>
      <nav aria-label={t('menu')}>
        <RailLinks groups={groups} onNavigate={onClose} />
        <Link to="/guide" className={classes['link']} onClick={onClose}>
          <IconHelp size={16} stroke={1.6} aria-hidden />
          <span className={classes['name']}>{guide('title')}</span>
        </Link>
      </nav>
      {more}
    </Sheet>
  );
}
