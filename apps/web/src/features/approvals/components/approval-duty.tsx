import { Anchor } from '@mantine/core';
import { IconScale } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { DutyProps } from '../../../case/feature/web-feature.js';
import { memberCode } from '../../../case/member/member.js';
import { useDutyName } from '../../../case/record/duty-link.js';
import { useTexts } from '../../../lib/texts.js';
import { APPROVALS_TEXTS } from '../approvals.texts.js';

/** A message waits for a decision. */
export function ApprovalDuty({ duty, Row }: DutyProps) {
  const t = useTexts(APPROVALS_TEXTS);
  const name = useDutyName(duty);
  const { matter } = duty;
  if (matter.kind !== 'approval') return null;
  const { messageId, author, recipients } = matter;
  return (
    <Row
      duty={duty}
      icon={IconScale}
      line={t('approvalLine', { author, recipients: recipients.map(memberCode).join(', ') })}
      link={
        <Anchor renderRoot={(props) => <Link {...props} to="/approvals/$messageId" params={{ messageId }} />}>
          {name}
        </Anchor>
      }
    />
  );
}
