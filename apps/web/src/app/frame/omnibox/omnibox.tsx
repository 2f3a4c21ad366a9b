import { useDisclosure } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { type RefObject, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { SHELL_TEXTS } from '../../../app-shell/shell.texts.js';
import { RECORD_NAME_TEXTS } from '../../../case/record/record.texts.js';
import { useShare } from '../../../case/share/use-share.js';
import { Kbd, useAriaKeys } from '../../../components/kbd.js';
import { giveFocusBack } from '../../../lib/give-focus-back.js';
import { useShortcuts } from '../../../lib/shortcuts.js';
import { useTexts } from '../../../lib/texts.js';
import { OmniboxDialog } from './omnibox-dialog.js';
import classes from './omnibox.module.css';
import type { FoundRecord } from './use-records.js';
import { ShareFound } from './use-sharing.js';

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
  const { share, dialog } = useShareFound(from);
  return (
    <ShareFound value={share}>
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
      {dialog}
    </ShareFound>
  );
}

/** Says who gets which values of a record that was found; behind it the focus is where it was before. */
function useShareFound(from: RefObject<Element | null>) {
  const names = useTexts(RECORD_NAME_TEXTS);
  const [spaceId, setSpaceId] = useState('');
  const { share, dialog } = useShare(spaceId);
  return {
    share: (found: FoundRecord): void => {
      giveFocusBack(from.current);
      setSpaceId(found.spaceId);
      share({ recordIds: [found.recordId], name: found.name ?? names('nameless'), only: null });
    },
    dialog,
  };
}
