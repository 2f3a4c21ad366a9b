import { Button, Radio, Select, Stack } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTexts } from '../lib/texts.js';
import { ANSWER_TEXTS } from './answer.texts.js';
import { Failed } from './states.js';

const OUTCOMES = ['USED', 'PICTURE', 'NONE'] as const;

type Outcome = (typeof OUTCOMES)[number];

interface Answer<Reason extends string> {
  readonly outcome: Outcome;
  readonly reason?: Reason;
}

interface AnswerFormProps<Reason extends string> {
  /** Reasons that may be told of what had no follow-up. */
  readonly reasons: readonly { readonly code: Reason; readonly label: string }[];
  readonly giving: {
    readonly mutate: (answer: Answer<Reason>, then: { readonly onSuccess: () => void }) => void;
    readonly error: Error | null;
    readonly isPending: boolean;
  };
  /** What nobody can say yet, and why; null where all can be said. */
  readonly notYet?: { readonly outcomes: readonly Outcome[]; readonly why: string } | null;
  readonly children?: ReactNode;
}

/** Says what became of a signal, as whoever reported it is told; with a reason where it had no follow-up. */
export function AnswerForm<Reason extends string>(props: AnswerFormProps<Reason>) {
  const { reasons, giving, notYet = null, children } = props;
  const t = useTexts(ANSWER_TEXTS);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [reason, setReason] = useState<Reason | null>(null);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (outcome === null || giving.isPending) return;
    const clear = (): void => {
      setOutcome(null);
      setReason(null);
    };
    giving.mutate({ outcome, ...(outcome === 'NONE' && reason !== null ? { reason } : {}) }, { onSuccess: clear });
  };
  return (
    <Stack component="form" gap="sm" maw={560} onSubmit={submit}>
      {children}
      <Radio.Group
        label={t('became')}
        value={outcome ?? ''}
        onChange={(chosen) => setOutcome(OUTCOMES.find((one) => one === chosen) ?? null)}
      >
        <Stack gap={6} mt={6}>
          {OUTCOMES.map((one) => {
            const isLater = notYet?.outcomes.includes(one) === true;
            return (
              <Radio
                key={one}
                value={one}
                label={t(one)}
                required
                disabled={isLater}
                {...(isLater ? { description: notYet.why } : {})}
              />
            );
          })}
        </Stack>
      </Radio.Group>
      {outcome === 'NONE' && (
        <Select
          label={t('reasonTold')}
          description={t('reasonToldHelp')}
          data={reasons.map(({ code, label }) => ({ value: code, label }))}
          value={reason}
          clearable
          clearButtonProps={{ 'aria-label': t('noReason') }}
          onChange={(chosen) => setReason(reasons.find(({ code }) => code === chosen)?.code ?? null)}
        />
      )}
      {giving.error && <Failed error={giving.error} />}
      <Button type="submit" w="fit-content" disabled={outcome === null} loading={giving.isPending}>
        {t('tell')}
      </Button>
    </Stack>
  );
}
