import { ActionIcon } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconHelp } from '@tabler/icons-react';
import { useAriaKeys } from '../components/kbd.js';
import { lateLayer } from '../lib/late-layer.js';
import { useShortcuts } from '../lib/shortcuts.js';
import { useTexts } from '../lib/texts.js';
import type { KeyPage } from './key-list.js';
import { SHELL_TEXTS } from './shell.texts.js';

const KeyDialog = lateLayer(() => import('./key-dialog.js'), 'KeyDialog');

/** The keys of the page; `?` opens it, and so does its button. */
export function KeyboardHelp({ page }: { readonly page: KeyPage }) {
  const t = useTexts(SHELL_TEXTS);
  const [isOpen, { open, close }] = useDisclosure();
  const ariaKeys = useAriaKeys('help');
  useShortcuts([['help', open]]);
  return (
    <>
      <ActionIcon
        variant="subtle"
        aria-label={t('keys')}
        title={t('keys')}
        aria-keyshortcuts={ariaKeys}
        onClick={open}
        aria-haspopup="dialog"
      >
        <IconHelp size={16} stroke={1.6} aria-hidden />
      </ActionIcon>
      <KeyDialog page={page} opened={isOpen} onClose={close} />
    </>
  );
}
