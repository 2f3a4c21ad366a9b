import { Button, Stack, Text } from '@mantine/core';
import { Section } from '../../components/section.js';
import { Failed } from '../../components/states.js';
import { StepPlace } from '../../components/step-place.js';
import type { Json } from '../../lib/http.js';
import { useTexts } from '../../lib/texts.js';
import { useScreen } from '../api/signal.js';
import type { SignalView } from '../desk-types.js';
import { QUEUE_TEXTS } from '../queue/queue.texts.js';
import { RouteForm } from './route-form.js';
import { SIGNAL_TEXTS } from './signal.texts.js';
import { WeighForm } from './weigh-form.js';

/** The one step that comes next. */
export function NextStep({ signal }: { readonly signal: Json<SignalView> }) {
  return (
    <StepPlace step={signal.state}>
      <Step signal={signal} />
    </StepPlace>
  );
}

function Step({ signal }: { readonly signal: Json<SignalView> }) {
  const t = useTexts(SIGNAL_TEXTS);
  const queue = useTexts(QUEUE_TEXTS);
  switch (signal.state) {
    case 'RECEIVED':
      return (
        <Section title={t('take')} isOpen>
          <Take signalId={signal.signalId} />
        </Section>
      );
    case 'SCREENED':
      return (
        <Section title={t('weigh')} isOpen>
          <WeighForm signal={signal} />
        </Section>
      );
    case 'WEIGHED':
    case 'ROUTED':
      return (
        <Section title={t('send')} isOpen>
          <RouteForm signal={signal} />
        </Section>
      );
    default:
      return <Text>{queue(`${signal.state}Long`)}</Text>;
  }
}

function Take({ signalId }: { readonly signalId: string }) {
  const t = useTexts(SIGNAL_TEXTS);
  const screen = useScreen(signalId);
  return (
    <Stack gap="sm" align="flex-start">
      <Text size="sm">{t('takeHelp')}</Text>
      {screen.error && <Failed error={screen.error} />}
      <Button loading={screen.isPending} onClick={() => screen.mutate(null)}>
        {t('take')}
      </Button>
    </Stack>
  );
}
