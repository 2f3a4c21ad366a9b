import { Modal } from '@mantine/core';
import { useTexts } from '../lib/texts.js';
import { KeyList, type KeyPage } from './key-list.js';
import { SHELL_TEXTS } from './shell.texts.js';

interface KeyDialogProps {
  readonly page: KeyPage;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** The keys of the page, where they are also set. */
export function KeyDialog({ page, opened, onClose }: KeyDialogProps) {
  const t = useTexts(SHELL_TEXTS);
  return (
    <Modal opened={opened} onClose={onClose} title={t('keys')} closeButtonProps={{ 'aria-label': t('close') }}>
      <KeyList page={page} />
    </Modal>
  );
}
