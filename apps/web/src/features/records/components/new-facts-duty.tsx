import { IconInbox } from '@tabler/icons-react';
import type { DutyProps } from '../../../case/feature/web-feature.js';
import { memberCode } from '../../../case/member/member.js';
import { DutyLink } from '../../../case/record/duty-link.js';
import { useTexts } from '../../../lib/texts.js';
import { RECORD_PAGE_TEXTS } from '../record-page.texts.js';

/** Others changed a record that the person follows. */
export function NewFactsDuty({ duty, Row }: DutyProps) {
  const t = useTexts(RECORD_PAGE_TEXTS);
  const { matter } = duty;
  if (matter.kind !== 'new-facts') return null;
  const line = t('newFactsLine', { changes: matter.changes, members: matter.members.map(memberCode).join(', ') });
  return <Row duty={duty} icon={IconInbox} line={line} link={<DutyLink duty={duty} />} />;
}
