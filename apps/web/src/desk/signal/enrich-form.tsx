import { Button, Checkbox, Stack, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Failed } from '../../components/states.js';
import type { Json } from '../../lib/http.js';
import { useTexts } from '../../lib/texts.js';
import { useEnrich } from '../api/signal.js';
import type { SignalView } from '../desk-types.js';
import { SIGNAL_TEXTS } from './signal.texts.js';

const MOST_WORDS = 2000;

/** Adds what somebody found out, with the cards they read for it. Nothing is ticked beforehand: a card that is shown is not read yet. */
export function EnrichForm({ signal: { signalId, cards } }: { readonly signal: Json<SignalView> }) {
  const t = useTexts(SIGNAL_TEXTS);
  const [words, setWords] = useState('');
  const [read, setRead] = useState<readonly string[]>([]);
  const enrich = useEnrich(signalId);
  const said = words.trim();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (said === '') return;
    const chosen = cards.filter(({ id }) => read.includes(id)).map(({ id, version }) => ({ id, version }));
    const forget = (): void => {
      setWords('');
      setRead([]);
    };
    enrich.mutate({ words: said, cards: chosen }, { onSuccess: forget });
  };
  return (
    <Stack component="form" gap="sm" maw={560} onSubmit={submit}>
      <Textarea
        label={t('found')}
        description={t('foundHelp')}
        maxLength={MOST_WORDS}
        autosize
        minRows={2}
        required
        value={words}
        onChange={({ currentTarget }) => setWords(currentTarget.value)}
      />
      {cards.length > 0 && (
        <Checkbox.Group label={t('cardsRead')} value={[...read]} onChange={setRead}>
          <Stack gap={6} mt={6}>
            {cards.map(({ id, version, label }) => (
              <Checkbox key={id} value={id} label={t('cardVersion', { label, version })} />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
      {enrich.error && <Failed error={enrich.error} />}
      <Button type="submit" variant="default" w="fit-content" disabled={said === ''} loading={enrich.isPending}>
        {t('addFound')}
      </Button>
    </Stack>
  );
}
