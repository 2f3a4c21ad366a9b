import { Anchor, Modal, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { GUIDE_TEXTS } from '../components/guide.texts.js';
import { useTexts } from '../lib/texts.js';
import { KeyList, type KeyPage } from './key-list.js';
import { SHELL_TEXTS } from './shell.texts.js';

interface KeyDialogProps {
  readonly page: KeyPage;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Help from any screen: the way to the guide, and the keys, where they are also set. */
export function KeyDialog({ page, opened, onClose }: KeyDialogProps) {
  const t = useTexts(SHELL_TEXTS);
  const guide = useTexts(GUIDE_TEXTS);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={
        <span tabIndex={-1} data-autofocus>
          {t('keys')}
        </span>
      }
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Anchor onClick={onClose} renderRoot={(props) => <Link {...props} to="/guide" />}>
        {guide('title')}
      </Anchor>
      <Text size="sm" c="dimmed">
        {guide('language')}
      </Text>
      <KeyList page={page} />
    </Modal>
  );
}
