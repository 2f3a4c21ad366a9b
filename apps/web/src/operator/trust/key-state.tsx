import { IconArchive, IconBan, IconCheck } from '@tabler/icons-react';
import { Chip } from '../../components/chip.js';
import { useTexts } from '../../lib/texts.js';
import type { MemberKeyView } from '../operator-types.js';
import { TRUST_TEXTS } from './trust.texts.js';

const LOOKS = {
  active: { icon: IconCheck, tone: 'gray' },
  retired: { icon: IconArchive, tone: 'blue' },
  revoked: { icon: IconBan, tone: 'red' },
} as const;

/** State of a key in the list, by word and icon. */
export function KeyState({ status }: Pick<MemberKeyView, 'status'>) {
  const t = useTexts(TRUST_TEXTS);
  const { icon, tone } = LOOKS[status];
  return (
    <Chip tone={tone} icon={icon} title={t(`${status}Long`)}>
      {t(status)}
    </Chip>
  );
}
