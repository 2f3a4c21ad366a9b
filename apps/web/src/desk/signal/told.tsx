import { Text } from '@mantine/core';
import { useLanguageName } from '../../components/language-name.js';
import { Terms } from '../../components/terms.js';
import { Time } from '../../components/time.js';
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
      <Terms>
        <dt>{queue('kind')}</dt>
        <dd>{classLabel}</dd>
        {organisation !== null && (
          <>
            <dt>{t('organisation')}</dt>
            <dd>{organisation}</dd>
          </>
        )}
        <dt>{queue('received')}</dt>
        <dd>
          <Time at={receivedAt} />
        </dd>
        <dt>{queue('due')}</dt>
        <dd>
          <Due at={dueAt} />
        </dd>
        <dt>{queue('language')}</dt>
        <dd>{languageName(language)}</dd>
        {answers.map(({ label, said }) => (
          <Answer key={label} label={label} said={said} language={language} />
        ))}
      </Terms>
      {answers.length === 0 && <Text c="dimmed">{t('nothingKept')}</Text>}
    </>
  );
}

interface AnswerProps {
  readonly label: string;
  readonly said: string;
  /** In which it was typed, for whoever listens. */
  readonly language: string;
}

function Answer({ label, said, language }: AnswerProps) {
  return (
    <>
      <dt>{label}</dt>
      <dd lang={language}>{said}</dd>
    </>
  );
}
