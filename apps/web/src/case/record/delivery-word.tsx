import { Group, Text } from '@mantine/core';
import { IconBan, IconChecks, IconCheck, IconHourglass, IconSend } from '@tabler/icons-react';
import type { PlaceState } from '../../lib/api-types.js';
import { useTexts } from '../../lib/texts.js';
import { DELIVERY_TEXTS } from './delivery.texts.js';
import { Time } from '../../components/time.js';

const ICONS: Readonly<Record<PlaceState, typeof IconCheck>> = {
  waiting: IconHourglass,
  'on-its-way': IconSend,
  arrived: IconCheck,
  read: IconChecks,
  refused: IconBan,
};

interface DeliveryWordProps {
  readonly state: PlaceState;
  /** When it got there. */
  readonly at?: string | null;
  /** Of a refusal. */
  readonly code?: string | null;
}

/** Where something is, in the word that people know, with its time. */
export function DeliveryWord({ state, at, code }: DeliveryWordProps) {
  const t = useTexts(DELIVERY_TEXTS);
  const Icon = ICONS[state];
  return (
    <Group gap={6} wrap="nowrap" align="flex-start" data-delivery={state}>
      <Icon size={16} aria-hidden style={{ flex: 'none' }} />
      <div>
        <Text size="sm">
          {t(state)}
          {code ? ` (${code})` : ''}
        </Text>
        {at && (
          <Text size="xs" c="dimmed">
            <Time at={at} />
          </Text>
        )}
      </div>
    </Group>
  );
}
