import { ActionIcon } from '@mantine/core';
import { IconDeviceFloppy, IconTrash } from '@tabler/icons-react';
import { useTexts } from '../../../lib/texts.js';
import { SENDING_TEXTS } from '../sending.texts.js';
import type { DraftState } from '../use-draft.js';
import classes from './record-form.module.css';

/** Says quietly that what was typed is kept, and offers to throw it away. */
export function DraftNote({ state, onDiscard }: { readonly state: DraftState; readonly onDiscard: () => void }) {
  const t = useTexts(SENDING_TEXTS);
  const words = state === 'none' ? '' : t(state === 'kept' ? 'draftKept' : 'draftLost');
  return (
    <>
      <span role="status" className={classes['draft']} title={words}>
        {state !== 'none' && <IconDeviceFloppy size={16} stroke={1.6} aria-hidden />}
        {/* What is lost is said in words, whatever room there is. */}
        <span className={state === 'kept' ? classes['draftWords'] : undefined}>{words}</span>
      </span>
      {state !== 'none' && (
        <ActionIcon variant="subtle" color="gray" aria-label={t('discard')} title={t('discard')} onClick={onDiscard}>
          <IconTrash size={16} stroke={1.6} aria-hidden />
        </ActionIcon>
      )}
    </>
  );
}
