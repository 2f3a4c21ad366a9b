import { IconArrowBackUp, IconBan, IconCheck, IconEyeOff, IconHourglass } from '@tabler/icons-react';
import { Chip } from '../../../components/chip.js';
import { useTexts } from '../../../lib/texts.js';
import type { Request } from '../api/requests.js';
import { APPROVALS_TEXTS } from '../approvals.texts.js';

const LOOKS = {
  waiting: { icon: IconHourglass, tone: 'yellow', text: 'stateWaiting' },
  approved: { icon: IconCheck, tone: 'blue', text: 'stateApproved' },
  refused: { icon: IconBan, tone: 'red', text: 'stateRefused' },
  recalled: { icon: IconEyeOff, tone: 'gray', text: 'stateRecalled' },
  withdrawn: { icon: IconArrowBackUp, tone: 'gray', text: 'stateWithdrawn' },
} as const;

/** Whether a message waits, and what became of it. */
export function RequestState({ state }: Pick<Request, 'state'>) {
  const t = useTexts(APPROVALS_TEXTS);
  const { icon, tone, text } = LOOKS[state];
  return (
    <Chip tone={tone} icon={icon} title={t(text)}>
      {t(text)}
    </Chip>
  );
}
