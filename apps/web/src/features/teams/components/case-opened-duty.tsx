import { IconEyeExclamation } from '@tabler/icons-react';
import type { DutyProps } from '../../../case/feature/web-feature.js';
import { dutyTarget } from '../../../case/record/duty-target.js';
import { useTimeFormat } from '../../../components/time.js';
import { useTexts } from '../../../lib/texts.js';
import { DOOR_TEXTS } from '../door.texts.js';

/** Somebody opened a case of ours in an emergency. */
export function CaseOpenedDuty({ duty, Row }: DutyProps) {
  const t = useTexts(DOOR_TEXTS);
  const format = useTimeFormat();
  const { matter } = duty;
  if (matter.kind !== 'case-opened') return null;
  const { name, until, reason } = matter;
  const line = t('openedLine', { name, until: format(until), reason });
  return <Row duty={duty} icon={IconEyeExclamation} member={null} line={line} to={dutyTarget(duty)} />;
}
