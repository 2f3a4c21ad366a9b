import { IconCheck, IconEqualNot } from '@tabler/icons-react';
import type { DutyProps } from '../../../case/feature/web-feature.js';
import { memberCode } from '../../../case/member/member.js';
import { dutyTarget, useDutyName } from '../../../case/record/duty-target.js';
import { useRecordNames } from '../../../case/record/record-words.js';
import { useTexts } from '../../../lib/texts.js';
import { REMARK_DUTY_TEXTS } from '../remark-duty.texts.js';

/** Another country confirms or disputes a value of a record. */
export function RemarkDuty({ duty, Row }: DutyProps) {
  const t = useTexts(REMARK_DUTY_TEXTS);
  const name = useDutyName(duty);
  const names = useRecordNames();
  const { matter, recordType } = duty;
  if (matter.kind !== 'remark') return null;
  const { member, says, remarks } = matter;
  const property = names.property(recordType ?? '', matter.property);
  return (
    <Row
      duty={duty}
      icon={says === 'dispute' ? IconEqualNot : IconCheck}
      member={member}
      line={t('line', { member: memberCode(member), says, property, name, more: remarks - 1 })}
      to={dutyTarget(duty)}
    />
  );
}
