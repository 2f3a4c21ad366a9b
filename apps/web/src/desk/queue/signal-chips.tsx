import {
  IconArrowRight,
  IconCheck,
  IconEye,
  IconEyeOff,
  IconInbox,
  IconMoodKid,
  IconScale,
  IconTrash,
  IconUrgent,
  IconWaveSine,
} from '@tabler/icons-react';
import { Chip } from '../../components/chip.js';
import type { Json } from '../../lib/http.js';
import { useTexts } from '../../lib/texts.js';
import type { SignalLine } from '../desk-types.js';
import { QUEUE_TEXTS } from './queue.texts.js';

type Marked = Pick<Json<SignalLine>, 'danger' | 'child' | 'lane'>;

/** Whether anything of it is marked. */
export const hasMarks = ({ danger, child, lane }: Marked): boolean => danger || child || lane === 'flood';

/** What is known of it before it is read: danger, a minor, too many from one network. */
export function SignalMarks({ signal }: { readonly signal: Marked }) {
  const t = useTexts(QUEUE_TEXTS);
  return (
    <>
      {signal.danger && (
        <Chip tone="red" icon={IconUrgent} title={t('dangerLong')}>
          {t('danger')}
        </Chip>
      )}
      {signal.child && (
        <Chip tone="orange" icon={IconMoodKid} title={t('childLong')}>
          {t('child')}
        </Chip>
      )}
      {signal.lane === 'flood' && (
        <Chip tone="gray" icon={IconWaveSine} title={t('floodLong')}>
          {t('flood')}
        </Chip>
      )}
    </>
  );
}

const STATES = {
  RECEIVED: { tone: 'blue', icon: IconInbox },
  SCREENED: { tone: 'blue', icon: IconEye },
  WEIGHED: { tone: 'blue', icon: IconScale },
  ROUTED: { tone: 'gray', icon: IconArrowRight },
  CONTEXT_ONLY: { tone: 'gray', icon: IconCheck },
  DISMISSED: { tone: 'gray', icon: IconCheck },
  QUARANTINED: { tone: 'orange', icon: IconEyeOff },
  PURGED: { tone: 'gray', icon: IconTrash },
} as const satisfies Record<SignalLine['state'], object>;

/** How far it is, by word and icon. */
export function SignalState({ state }: { readonly state: SignalLine['state'] }) {
  const t = useTexts(QUEUE_TEXTS);
  return (
    <Chip {...STATES[state]} title={t(`${state}Long`)}>
      {t(state)}
    </Chip>
  );
}
