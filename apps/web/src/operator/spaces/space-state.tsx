import { IconAlertTriangle, IconCheck, IconHourglass, IconPlayerPause, IconRefresh } from '@tabler/icons-react';
import { Chip } from '../../components/chip.js';
import { hasText, useTexts } from '../../lib/texts.js';
import { REASON_TEXTS } from '../board/cause.texts.js';
import type { SpaceBoard } from '../operator-types.js';
import { SPACES_TEXTS } from './spaces.texts.js';

const LOOKS = {
  waiting: { icon: IconHourglass, tone: 'gray' },
  catchingUp: { icon: IconRefresh, tone: 'blue' },
  following: { icon: IconCheck, tone: 'gray' },
  halted: { icon: IconPlayerPause, tone: 'red' },
  lost: { icon: IconAlertTriangle, tone: 'red' },
} as const;

/** How far this operator is with a space, by word and icon. */
export function SpaceState({ state, reason }: Pick<SpaceBoard, 'state' | 'reason'>) {
  const t = useTexts(SPACES_TEXTS);
  const reasons = useTexts(REASON_TEXTS);
  const { icon, tone } = LOOKS[state];
  return (
    <Chip tone={tone} icon={icon} title={t(`${state}Long`)}>
      {reason === null
        ? t(state)
        : t('withReason', { state: t(state), reason: reasons(hasText(REASON_TEXTS, reason) ? reason : 'OTHER') })}
    </Chip>
  );
}
