import { IconMessage } from '@tabler/icons-react';
import type { DutyProps } from '../../../case/feature/web-feature.js';
import { memberCode } from '../../../case/member/member.js';
import { dutyTarget, useDutyName } from '../../../case/record/duty-target.js';
import { useTexts } from '../../../lib/texts.js';
import { DISCUSSION_TEXTS } from '../discussion.texts.js';

/** Others said something about a record that the person follows or wrote about. */
export function CommentDuty({ duty, Row }: DutyProps) {
  const t = useTexts(DISCUSSION_TEXTS);
  const name = useDutyName(duty);
  const { matter } = duty;
  if (matter.kind !== 'comment') return null;
  const { comments, members } = matter;
  return (
    <Row
      duty={duty}
      icon={IconMessage}
      member={members[0] ?? null}
      line={t('newLine', { name, comments, members: members.map(memberCode).join(', ') })}
      to={dutyTarget(duty)}
    />
  );
}
