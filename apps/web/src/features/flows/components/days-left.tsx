import { Group } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconX } from '@tabler/icons-react';
import { Chip } from '../../../components/chip.js';
import { useTexts } from '../../../lib/texts.js';
import { EXPIRY_TEXTS } from '../expiry.texts.js';
import { FLOWS_TEXTS } from '../flows.texts.js';
import { RunbookLink } from './runbook-link.js';

/** What the causes of the board count as soon. */
const SOON_DAYS = 14;

interface DaysLeftProps {
  readonly days: number;
  /** What to do before it ends. */
  readonly runbook: string;
}

/** How long something lasts, by word and icon; what ends soon leads to what is to be done. */
export function DaysLeft({ days, runbook }: DaysLeftProps) {
  const t = useTexts(FLOWS_TEXTS);
  const e = useTexts(EXPIRY_TEXTS);
  if (days > SOON_DAYS) {
    return (
      <Chip tone="gray" icon={IconCheck} title={t('isRight')}>
        {t('daysLeft', { days })}
      </Chip>
    );
  }
  const isOver = days < 0;
  return (
    <Group gap="xs" wrap="nowrap">
      <Chip tone={isOver ? 'red' : 'yellow'} icon={isOver ? IconX : IconAlertTriangle} title={e('endsSoon')}>
        {isOver ? t('expired') : `${t('daysLeft', { days })} · ${e('endsSoon')}`}
      </Chip>
      <RunbookLink name={runbook} />
    </Group>
  );
}
