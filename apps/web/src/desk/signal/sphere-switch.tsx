import { Button, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { DateField, focusWrongDay } from '../../components/date-field.js';
import { Section } from '../../components/section.js';
import { Failed } from '../../components/states.js';
import type { Json } from '../../lib/http.js';
import { useTexts } from '../../lib/texts.js';
import { useSwitch } from '../api/signal.js';
import type { SignalView } from '../desk-types.js';
import { SWITCHED_IN } from '../queue/first-act.js';
import { SIGNAL_TEXTS } from './signal.texts.js';

const EMPTY = { basis: '', authority: '', decidedOn: '' };
const MOST = 200;

/** The prosecutor says that a finding of supervision may be used in a criminal investigation. */
export function SphereSwitch({ signal: { signalId, state } }: { readonly signal: Json<SignalView> }) {
  const t = useTexts(SIGNAL_TEXTS);
  const [made, setMade] = useState(EMPTY);
  const [isTried, setTried] = useState(false);
  const turn = useSwitch(signalId);
  if (!SWITCHED_IN.includes(state)) return null;
  const submit = (event: FormEvent<HTMLElement>): void => {
    event.preventDefault();
    setTried(true);
    if (focusWrongDay(event.currentTarget)) return;
    const done = (): void => {
      setMade(EMPTY);
      setTried(false);
    };
    turn.mutate(made, { onSuccess: done });
  };
  return (
    <Section title={t('switch')} isOpen>
      <Stack component="form" gap="sm" maw={560} tabIndex={-1} data-switch onSubmit={submit}>
        <Text size="sm">{t('switchHelp')}</Text>
        {(['basis', 'authority'] as const).map((name) => (
          <TextInput
            key={name}
            label={t(name)}
            required
            minLength={3}
            maxLength={MOST}
            value={made[name]}
            onChange={({ currentTarget }) => setMade({ ...made, [name]: currentTarget.value })}
          />
        ))}
        <DateField
          label={t('decidedOn')}
          required
          isTried={isTried}
          value={made.decidedOn}
          onChange={(decidedOn) => setMade((before) => ({ ...before, decidedOn }))}
        />
        {turn.error && <Failed error={turn.error} />}
        <Button type="submit" w="fit-content" loading={turn.isPending}>
          {t('switch')}
        </Button>
      </Stack>
    </Section>
  );
}
