import { useIntl } from 'react-intl';
import { Kbd } from '../../../components/kbd.js';
import type { KeyId } from '../../../lib/key-table.js';
import { useTexts } from '../../../lib/texts.js';
import { INBOX_TEXTS } from '../inbox.texts.js';
import classes from '../work.module.css';

const HINTS: readonly (readonly [readonly KeyId[], 'keyMove' | 'peek' | 'openIt' | 'done' | 'snooze'])[] = [
  [['next', 'previous'], 'keyMove'],
  [['peek'], 'peek'],
  [['open'], 'openIt'],
  [['done'], 'done'],
  [['snooze'], 'snooze'],
];

/** Keys of the list, at its foot. */
export function KeyHints() {
  const t = useTexts(INBOX_TEXTS);
  const { locale } = useIntl();
  return (
    <div className={classes['foot']}>
      <span className={classes['hints']}>
        {HINTS.map(([keys, text]) => (
          <span key={text}>
            {keys.map((key) => (
              <Kbd key={key} of={key} />
            ))}
            {t(text).toLocaleLowerCase(locale)}
          </span>
        ))}
      </span>
    </div>
  );
}
