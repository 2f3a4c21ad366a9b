import { Button, Radio, Select, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Section } from '../../../components/section.js';
import { Failed } from '../../../components/states.js';
import { useTimeFormat } from '../../../components/time.js';
import { useTexts } from '../../../lib/texts.js';
import { type HandedSignal, useAnswerSignal } from '../api/handed-signal.js';
import type { AnswerGiven } from '../api/types.js';
import { ANSWER_TEXTS } from '../answer.texts.js';

const OUTCOMES = ['USED', 'PICTURE', 'NONE'] as const satisfies readonly AnswerGiven['outcome'][];
const REASONS = ['too-little', 'another-matter'] as const satisfies readonly AnswerGiven['reason'][];

/** What whoever reported is told, and how far that is; or the form that says it. */
export function SignalAnswer({ view }: { readonly view: HandedSignal }) {
  const t = useTexts(ANSWER_TEXTS);
  const format = useTimeFormat();
  const { answer } = view;
  if (answer === null) {
    const { takenUp } = view;
    if (takenUp !== null && takenUp.spaceId === null) return null;
    return (
      <Section title={t('title')}>
        <AnswerForm signalId={view.signalId} isTakenUp={takenUp !== null} />
      </Section>
    );
  }
  const { outcome, reason, byName, at, state } = answer;
  return (
    <Section title={t('title')}>
      <Text data-answer={state}>
        {[t(outcome), ...(reason === null ? [] : [t(reason)])].join(': ')}. {t('by', { name: byName, at: format(at) })}
      </Text>
      <Text size="sm" role="status">
        {t(state)}
      </Text>
    </Section>
  );
}

function AnswerForm({ signalId, isTakenUp }: { readonly signalId: string; readonly isTakenUp: boolean }) {
  const t = useTexts(ANSWER_TEXTS);
  const [outcome, setOutcome] = useState<AnswerGiven['outcome'] | null>(null);
  const [reason, setReason] = useState<(typeof REASONS)[number] | null>(null);
  const give = useAnswerSignal(signalId);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (outcome === null) return;
    give.mutate({ outcome, ...(outcome === 'NONE' && reason !== null ? { reason } : {}) });
  };
  return (
    <Stack component="form" gap="sm" maw={560} onSubmit={submit}>
      <Text size="sm">{t('help')}</Text>
      <Radio.Group
        label={t('became')}
        value={outcome ?? ''}
        onChange={(chosen) => setOutcome(OUTCOMES.find((one) => one === chosen) ?? null)}
      >
        <Stack gap={6} mt={6}>
          {OUTCOMES.map((one) => (
            <Radio
              key={one}
              value={one}
              label={t(one)}
              required
              disabled={one === 'USED' && !isTakenUp}
              {...(one === 'USED' && !isTakenUp ? { description: t('usedLater') } : {})}
            />
          ))}
        </Stack>
      </Radio.Group>
      {outcome === 'NONE' && (
        <Select
          label={t('reason')}
          data={REASONS.map((code) => ({ value: code, label: t(code) }))}
          value={reason}
          clearable
          clearButtonProps={{ 'aria-label': t('noReason') }}
          onChange={(chosen) => setReason(REASONS.find((one) => one === chosen) ?? null)}
        />
      )}
      {give.error && <Failed error={give.error} />}
      <Button type="submit" w="fit-content" disabled={outcome === null} loading={give.isPending}>
        {t('tell')}
      </Button>
    </Stack>
  );
}
