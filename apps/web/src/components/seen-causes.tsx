import { IconCheck } from '@tabler/icons-react';
import { ACKNOWLEDGE_TEXTS } from './acknowledge.texts.js';
import classes from './cause-card.module.css';
import { CauseLine } from './cause-line.js';
import { useTexts } from '../lib/texts.js';
import { useTimeFormat } from './time.js';

/** Who has seen a cause, and why it may stand. */
interface Seen {
  readonly byName: string;
  readonly reason: string;
  readonly at: string;
}

interface SeenCausesProps {
  readonly causes: readonly { readonly key: string; readonly seen: Seen | null; readonly words: string }[];
}

/** What people have acknowledged: a line each, with name and reason, for as long as it lasts. */
export function SeenCauses({ causes }: SeenCausesProps) {
  const t = useTexts(ACKNOWLEDGE_TEXTS);
  const format = useTimeFormat();
  const seen = causes.flatMap(({ key, words, seen: by }) => (by === null ? [] : [{ key, words, by }]));
  if (seen.length === 0) return null;
  return (
    <ul className={classes['lines']} aria-label={t('seen')}>
      {seen.map(({ key, words, by }) => (
        <li key={key} data-seen={key}>
          <CauseLine icon={IconCheck}>
            {t('seen')}: {words}{' '}
            <span dir="auto">{t('seenBy', { name: by.byName, time: format(by.at), reason: by.reason })}</span>
          </CauseLine>
        </li>
      ))}
    </ul>
  );
}
