import { ActionIcon } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconHistory } from '@tabler/icons-react';
import { lateLayer } from '../../lib/late-layer.js';
import { useShortcuts } from '../../lib/shortcuts.js';
import { useTexts } from '../../lib/texts.js';
import { FRAME_TEXTS } from './frame.texts.js';

const ActivitySheet = lateLayer(() => import('./activity-sheet.js'), 'ActivitySheet');

/** What happened in the case lately, beside any of its screens. */
export function ActivityDrawer({ spaceId }: { readonly spaceId: string }) {
  const t = useTexts(FRAME_TEXTS);
  const [isOpen, { open, close }] = useDisclosure();
  useShortcuts([['activity', open]]);
  return (
    <>
      <ActionIcon
        variant="subtle"
        aria-label={t('activity')}
        title={t('activity')}
        onClick={open}
        aria-haspopup="dialog"
      >
        <IconHistory size={16} stroke={1.6} aria-hidden />
      </ActionIcon>
      <ActivitySheet spaceId={spaceId} opened={isOpen} onClose={close} />
    </>
  );
}
