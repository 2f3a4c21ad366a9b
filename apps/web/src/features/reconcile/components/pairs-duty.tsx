import { IconUsersGroup } from '@tabler/icons-react';
import type { DutyProps } from '../../../case/feature/web-feature.js';
import { useMemberList } from '../../../case/member/member-list.js';
import { useTexts } from '../../../lib/texts.js';
import { PAIRS_DUTY_TEXTS } from '../pairs-duty.texts.js';

/** Other owners said of pairs that the two are one, and the own word is missing. */
export function PairsDuty({ duty, Row }: DutyProps) {
  const t = useTexts(PAIRS_DUTY_TEXTS);
  const list = useMemberList();
  const { matter, spaceId } = duty;
  if (matter.kind !== 'pairs' || spaceId === null) return null;
  return (
    <Row
      duty={duty}
      icon={IconUsersGroup}
      member={matter.members[0] ?? null}
      line={t('line', { pairs: matter.pairs, members: list(matter.members) })}
      to={{ to: '/cases/$spaceId/who', params: { spaceId } }}
    />
  );
}
