import { Button, Group, Text } from '@mantine/core';
import { IconDeviceFloppy } from '@tabler/icons-react';
import { useTexts } from '../../../lib/texts.js';
import { SENDING_TEXTS } from '../sending.texts.js';
import type { DraftState } from '../use-draft.js';

/** Says quietly that what was typed is kept, and offers to throw it away. */
export function DraftNote({ state, onDiscard }: { readonly state: DraftState; readonly onDiscard: () => void }) {
  const t = useTexts(SENDING_TEXTS);
  return (
    <Group gap="xs" mih={28} role="status">
      {state !== 'none' && (
        <>
          <IconDeviceFloppy size={16} aria-hidden />
          <Text size="sm" c="dimmed">
            {t(state === 'kept' ? 'draftKept' : 'draftLost')}
          </Text>
          <Button size="compact-sm" variant="subtle" onClick={onDiscard}>
            {t('discard')}
          </Button>
        </>
      )}
    </Group>
  );
}
