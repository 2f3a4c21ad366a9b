import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { spacesQuery } from '../../../case/space/spaces.js';
import { useTexts } from '../../../lib/texts.js';
import { FRAME_TEXTS } from '../frame.texts.js';
import classes from './omnibox-dialog.module.css';

/** The case that is searched; pressed, every case is. */
export function ScopeChip({ spaceId, onRemove }: { readonly spaceId: string; readonly onRemove: () => void }) {
  const t = useTexts(FRAME_TEXTS);
  const { data: spaces = [] } = useQuery(spacesQuery);
  const title = spaces.find((space) => space.spaceId === spaceId)?.title ?? t('untitled');
  const label = t('everyCase', { title });
  return (
    <button type="button" className={classes['scope']} aria-label={label} title={label} onClick={onRemove}>
      {title}
      <IconX size={14} stroke={1.6} aria-hidden />
    </button>
  );
}
