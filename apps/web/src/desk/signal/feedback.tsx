import { Stack, Text } from '@mantine/core';
import { AnswerForm } from '../../components/answer-form.js';
import { Section } from '../../components/section.js';
import { Time } from '../../components/time.js';
import type { Json } from '../../lib/http.js';
import { useTexts } from '../../lib/texts.js';
import { useGiveFeedback } from '../api/signal.js';
import type { SignalView } from '../desk-types.js';
import { Due } from '../queue/due.js';
import { SIGNAL_TEXTS } from './signal.texts.js';

const DECIDED: readonly SignalView['state'][] = ['ROUTED', 'CONTEXT_ONLY', 'DISMISSED'];

/** What whoever reported is told became of it, once somebody decided. */
export function Feedback({ signal }: { readonly signal: Json<SignalView> }) {
  const t = useTexts(SIGNAL_TEXTS);
  const giving = useGiveFeedback(signal.signalId);
  if (!DECIDED.includes(signal.state)) return null;
  return (
    <Section title={t('answer')} isOpen>
      <Stack gap="sm" maw={560}>
        <Owed feedback={signal.feedback} />
        <AnswerForm reasons={signal.feedbackReasons} giving={giving} />
      </Stack>
    </Section>
  );
}

function Owed({ feedback }: Pick<Json<SignalView>, 'feedback'>) {
  const t = useTexts(SIGNAL_TEXTS);
  if (feedback === null) return null;
  return (
    <Text size="sm">
      {feedback.givenAt === null ? t('answerDue') : t('answerGiven')}{' '}
      {feedback.givenAt === null ? <Due at={feedback.dueAt} /> : <Time at={feedback.givenAt} />}
    </Text>
  );
}
