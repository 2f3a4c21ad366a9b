import { IconBulb } from '@tabler/icons-react';
import type { DutyItem, DutyProps, Target } from '../../../case/feature/web-feature.js';
import { memberCode } from '../../../case/member/member.js';
import { dutyTarget, useDutyName } from '../../../case/record/duty-target.js';
import { useTexts } from '../../../lib/texts.js';
import { PROPOSAL_DUTY_TEXTS } from '../proposal-duty.texts.js';

/** Another country suggests a change of a record, and waits for an answer. */
export function ProposalDuty({ duty, Row }: DutyProps) {
  const t = useTexts(PROPOSAL_DUTY_TEXTS);
  const name = useDutyName(duty);
  const { matter } = duty;
  if (matter.kind !== 'proposal') return null;
  const { member, proposalId } = matter;
  const line = t('asked', { member: memberCode(member), name });
  return <Row duty={duty} icon={IconBulb} member={member} line={line} to={reviewOf(duty, proposalId)} />;
}

/** What the owner of a record made of what the reader suggested. */
export function ProposalNewsDuty({ duty, Row }: DutyProps) {
  const t = useTexts(PROPOSAL_DUTY_TEXTS);
  const name = useDutyName(duty);
  const { matter } = duty;
  if (matter.kind !== 'proposal-news') return null;
  const { member, proposalId, state } = matter;
  const line = t('news', { member: memberCode(member), state, name });
  return <Row duty={duty} icon={IconBulb} member={member} line={line} to={reviewOf(duty, proposalId)} />;
}

function reviewOf(duty: DutyItem, proposalId: string): Target {
  const { spaceId } = duty;
  if (spaceId === null) return dutyTarget(duty);
  return { to: '/cases/$spaceId/proposals/$proposalId', params: { spaceId, proposalId } };
}
