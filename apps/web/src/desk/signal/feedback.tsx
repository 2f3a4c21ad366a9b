import { Button, Radio, Select, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Section } from '../../components/section.js';
import { Failed } from '../../components/states.js';
import { Time } from '../../components/time.js';
import type { Json } from '../../lib/http.js';
import { useTexts } from '../../lib/texts.js';
import { useGiveFeedback } from '../api/signal.js';
import type { FeedbackGiven, SignalView } from '../desk-types.js';
import { Due } from '../queue/due.js';
import { SIGNAL_TEXTS } from './signal.texts.js';

const DECIDED: readonly SignalView['state'][] = ['ROUTED', 'CONTEXT_ONLY', 'DISMISSED'];
const OUTCOMES = ['USED', 'PICTURE', 'NONE'] as const satisfies readonly FeedbackGiven['outcome'][];

/** What whoever reported is told became of it, once somebody decided. */
export function Feedback({ signal }: { readonly signal: Json<SignalView> }) {
  const t = useTexts(SIGNAL_TEXTS);
  if (!DECIDED.includes(signal.state)) return null;
  return (
    <Section title={t('answer')}>
      <Stack gap="sm" maw={560}>
        <Owed feedback={signal.feedback} />
        <FeedbackForm signal={signal} />
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

function FeedbackForm({ signal: { signalId, feedbackReasons } }: { readonly signal: Json<SignalView> }) {
  const t = useTexts(SIGNAL_TEXTS);
  const [outcome, setOutcome] = useState<FeedbackGiven['outcome'] | null>(null);
  const [reason, setReason] = useState<string | null>(null);
  const give = useGiveFeedback(signalId);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (outcome === null) return;
    const clear = (): void => {
      setOutcome(null);
      setReason(null);
    };
    give.mutate({ outcome, ...(reason === null ? {} : { reason }) }, { onSuccess: clear });
  };
  return (
    <Stack component="form" gap="sm" onSubmit={submit}>
      <Radio.Group
        label={t('became')}
        value={outcome ?? ''}
        onChange={(chosen) => setOutcome(OUTCOMES.find((one) => one === chosen) ?? null)}
      >
        <Stack gap={6} mt={6}>
          {OUTCOMES.map((one) => (
            <Radio key={one} value={one} label={t(one)} required />
          ))}
        </Stack>
      </Radio.Group>
      <Select
        label={t('reasonTold')}
        description={t('reasonToldHelp')}
        data={feedbackReasons.map(({ code, label }) => ({ value: code, label }))}
        value={reason}
        clearable
        clearButtonProps={{ 'aria-label': t('clear') }}
        onChange={setReason}
      />
      {give.error && <Failed error={give.error} />}
      <Button type="submit" w="fit-content" disabled={outcome === null} loading={give.isPending}>
        {t('tell')}
      </Button>
    </Stack>
  );
}
