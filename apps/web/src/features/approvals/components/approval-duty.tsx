import { IconScale } from '@tabler/icons-react';
import type { DutyProps } from '../../../case/feature/web-feature.js';
import { memberCode } from '../../../case/member/member.js';
import { useDutyName } from '../../../case/record/duty-target.js';
import { RECORD_TYPE_NAMES } from '../../../case/record/record-types.js';
import { useTexts } from '../../../lib/texts.js';
import { APPROVAL_DUTY_TEXTS } from '../approval-duty.texts.js';

const LINES = {
  question: 'approvalOfQuestion',
  contribution: 'approvalOfComment',
  judgement: 'approvalOfPair',
  check: 'approvalOfCheck',
  signal: 'approvalOfSignal',
  comment: 'approvalOfAgreement',
  draft: 'approvalOfAgreement',
  people: 'approvalOfPeople',
} as const;

/** A message waits for a decision. */
export function ApprovalDuty({ duty, Row }: DutyProps) {
  const t = useTexts(APPROVAL_DUTY_TEXTS);
  const name = useDutyName(duty);
  const { matter } = duty;
  if (matter.kind !== 'approval') return null;
  const { messageId, author, type } = matter;
  const recipients = matter.recipients.map(memberCode).join(', ');
  return (
    <Row
      duty={duty}
      icon={IconScale}
      member={null}
      line={t(lineOf(type), { author, name, recipients })}
      to={{ to: '/approvals/$messageId', params: { messageId } }}
    />
  );
}

/** What has no line of its own is a record of some type, or a request of some kind. */
function lineOf(type: string) {
  if (isOwnLine(type)) return LINES[type];
  return RECORD_TYPE_NAMES.some((name) => name === type) ? 'approvalOfRecord' : 'approvalOfRequest';
}

function isOwnLine(type: string): type is keyof typeof LINES {
  return Object.hasOwn(LINES, type);
}
