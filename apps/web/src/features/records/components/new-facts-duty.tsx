import { IconPencil } from '@tabler/icons-react';
import type { DutyProps } from '../../../case/feature/web-feature.js';
import { memberCode } from '../../../case/member/member.js';
import { dutyTarget, useDutyName } from '../../../case/record/duty-target.js';
import { useTexts } from '../../../lib/texts.js';
import { RECORD_DUTY_TEXTS } from '../record-duty.texts.js';
import { HushRecord } from './hush-record.js';

/** Others changed a record that the person follows. */
export function NewFactsDuty({ duty, Row }: DutyProps) {
  const t = useTexts(RECORD_DUTY_TEXTS);
  const name = useDutyName(duty);
  const { matter, spaceId, recordId } = duty;
  if (matter.kind !== 'new-facts') return null;
  const line = t('newFactsLine', { name, changes: matter.changes, members: matter.members.map(memberCode).join(', ') });
  return (
    <Row
      duty={duty}
      icon={IconPencil}
      member={matter.members[0] ?? null}
      line={line}
      to={dutyTarget(duty)}
      actions={
        spaceId !== null && recordId !== null && <HushRecord spaceId={spaceId} recordId={recordId} name={name} />
      }
    />
  );
}
