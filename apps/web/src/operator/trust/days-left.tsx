import { IconAlertTriangle, IconCheck, IconX } from '@tabler/icons-react';
import { Chip } from '../../components/chip.js';
import { useTexts } from '../../lib/texts.js';
import { TRUST_TEXTS } from './trust.texts.js';

/** What the causes of the operator count as soon. */
const SOON_DAYS = 14;

/** How long something lasts, by word and icon. */
export function DaysLeft({ days }: { readonly days: number }) {
  const t = useTexts(TRUST_TEXTS);
  if (days < 0) {
    return (
      <Chip tone="red" icon={IconX} title={t('over')}>
        {t('over')}
      </Chip>
    );
  }
  const isSoon = days <= SOON_DAYS;
  return (
    <Chip
      tone={isSoon ? 'orange' : 'gray'}
      icon={isSoon ? IconAlertTriangle : IconCheck}
      title={t(isSoon ? 'soon' : 'good')}
    >
      {t('daysLeft', { days })}
    </Chip>
  );
}
