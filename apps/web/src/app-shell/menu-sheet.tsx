import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
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
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="bottom"
      size="auto"
      title={t('menu')}
      classNames={{ body: classes['sheet'] ?? '' }}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <nav aria-label={t('menu')}>
        <RailLinks groups={groups} onNavigate={onClose} />
      </nav>
      {more}
    </Drawer>
  );
}
