import { IconCircleCheck } from '@tabler/icons-react';
import { ACKNOWLEDGE_TEXTS } from './acknowledge.texts.js';
import { CauseLine } from './cause-line.js';
import { useTexts } from '../lib/texts.js';
import { useClockFormat } from './time.js';
import { useEnded } from './use-ended.js';

interface EndedCausesProps {
  readonly causes: readonly { readonly key: string; readonly words: string }[];
}

/** What is over: a line each, for a minute. It is there from the start, so that those who listen hear of it. */
export function EndedCauses({ causes }: EndedCausesProps) {
  const t = useTexts(ACKNOWLEDGE_TEXTS);
  const format = useClockFormat();
  const ended = useEnded(causes);
  return (
    <div role="log" aria-label={t('over')}>
      {ended.map(({ key, words, endedMs }) => (
        <div key={key} data-ended={key}>
          <CauseLine icon={IconCircleCheck}>
            {t('overSince', { time: format(new Date(endedMs)) })} {words}
          </CauseLine>
        </div>
      ))}
    </div>
  );
}
