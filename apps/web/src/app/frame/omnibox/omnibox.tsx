import { useDisclosure } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useRef } from 'react';
import { flushSync } from 'react-dom';
import { SHELL_TEXTS } from '../../../app-shell/shell.texts.js';
import { Kbd, useAriaKeys } from '../../../components/kbd.js';
import { useShortcuts } from '../../../lib/shortcuts.js';
import { useTexts } from '../../../lib/texts.js';
import { OmniboxDialog } from './omnibox-dialog.js';
import classes from './omnibox.module.css';

/**
 * Finds records, what waits, screens and commands, from every screen (Ctrl K). The field of the header opens it. Its dialog is no late layer: what
 * is typed right behind the key, on a page that was just opened, is typed into it.
 */
export function Omnibox() {
  const t = useTexts(SHELL_TEXTS);
  const [isOpen, { open, close }] = useDisclosure();
  const from = useRef<Element | null>(null);
  const ariaKeys = useAriaKeys('omnibox');
  // At once, so that what is typed next is typed there.
  const begin = (): void => {
    from.current = document.activeElement;
    flushSync(open);
  };
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
      <OmniboxDialog opened={isOpen} onClose={close} from={from} />
    </>
  );
}
