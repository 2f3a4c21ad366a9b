import { ActionIcon } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPhone } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import type { ToolProps } from '../../../case/feature/web-feature.js';
import { useAriaKeys } from '../../../components/kbd.js';
import { lateLayer } from '../../../lib/late-layer.js';
import { useShortcuts } from '../../../lib/shortcuts.js';
import { useTexts } from '../../../lib/texts.js';
import { PHONE_NOTE_TEXTS } from '../phone-note.texts.js';
import classes from './phone-note.module.css';

const PhoneNoteDialog = lateLayer(() => import('./phone-note-dialog.js'), 'PhoneNoteDialog');

/** Writes down, from any screen, what somebody said on the phone; the record on the screen is what it is about. */
export function PhoneNoteButton({ spaceId }: ToolProps) {
  const t = useTexts(PHONE_NOTE_TEXTS);
  const { recordId = null } = useParams({ strict: false });
  const [opened, { open, close }] = useDisclosure();
  useShortcuts([['phone-note', open]]);
  return (
    <>
      <ActionIcon
        className={classes['button'] ?? ''}
        variant="subtle"
        aria-label={t('title')}
        title={t('title')}
        aria-keyshortcuts={useAriaKeys('phone-note')}
        onClick={open}
        aria-haspopup="dialog"
      >
        <IconPhone size={16} stroke={1.6} aria-hidden />
      </ActionIcon>
      <PhoneNoteDialog opened={opened} spaceId={spaceId} recordId={recordId} onOpen={open} onClose={close} />
    </>
  );
}
