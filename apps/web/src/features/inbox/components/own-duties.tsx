import { IconKey, IconMailOpened, IconX } from '@tabler/icons-react';
import type { DutyProps } from '../../../case/feature/web-feature.js';
import { memberCode, useMemberName } from '../../../case/member/member.js';
import { SendWithout } from '../../../case/member/send-without.js';
import { DutyLink } from '../../../case/record/duty-link.js';
import { useTexts } from '../../../lib/texts.js';
import { DUTY_TEXTS } from '../duties.texts.js';
import { AnswerInvitation } from './answer-invitation.js';

/** A message was refused: by a prosecutor, by every country alike, by one, or by the own door after a hold. */
export function RefusedDuty({ duty, Row }: DutyProps) {
  const t = useTexts(DUTY_TEXTS);
  const nameOf = useMemberName();
  const { matter } = duty;
  if (matter.kind !== 'refused') return null;
  const lines = {
    approval: () => t('refusedByApproval', { reason: matter.reason ?? '' }),
    log: () => t('refusedByLog', { code: matter.code ?? '' }),
    hold: () =>
      matter.code === 'AUDIENCE_CHANGED' ? t('refusedByHold') : t('refusedAfterHold', { code: matter.code ?? '' }),
    partner: () => t('refusedByPartner', { member: nameOf(matter.member ?? ''), code: matter.code ?? '' }),
  };
  return <Row duty={duty} icon={IconX} line={lines[matter.by]()} link={<DutyLink duty={duty} />} />;
}

/** A message waits for a key to seal it with. */
export function KeyMissingDuty({ duty, Row }: DutyProps) {
  const t = useTexts(DUTY_TEXTS);
  const { matter, spaceId } = duty;
  if (matter.kind !== 'key-missing' || spaceId === null) return null;
  return (
    <Row
      duty={duty}
      icon={IconKey}
      line={t('keyMissingLine', { members: matter.members.map(memberCode).join(', ') })}
      link={<DutyLink duty={duty} />}
      actions={<SendWithout spaceId={spaceId} {...matter} />}
    />
  );
}

/** Another country opened one more space with ours. */
export function InvitationDuty({ duty, Row }: DutyProps) {
  const t = useTexts(DUTY_TEXTS);
  const nameOf = useMemberName();
  const { matter, spaceId } = duty;
  if (matter.kind !== 'invitation' || spaceId === null) return null;
  return (
    <Row
      duty={duty}
      icon={IconMailOpened}
      line={t('invitationLine', { member: nameOf(matter.member) })}
      link={<DutyLink duty={duty} />}
      actions={<AnswerInvitation spaceId={spaceId} opener={matter.member} />}
    />
  );
}
