import { ActionIcon, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconHelp } from '@tabler/icons-react';
import { Suspense } from 'react';
import { useAriaKeys } from '../components/kbd.js';
import { lazyPart } from '../lib/lazy-part.js';
import { useShortcuts } from '../lib/shortcuts.js';
import { useTexts } from '../lib/texts.js';
import type { KeyPage } from './key-list.js';
import { SHELL_TEXTS } from './shell.texts.js';

const KeyList = lazyPart(() => import('./key-list.js'), 'KeyList');

/** The keys of the page; `?` opens it, and so does its button. */
export function KeyboardHelp({ page }: { readonly page: KeyPage }) {
  const t = useTexts(SHELL_TEXTS);
  const [isOpen, { open, close }] = useDisclosure();
  const ariaKeys = useAriaKeys('help');
  useShortcuts([['help', open]]);
  return (
    <>
      <ActionIcon variant="subtle" aria-label={t('keys')} title={t('keys')} aria-keyshortcuts={ariaKeys} onClick={open}>
        <IconHelp size={16} stroke={1.6} aria-hidden />
      </ActionIcon>
      <Modal opened={isOpen} onClose={close} title={t('keys')} closeButtonProps={{ 'aria-label': t('close') }}>
        <Suspense fallback={null}>
          <KeyList page={page} />
        </Suspense>
      </Modal>
    </>
  );
}
