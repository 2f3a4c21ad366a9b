import { Button, Group, Text } from '@mantine/core';
import { useTexts } from '../../../lib/texts.js';
import { RECORD_FORM_TEXTS } from '../record-form.texts.js';
import type { SplitDone } from '../use-line-split.js';

/** Says what became of a pasted line, and takes it back. */
export function SplitNote({ done, onUndo }: { readonly done: SplitDone | null; readonly onUndo: () => void }) {
  const t = useTexts(RECORD_FORM_TEXTS);
  return (
    <Group gap="xs" role="status" mb={done ? 'xs' : 0}>
      {done && (
        <>
          <Text size="sm">{t('split', { count: done.count })}</Text>
          {done.left !== '' && <Text size="sm">{t('splitLeft', { text: done.left })}</Text>}
          <Button size="compact-sm" variant="light" onClick={onUndo}>
            {t('undo')}
          </Button>
        </>
      )}
    </Group>
  );
}
