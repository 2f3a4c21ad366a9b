import { IconAlertTriangle, IconCheck, IconClock } from '@tabler/icons-react';
import { Chip } from '../../components/chip.js';
import { useDuration } from '../../components/duration.js';
import { useTexts } from '../../lib/texts.js';
import type { PairFlowView } from '../operator-types.js';
import { BOARD_TEXTS } from './board.texts.js';

/** Members confirm within seconds: from here on it is shown as late, before anybody is told. */
const LATE_SECONDS = 8;

/** Whether the receiver has confirmed all, or for how long it has owed the oldest confirmation. */
export interface ReceiptWords {
  readonly state: 'confirmed' | 'awaited' | 'late';
  readonly words: string;
}

const LOOKS = {
  confirmed: { tone: 'gray', icon: IconCheck, title: 'confirmedLong' },
  awaited: { tone: 'blue', icon: IconClock, title: 'waitingLong' },
  late: { tone: 'orange', icon: IconAlertTriangle, title: 'waitingLong' },
} as const;

/** What is said of a pair, as of a moment. */
export function useReceipts(at: string): (pair: PairFlowView) => ReceiptWords {
  const t = useTexts(BOARD_TEXTS);
  const duration = useDuration();
  return ({ behind, oldestAt }) => {
    if (behind === 0 || oldestAt === null) return { state: 'confirmed', words: t('confirmed') };
    const seconds = Math.max(0, (Date.parse(at) - Date.parse(oldestAt)) / 1000);
    return {
      state: seconds > LATE_SECONDS ? 'late' : 'awaited',
      words: t('waiting', { count: behind, age: duration(seconds) }),
    };
  };
}

/** The same as a chip. */
export function Receipts({ pair, at }: { readonly pair: PairFlowView; readonly at: string }) {
  const t = useTexts(BOARD_TEXTS);
  const { state, words } = useReceipts(at)(pair);
  const { tone, icon, title } = LOOKS[state];
  return (
    <Chip tone={tone} icon={icon} title={t(title)}>
      {words}
    </Chip>
  );
}
