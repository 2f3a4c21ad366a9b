import type { DutyProps } from '../../../case/feature/web-feature.js';
import { memberCode } from '../../../case/member/member.js';
import { dutyTarget, useDutyName } from '../../../case/record/duty-target.js';
import { recordIcon } from '../../../case/record/record-icon.js';
import { useTexts } from '../../../lib/texts.js';
import { RECORD_DUTY_TEXTS } from '../record-duty.texts.js';
import { AssignRecord } from './assign-record.js';

/** A record of another country that nobody of the desk has opened. */
export function NewRecordDuty({ duty, Row }: DutyProps) {
  const t = useTexts(RECORD_DUTY_TEXTS);
  const name = useDutyName(duty);
  const { matter, spaceId, recordId, recordType } = duty;
  if (matter.kind !== 'new-record') return null;
  const { member, values, assigned } = matter;
  const line = t('newRecordLine', { name, values, member: memberCode(member) });
  return (
    <Row
      duty={duty}
      icon={recordIcon(recordType ?? '')}
      member={member}
      line={line}
      to={dutyTarget(duty)}
      {...(assigned && { note: t('assignedToYou') })}
      actions={
        spaceId !== null && recordId !== null && <AssignRecord spaceId={spaceId} recordId={recordId} name={name} />
      }
    />
  );
}
