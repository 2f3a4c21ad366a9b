import { IconMessageReply, IconMessageReport } from '@tabler/icons-react';
import type { DutyProps } from '../../../case/feature/web-feature.js';
import { memberCode } from '../../../case/member/member.js';
import { ANSWER_TEXTS } from '../../../components/answer.texts.js';
import { useTexts } from '../../../lib/texts.js';
import { PASSED_TEXTS } from '../passed.texts.js';

/** Another country passed a signal. */
export function PassedDuty({ duty, Row }: DutyProps) {
  const t = useTexts(PASSED_TEXTS);
  const { matter, spaceId } = duty;
  if (matter.kind !== 'passed-signal' || spaceId === null) return null;
  const { passed, member } = matter;
  const line = t('cameLine', { member: memberCode(member) });
  return <Row duty={duty} icon={IconMessageReport} member={member} line={line} to={pageOf(spaceId, passed)} />;
}

/** Another country said what became of a signal of this one. */
export function PassedAnswerDuty({ duty, Row }: DutyProps) {
  const t = useTexts(PASSED_TEXTS);
  const say = useTexts(ANSWER_TEXTS);
  const { matter, spaceId } = duty;
  if (matter.kind !== 'passed-answer' || spaceId === null) return null;
  const { passed, member, outcome } = matter;
  const line = t('answerLine', { member: memberCode(member), outcome: say(outcome) });
  return <Row duty={duty} icon={IconMessageReply} member={member} line={line} to={pageOf(spaceId, passed)} />;
}

function pageOf(spaceId: string, passed: string) {
  return { to: '/cases/$spaceId/passed-signals/$passed', params: { spaceId, passed } } as const;
}
