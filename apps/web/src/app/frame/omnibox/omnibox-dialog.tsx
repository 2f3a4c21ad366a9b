import { Modal } from '@mantine/core';
import { type RefObject, useEffect, useState } from 'react';
import { SHELL_TEXTS } from '../../../app-shell/shell.texts.js';
import { giveFocusBack } from '../../../lib/give-focus-back.js';
import { useTexts } from '../../../lib/texts.js';
import { FindOrDo } from './find-or-do.js';
import classes from './omnibox-dialog.module.css';

/** Below the header, as in a sheet that lies on the page. */
const TOP_PX = 88;
const WIDTH_PX = 640;
const AT_ONCE = { duration: 0 };
const CLASSES = { inner: classes['inner'] ?? '', content: classes['dialog'] ?? '', body: classes['body'] ?? '' };

interface OmniboxDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  /** What had the focus before. */
  readonly from: RefObject<Element | null>;
}

/** What there is of what somebody types, from any screen. */
export function OmniboxDialog({ opened, onClose, from }: OmniboxDialogProps) {
  const t = useTexts(SHELL_TEXTS);
  const [chosen, setChosen] = useState<{ readonly run: () => void } | null>(null);
  if (opened && chosen) setChosen(null);
  // Once this is away, as the screen that somebody goes to takes the focus.
  useEffect(() => chosen?.run(), [chosen]);
  // Whoever goes to a screen by it finds the focus there.
  const isLeft = !opened && chosen === null;
  useEffect(() => {
    if (isLeft) giveFocusBack(from.current);
  }, [isLeft, from]);
  return (
    <Modal.Root
      opened={opened}
      onClose={onClose}
      returnFocus={false}
      size={WIDTH_PX}
      yOffset={TOP_PX}
      transitionProps={AT_ONCE}
      classNames={CLASSES}
    >
      <Modal.Overlay />
      <Modal.Content aria-label={t('findOrDo')}>
        <Modal.Body p={0}>
          <FindOrDo
            onClose={onClose}
            onChoose={(run) => {
              setChosen({ run });
              onClose();
            }}
          />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
