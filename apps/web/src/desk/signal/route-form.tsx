import { Button, Checkbox, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Failed } from '../../components/states.js';
import type { Json } from '../../lib/http.js';
import { useTexts } from '../../lib/texts.js';
import { useRoute } from '../api/signal.js';
import type { SignalView } from '../desk-types.js';
import { PersonsForm } from './persons-form.js';
import { SIGNAL_TEXTS } from './signal.texts.js';

/** Sends a signal on. What the rules propose is said beside each target and ticked by nobody but the person. */
export function RouteForm({ signal }: { readonly signal: Json<SignalView> }) {
  const t = useTexts(SIGNAL_TEXTS);
  const { signalId, targets, routes, proposed } = signal;
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [persons, setPersons] = useState<readonly string[]>([]);
  const send = useRoute(signalId);
  const isSent = (code: string): boolean => routes.some(({ target }) => target === code);
  const fresh = chosen.filter((code) => !isSent(code));
  const takesPersons = targets.some((one) => one.takesPersons && fresh.includes(one.code));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const done = (): void => {
      setChosen([]);
      setPersons([]);
    };
    if (fresh.length > 0) send.mutate({ targets: fresh, persons: takesPersons ? persons : [] }, { onSuccess: done });
  };
  const aboutOf = (code: string): string | undefined => {
    if (isSent(code)) return t('sentAlready');
    return proposed.some(({ target }) => target === code) ? t('isProposed') : undefined;
  };
  return (
    <Stack component="form" gap="sm" maw={560} onSubmit={submit}>
      <Checkbox.Group label={t('where')} value={[...routes.map(({ target }) => target), ...fresh]} onChange={setChosen}>
        <Stack gap={6} mt={6}>
          {targets.map(({ code, label }) => (
            <Checkbox key={code} value={code} label={label} description={aboutOf(code)} disabled={isSent(code)} />
          ))}
        </Stack>
      </Checkbox.Group>
      {takesPersons && <PersonsForm signal={signal} value={persons} onChange={setPersons} />}
      <Text size="sm">{t('sendHelp')}</Text>
      {send.error && <Failed error={send.error} />}
      <Button type="submit" w="fit-content" disabled={fresh.length === 0} loading={send.isPending}>
        {t('send')}
      </Button>
    </Stack>
  );
}
