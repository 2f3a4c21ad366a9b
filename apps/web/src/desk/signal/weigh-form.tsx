import { Button, Radio, Select, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Failed } from '../../components/states.js';
import { useTimeFormat } from '../../components/time.js';
import type { Json } from '../../lib/http.js';
import { useTexts } from '../../lib/texts.js';
import { useWeigh } from '../api/signal.js';
import type { SignalView, Weighed } from '../desk-types.js';
import { SIGNAL_TEXTS } from './signal.texts.js';

const OUTCOMES = ['ROUTE', 'CONTEXT_ONLY', 'DISMISS'] as const satisfies readonly Weighed['outcome'][];
const MOST_WORDS = 2000;

/** Decides whether a signal goes on or ends here. Nothing is chosen beforehand. */
export function WeighForm({ signal }: { readonly signal: Json<SignalView> }) {
  const t = useTexts(SIGNAL_TEXTS);
  const [outcome, setOutcome] = useState<Weighed['outcome'] | null>(null);
  const [reason, setReason] = useState<string | null>(null);
  const [words, setWords] = useState('');
  const weigh = useWeigh(signal.signalId);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (outcome === null || reason === null) return;
    const said = words.trim();
    weigh.mutate({ outcome, reason, ...(said === '' ? {} : { words: said }) });
  };
  return (
    <Stack component="form" gap="sm" maw={560} onSubmit={submit}>
      <Radio.Group
        label={t('outcome')}
        value={outcome ?? ''}
        onChange={(chosen) => setOutcome(OUTCOMES.find((one) => one === chosen) ?? null)}
      >
        <Stack gap={6} mt={6}>
          {OUTCOMES.map((one) => (
            <Radio key={one} value={one} label={t(one)} required />
          ))}
        </Stack>
      </Radio.Group>
      {outcome !== null && outcome !== 'ROUTE' && <SecondReader signal={signal} outcome={outcome} />}
      <Select
        label={t('reason')}
        required
        data={signal.reasons.map(({ code, label }) => ({ value: code, label }))}
        value={reason}
        allowDeselect={false}
        onChange={setReason}
      />
      <Textarea
        label={t('words')}
        description={t('wordsHelp')}
        maxLength={MOST_WORDS}
        autosize
        minRows={2}
        value={words}
        onChange={({ currentTarget }) => setWords(currentTarget.value)}
      />
      {weigh.error && <Failed error={weigh.error} />}
      <Button type="submit" w="fit-content" disabled={outcome === null || reason === null} loading={weigh.isPending}>
        {t('decide')}
      </Button>
    </Stack>
  );
}

interface SecondReaderProps {
  readonly signal: Json<SignalView>;
  readonly outcome: Weighed['outcome'];
}

/** Whether two people have to end it, and who asked for the same end before. */
function SecondReader({ signal: { secondReader, events }, outcome }: SecondReaderProps) {
  const t = useTexts(SIGNAL_TEXTS);
  const format = useTimeFormat();
  if (!secondReader) return null;
  const asked = events.findLast(({ kind }) => kind === `${outcome}_ASKED`);
  return (
    <Text size="sm" data-second-reader={asked === undefined ? 'needed' : 'asked'}>
      {asked === undefined ? t('twoPeople') : t('asked', { name: asked.byName, at: format(asked.at) })}
    </Text>
  );
}
