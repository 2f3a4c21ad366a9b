import { Button, Group, Stack, Text } from '@mantine/core';
import { Section } from '../../components/section.js';
import { Failed } from '../../components/states.js';
import type { Json } from '../../lib/http.js';
import { useTexts } from '../../lib/texts.js';
import { useGiveBox, useTurnBox } from '../api/signal.js';
import type { SignalView } from '../desk-types.js';
import { CodeAndPin } from './code-and-pin.js';
import { SIGNAL_TEXTS } from './signal.texts.js';
import { useMay } from './use-may.js';

/** Whether whoever reported has a mailbox, and what the desk does with one on a call. */
export function Mailbox({ signal: { signalId, mailbox } }: { readonly signal: Json<SignalView> }) {
  const t = useTexts(SIGNAL_TEXTS);
  const may = useMay();
  return (
    <Section title={t('mailbox')} isOpen>
      <Stack gap="sm" align="flex-start" data-mailbox={mailbox}>
        <Text size="sm">{t(`mailbox-${mailbox}`)}</Text>
        {may.weigh && <BoxSteps signalId={signalId} mailbox={mailbox} />}
      </Stack>
    </Section>
  );
}

function BoxSteps({ signalId, mailbox }: Pick<SignalView, 'signalId' | 'mailbox'>) {
  const t = useTexts(SIGNAL_TEXTS);
  const give = useGiveBox(signalId);
  const turn = useTurnBox(signalId);
  const error = give.error ?? turn.error;
  return (
    <>
      <Text size="sm">{t('giveHelp')}</Text>
      {error && <Failed error={error} />}
      <Group gap="xs">
        <Button variant="default" loading={give.isPending} onClick={() => give.mutate(null)}>
          {t(mailbox === 'none' ? 'giveBox' : 'giveNewBox')}
        </Button>
        {mailbox === 'open' && (
          <Button variant="default" loading={turn.isPending} onClick={() => turn.mutate('pause')}>
            {t('pauseBox')}
          </Button>
        )}
        {(mailbox === 'paused' || mailbox === 'locked') && (
          <Button variant="default" loading={turn.isPending} onClick={() => turn.mutate('release')}>
            {t('releaseBox')}
          </Button>
        )}
      </Group>
      <CodeAndPin given={give.data ?? null} onClose={give.reset} />
    </>
  );
}
