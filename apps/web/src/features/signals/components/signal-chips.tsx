import { IconMoodKid, IconUrgent } from '@tabler/icons-react';
import { Chip } from '../../../components/chip.js';
import { Priority } from '../../../components/priority.js';
import { useTexts } from '../../../lib/texts.js';
import type { HandedSignal } from '../api/handed-signal.js';
import { SIGNAL_TEXTS } from '../signals.texts.js';

/** How pressing it is, and why. */
export function SignalChips({ view: { priority, danger, child } }: { readonly view: HandedSignal }) {
  const t = useTexts(SIGNAL_TEXTS);
  return (
    <>
      <Priority priority={priority} />
      {danger && priority !== 'P0' && (
        <Chip tone="red" icon={IconUrgent} title={t('danger')}>
          {t('danger')}
        </Chip>
      )}
      {child && (
        <Chip tone="orange" icon={IconMoodKid} title={t('child')}>
          {t('child')}
        </Chip>
      )}
    </>
  );
}
