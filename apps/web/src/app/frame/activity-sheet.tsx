import { Drawer } from '@mantine/core';
import { ActivityList } from '../../case/space/activity-list.js';
import { useTexts } from '../../lib/texts.js';
import { FRAME_TEXTS } from './frame.texts.js';

const SHOWN = 50;

interface ActivitySheetProps {
  readonly spaceId: string;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** What happened in the case lately. */
export function ActivitySheet({ spaceId, opened, onClose }: ActivitySheetProps) {
  const t = useTexts(FRAME_TEXTS);
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      title={t('activity')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {opened && (
        <ActivityList spaceId={spaceId} label={t('activity')} limit={SHOWN} empty={t('noActivity')} onLeave={onClose} />
      )}
    </Drawer>
  );
}
