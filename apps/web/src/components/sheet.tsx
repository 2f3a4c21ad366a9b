import { Drawer } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTexts } from '../lib/texts.js';
import classes from './sheet.module.css';
import { SHEET_TEXTS } from './sheet.texts.js';

interface SheetProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: ReactNode;
  /** As high as what is in it, unless it is given. */
  readonly size?: string;
  readonly bodyClass?: string | undefined;
  /** What is in it stays while it is closed, with what was typed there. */
  readonly keepMounted?: boolean;
  readonly children: ReactNode;
}

/** On a narrow screen, what comes up from its foot: it holds the focus, closes by Escape and by the way back, and gives the focus back. */
export function Sheet({ opened, onClose, size, bodyClass, children, ...rest }: SheetProps) {
  const t = useTexts(SHEET_TEXTS);
  useBlocker({
    disabled: !opened,
    enableBeforeUnload: false,
    shouldBlockFn: ({ action }) => {
      if (action === 'BACK') onClose();
      return action === 'BACK';
    },
  });
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="bottom"
      // What is in it has its keys while it is closed, too.
      keepMountedMode="display-none"
      {...(size !== undefined && { size })}
      classNames={{ body: bodyClass ?? '', content: size === undefined ? (classes['low'] ?? '') : '' }}
      closeButtonProps={{ 'aria-label': t('close') }}
      {...rest}
    >
      {children}
    </Drawer>
  );
}
