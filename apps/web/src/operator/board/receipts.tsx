import { IconAlertTriangle, IconCheck, IconClock } from '@tabler/icons-react';
import { Chip } from '../../components/chip.js';
import { useDuration } from '../../components/duration.js';
import { useTexts } from '../../lib/texts.js';
import type { PairFlowView } from '../operator-types.js';
import { BOARD_TEXTS } from './board.texts.js';

/** Members confirm within seconds: from here on it is shown as late, before anybody is told. */
const LATE_SECONDS = 8;

/** Whether the receiver has confirmed all, or since when it owes the oldest confirmation. */
export function Receipts({ pair, at }: { readonly pair: PairFlowView; readonly at: string }) {
  const t = useTexts(BOARD_TEXTS);
  const duration = useDuration();
  const { behind, oldestAt } = pair;
  if (behind === 0 || oldestAt === null) {
    return (
      <Chip tone="gray" icon={IconCheck} title={t('confirmedLong')}>
        {t('confirmed')}
      </Chip>
    );
  }
  const seconds = Math.max(0, (Date.parse(at) - Date.parse(oldestAt)) / 1000);
  const isLate = seconds > LATE_SECONDS;
  return (
    <Chip tone={isLate ? 'orange' : 'blue'} icon={isLate ? IconAlertTriangle : IconClock} title={t('waitingLong')}>
      {t('waiting', { count: behind, age: duration(seconds) })}
    </Chip>
  );
}
