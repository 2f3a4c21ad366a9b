import { Text } from '@mantine/core';
import { useLanguageName } from '../../components/language-name.js';
import { Time } from '../../components/time.js';
import { Value, ValueList } from '../../components/value-list.js';
import type { Json } from '../../lib/http.js';
import { useTexts } from '../../lib/texts.js';
import type { SignalView } from '../desk-types.js';
import { Due } from '../queue/due.js';
import { QUEUE_TEXTS } from '../queue/queue.texts.js';
import { SIGNAL_TEXTS } from './signal.texts.js';

/** Each question that was answered, with the answer in words. */
export function Told({ signal }: { readonly signal: Json<SignalView> }) {
  const t = useTexts(SIGNAL_TEXTS);
  const queue = useTexts(QUEUE_TEXTS);
  const languageName = useLanguageName();
  const { classLabel, organisation, receivedAt, dueAt, language, answers } = signal;
  return (
    <>
      <ValueList isWide>
        <Value label={queue('kind')}>{classLabel}</Value>
        {organisation !== null && <Value label={t('organisation')}>{organisation}</Value>}
        <Value label={queue('received')}>
          <Time at={receivedAt} />
        </Value>
        <Value label={queue('due')}>
          <Due at={dueAt} />
        </Value>
        <Value label={queue('language')}>{languageName(language)}</Value>
        {answers.map(({ label, said }) => (
          <Value key={label} label={label} lang={language}>
            {said}
          </Value>
        ))}
      </ValueList>
      {answers.length === 0 && <Text c="dimmed">{t('nothingKept')}</Text>}
    </>
  );
}
