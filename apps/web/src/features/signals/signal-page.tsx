import { Badge, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Page } from '../../components/page.js';
import { Failed, Loading } from '../../components/states.js';
import { useTexts } from '../../lib/texts.js';
import { handedSignalQuery } from './api/handed-signal.js';
import { SignalAnswer } from './components/signal-answer.js';
import { SignalParts } from './components/signal-parts.js';
import { TakeUp } from './components/take-up.js';
import { SIGNAL_TEXTS } from './signals.texts.js';

const route = getRouteApi('/frame/signals/$signalId');

/** A signal that intake handed over. */
export function SignalPage() {
  const t = useTexts(SIGNAL_TEXTS);
  const { signalId } = route.useParams();
  const { data, error, refetch } = useQuery(handedSignalQuery(signalId));
  const badges = data && [data.priority, ...(data.danger ? [t('danger')] : []), ...(data.child ? [t('child')] : [])];
  return (
    <Page
      title={t('title')}
      badges={badges?.map((said) => (
        <Badge key={said} variant="outline" color="gray">
          {said}
        </Badge>
      ))}
    >
      {error && <Failed error={error} retry={() => void refetch()} />}
      {!error && !data && <Loading />}
      {data && (
        <>
          <Text mb="md">{t('note')}</Text>
          <Stack gap="md">
            <SignalParts view={data} />
            <TakeUp view={data} />
            <SignalAnswer view={data} />
          </Stack>
        </>
      )}
    </Page>
  );
}
