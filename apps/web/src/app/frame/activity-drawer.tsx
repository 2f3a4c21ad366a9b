import { ActionIcon, Drawer, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconHistory } from '@tabler/icons-react';
import { ActivityList } from '../../case/space/activity-list.js';
import { useShortcuts } from '../../lib/shortcuts.js';
import { useTexts } from '../../lib/texts.js';
import { FRAME_TEXTS } from './frame.texts.js';

const SHOWN = 50;

/** What happened in the case lately, beside any of its screens. */
export function ActivityDrawer({ spaceId }: { readonly spaceId: string }) {
  const t = useTexts(FRAME_TEXTS);
  const [isOpen, { open, close }] = useDisclosure();
  useShortcuts([['activity', open]]);
  return (
    <>
      <ActionIcon variant="subtle" aria-label={t('activity')} title={t('activity')} onClick={open}>
        <IconHistory size={16} stroke={1.6} aria-hidden />
      </ActionIcon>
      <Drawer
        opened={isOpen}
        onClose={close}
        position="right"
        title={t('activity')}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <Stack gap="sm">
          {isOpen && <ActivityList spaceId={spaceId} limit={SHOWN} empty={t('noActivity')} onLeave={close} />}
        </Stack>
      </Drawer>
    </>
  );
}
