import { Text } from '@mantine/core';
import { AnswerForm } from '../../../components/answer-form.js';
import { ANSWER_TEXTS } from '../../../components/answer.texts.js';
import { Section } from '../../../components/section.js';
import { useTimeFormat } from '../../../components/time.js';
import { useTexts } from '../../../lib/texts.js';
import { type HandedSignal, useAnswerSignal } from '../api/handed-signal.js';
import { SIGNAL_ANSWER_TEXTS } from '../answer.texts.js';
import { SIGNAL_REASONS } from '../signal-reasons.js';

/** What whoever reported is told, and how far that is; or the form that says it. */
export function SignalAnswer({ view }: { readonly view: HandedSignal }) {
  const t = useTexts(SIGNAL_ANSWER_TEXTS);
  const say = useTexts(ANSWER_TEXTS);
  const format = useTimeFormat();
  const { answer } = view;
  if (answer === null) {
    const { takenUp } = view;
    if (takenUp !== null && takenUp.spaceId === null) return null;
    return (
      <Section title={t('title')}>
        <GiveAnswer signalId={view.signalId} isTakenUp={takenUp !== null} />
      </Section>
    );
  }
  const { outcome, reason, byName, at, state } = answer;
  return (
    <Section title={t('title')}>
      <Text data-answer={state}>
        {[say(outcome), ...(reason === null ? [] : [t(reason)])].join(': ')}.{' '}
        {t('by', { name: byName, at: format(at) })}
      </Text>
      <Text size="sm" role="status">
        {t(state)}
      </Text>
    </Section>
  );
}

function GiveAnswer({ signalId, isTakenUp }: { readonly signalId: string; readonly isTakenUp: boolean }) {
  const t = useTexts(SIGNAL_ANSWER_TEXTS);
  const giving = useAnswerSignal(signalId);
  return (
    <AnswerForm
      reasons={SIGNAL_REASONS.map((code) => ({ code, label: t(code) }))}
      giving={giving}
      notYet={isTakenUp ? null : { outcomes: ['USED'], why: t('usedLater') }}
    >
      <Text size="sm">{t('help')}</Text>
    </AnswerForm>
  );
}
