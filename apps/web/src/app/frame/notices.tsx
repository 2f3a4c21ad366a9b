import { Alert, Text } from '@mantine/core';
import { IconCloudOff, IconPlugConnectedX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { networkQuery } from '../../case/member/network.js';
import { useShownLabel } from '../../components/page-label.js';
import { useTimeFormat } from '../../components/time.js';
import { useLiveState } from '../../lib/live.js';
import { useTexts } from '../../lib/texts.js';
import { FRAME_TEXTS } from './frame.texts.js';

/** What people must know before they rely on the screen: lost connections, in words. */
export function Notices() {
  const t = useTexts(FRAME_TEXTS);
  const format = useTimeFormat();
  const live = useLiveState();
  const { data } = useQuery(networkQuery);
  const isBrokerLost = data?.broker.state === 'not-reached';
  return (
    <div role="status">
      {live === 'lost' && (
        <Alert color="red" variant="light" radius={0} py="xs" icon={<IconPlugConnectedX aria-hidden />}>
          {t('lost')}
        </Alert>
      )}
      {live !== 'lost' && isBrokerLost && (
        <Alert color="yellow" variant="light" radius={0} py="xs" icon={<IconCloudOff aria-hidden />}>
          {t('brokerLost', {
            since: data.broker.since === null ? '…' : format(data.broker.since),
            count: data.waitingToSend,
          })}
        </Alert>
      )}
    </div>
  );
}

/** Highest handling code of what the screen shows. */
export function LabelBanner() {
  const t = useTexts(FRAME_TEXTS);
  const label = useShownLabel();
  if (label === null) return null;
  return (
    <Text size="xs" fw={600} ta="center" py={2} className="label-banner" data-label={label}>
      {t('label', { label })}
    </Text>
  );
}
