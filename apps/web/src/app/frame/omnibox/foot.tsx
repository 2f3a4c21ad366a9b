import { Keys } from '../../../components/kbd.js';
import { useTexts } from '../../../lib/texts.js';
import classes from './omnibox-dialog.module.css';
import { OMNIBOX_TEXTS } from './omnibox.texts.js';

interface FootProps {
  /** Space looks at what is chosen. */
  readonly canPeek: boolean;
  /** How else the words were found; null where they are found as they are typed. */
  readonly also: string | null;
}

/** What the keys do now. */
export function Foot({ canPeek, also }: FootProps) {
  const t = useTexts(OMNIBOX_TEXTS);
  return (
    <div className={classes['foot']}>
      <span aria-hidden>
        <Keys keys="ArrowUp ArrowDown" /> {t('choose')}
      </span>
      <span aria-hidden>
        <Keys keys="Enter" /> {t('openIt')}
      </span>
      {canPeek && (
        <span>
          <Keys keys="Space" /> {t('peek')}
        </span>
      )}
      {also !== null && <span className={classes['also']}>{also}</span>}
    </div>
  );
}
