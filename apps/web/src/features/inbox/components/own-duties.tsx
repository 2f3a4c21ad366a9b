import { Button } from '@mantine/core';
import { IconKey, IconMailOpened, IconX } from '@tabler/icons-react';
import type { DutyProps } from '../../../case/feature/web-feature.js';
import { memberCode, useMemberName } from '../../../case/member/member.js';
import { SendWithout } from '../../../case/member/send-without.js';
import { dutyTarget, useDutyName } from '../../../case/record/duty-target.js';
import { useShare } from '../../../case/share/use-share.js';
import { useHasRole } from '../../../lib/session.js';
import { useTexts } from '../../../lib/texts.js';
import { DUTY_TEXTS } from '../duties.texts.js';
import { AnswerInvitation } from './answer-invitation.js';

/** A message was refused: by a prosecutor, by every country alike, by one, or by the own door after a hold. */
export function RefusedDuty({ duty, Row }: DutyProps) {
  const t = useTexts(DUTY_TEXTS);
  const nameOf = useMemberName();
  const name = useDutyName(duty);
  const { matter, spaceId } = duty;
  if (matter.kind !== 'refused') return null;
  const recordIds = matter.recordIds ?? [];
  const more = recordIds.length - 1;
  const code = matter.code ?? '';
  const lines = {
    approval: () => t('refusedByApproval', { name, reason: matter.reason ?? '' }),
    log: () => t('refusedByLog', { name, code }),
    hold: () => {
      if (code === 'AUDIENCE_CHANGED')
        return more > 0 ? t('refusedManyByHold', { name, more }) : t('refusedByHold', { name });
      return more > 0 ? t('refusedManyAfterHold', { name, more, code }) : t('refusedAfterHold', { name, code });
    },
    partner: () => t('refusedByPartner', { name, member: nameOf(matter.member ?? ''), code }),
  };
  return (
    <Row
      duty={duty}
      icon={IconX}
      member={matter.member}
      line={lines[matter.by]()}
      to={dutyTarget(duty)}
      {...(more > 0 &&
        spaceId !== null && { actions: <ShareAgain spaceId={spaceId} name={name} recordIds={recordIds} /> })}
    />
  );
}

interface ShareAgainProps {
  readonly spaceId: string;
  /** Of the first of them. */
  readonly name: string;
  readonly recordIds: readonly string[];
}

/** Several records are sent together by the dialog that shares: it shows all of them again, as they stand. */
function ShareAgain({ spaceId, name, recordIds }: ShareAgainProps) {
  const t = useTexts(DUTY_TEXTS);
  const { share, dialog } = useShare(spaceId);
  if (!useHasRole('investigator', 'liaison')) return null;
  return (
    <>
      <Button
        size="compact-xs"
        aria-label={t('shareThat', { name })}
        onClick={() => share({ recordIds, name: null, only: null })}
        aria-haspopup="dialog"
      >
        {t('shareAgain')}
      </Button>
      {dialog}
    </>
  );
}

/** A message waits for a key to seal it with. */
export function KeyMissingDuty({ duty, Row }: DutyProps) {
  const t = useTexts(DUTY_TEXTS);
  const name = useDutyName(duty);
  const { matter, spaceId } = duty;
  if (matter.kind !== 'key-missing' || spaceId === null) return null;
  return (
    <Row
      duty={duty}
      icon={IconKey}
      member={matter.members[0] ?? null}
      line={t('keyMissingLine', { name, members: matter.members.map(memberCode).join(', ') })}
      to={dutyTarget(duty)}
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
      member={matter.member}
      line={t('invitationLine', { member: nameOf(matter.member) })}
      to={dutyTarget(duty)}
      actions={<AnswerInvitation spaceId={spaceId} opener={matter.member} />}
    />
  );
}
