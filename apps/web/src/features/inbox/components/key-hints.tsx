import { Kbd } from '../../../components/kbd.js';
import type { KeyId } from '../../../lib/key-table.js';
import { useTexts } from '../../../lib/texts.js';
import { INBOX_TEXTS } from '../inbox.texts.js';
import classes from '../work.module.css';

const HINTS: readonly (readonly [KeyId, 'keyMove' | 'keyOpen' | 'done' | 'snooze'])[] = [
  ['next', 'keyMove'],
  ['open', 'keyOpen'],
  ['done', 'done'],
  ['snooze', 'snooze'],
];

/** Keys of the list, at its foot. */
export function KeyHints() {
  const t = useTexts(INBOX_TEXTS);
  return (
    <div className={classes['foot']}>
      <span className={classes['hints']}>
        {HINTS.map(([key, text]) => (
          <span key={key}>
            <Kbd of={key} /> {t(text)}
          </span>
        ))}
      </span>
    </div>
  );
}
