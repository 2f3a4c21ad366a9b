import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Page } from '../../components/page.js';
import { Section } from '../../components/section.js';
import { Failed, Loading } from '../../components/states.js';
import { StepPlace } from '../../components/step-place.js';
import { useTexts } from '../../lib/texts.js';
import { handedSignalQuery } from './api/handed-signal.js';
import { PassSignal } from './components/pass-signal.js';
import { SignalAnswer } from './components/signal-answer.js';
import { SignalChips } from './components/signal-chips.js';
import { SignalParts } from './components/signal-parts.js';
import { TakeUp } from './components/take-up.js';
import { SIGNAL_TEXTS } from './signals.texts.js';

const route = getRouteApi('/frame/signals/$signalId');

/** A signal that intake handed over. */
export function SignalPage() {
  const t = useTexts(SIGNAL_TEXTS);
  const { signalId } = route.useParams();
  const { data, error, refetch } = useQuery(handedSignalQuery(signalId));
  return (
    <Page title={t('title')} badges={data && <SignalChips view={data} />}>
      {error && <Failed error={error} retry={() => void refetch()} />}
      {!error && !data && <Loading />}
      {data && (
        <>
          <Text mb="md">{t('note')}</Text>
          <Stack gap="md">
            <Section title={t('told')}>
              <SignalParts view={data} />
            </Section>
            <StepPlace step={data.takenUp === null ? 'open' : 'taken up'}>
              <TakeUp view={data} />
            </StepPlace>
            <PassSignal view={data} />
            <StepPlace step={data.answer === null ? 'open' : 'answered'}>
              <SignalAnswer view={data} />
            </StepPlace>
          </Stack>
        </>
      )}
    </Page>
  );
}
