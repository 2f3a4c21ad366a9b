import { Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { SHELL_TEXTS } from '../../../app-shell/shell.texts.js';
import { Kbd, useAriaKeys } from '../../../components/kbd.js';
import { useShortcuts } from '../../../lib/shortcuts.js';
import { useTexts } from '../../../lib/texts.js';
import { FindOrDo } from './find-or-do.js';
import classes from './omnibox.module.css';

/** Below the header, as in a sheet that lies on the page. */
const TOP_PX = 88;
const WIDTH_PX = 640;
const AT_ONCE = { duration: 0 };
const CLASSES = { inner: classes['inner'] ?? '', content: classes['dialog'] ?? '', body: classes['body'] ?? '' };

/** Finds records, what waits, screens and commands, from every screen (Ctrl K). The field of the header opens it. */
export function Omnibox() {
  const t = useTexts(SHELL_TEXTS);
  const [isOpen, { open, close }] = useDisclosure();
  const [chosen, setChosen] = useState<{ readonly run: () => void } | null>(null);
  const ariaKeys = useAriaKeys('omnibox');
  // At once, so that what is typed next is typed there.
  const begin = (): void =>
    flushSync(() => {
      setChosen(null);
      open();
    });
  // Once this is away, as the screen that somebody goes to takes the focus.
  useEffect(() => chosen?.run(), [chosen]);
  useShortcuts([['omnibox', begin]]);
  return (
    <>
      <button
        type="button"
        className={classes['field']}
        title={t('findOrDo')}
        aria-haspopup="dialog"
        aria-keyshortcuts={ariaKeys}
        onClick={begin}
      >
        <IconSearch size={16} stroke={1.6} aria-hidden />
        <span className={classes['words']}>{t('findOrDo')}</span>
        <Kbd of="omnibox" />
      </button>
      <Modal.Root
        opened={isOpen}
        onClose={close}
        // Whoever goes to a screen by it finds the focus there.
        returnFocus={chosen === null}
        size={WIDTH_PX}
        yOffset={TOP_PX}
        transitionProps={AT_ONCE}
        classNames={CLASSES}
      >
        <Modal.Overlay />
        <Modal.Content aria-label={t('findOrDo')}>
          <Modal.Body p={0}>
            <FindOrDo
              onClose={close}
              onChoose={(run) => {
                setChosen({ run });
                close();
              }}
            />
          </Modal.Body>
        </Modal.Content>
      </Modal.Root>
    </>
  );
}
