import { IconAlertTriangle, IconCheck, IconClock } from '@tabler/icons-react';
import { Chip } from '../../components/chip.js';
import { useMemberList } from '../../case/member/member-list.js';
import type { Json } from '../../lib/http.js';
import { useTexts } from '../../lib/texts.js';
import type { MemberView } from '../operator-types.js';
import { isInTrouble } from './found-spaces.js';
import { SPACES_TEXTS } from './spaces.texts.js';

/** Whether all members of a space have confirmed its log, or who has not. */
export function Confirmations({ members }: { readonly members: readonly Json<MemberView>[] }) {
  const t = useTexts(SPACES_TEXTS);
  const list = useMemberList();
  const names = (chosen: readonly Json<MemberView>[]): string => list(chosen.map(({ member }) => member));
  const troubled = members.filter(isInTrouble);
  const behind = members.filter(({ takesPart, lag }) => takesPart && (lag ?? 0) > 0);
  if (troubled.length > 0) {
    return (
      <Chip tone="orange" icon={IconAlertTriangle} title={t('behindLong')}>
        {t('lateWith', { members: names(troubled) })}
      </Chip>
    );
  }
  if (behind.length > 0) {
    return (
      <Chip tone="blue" icon={IconClock} title={t('behindLong')}>
        {t('awaitedFrom', { members: names(behind) })}
      </Chip>
    );
  }
  return (
    <Chip tone="gray" icon={IconCheck} title={t('confirmedLong')}>
      {t('confirmed')}
    </Chip>
  );
}
