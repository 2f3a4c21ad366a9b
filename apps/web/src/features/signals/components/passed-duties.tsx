import { IconMessageReply, IconMessageReport } from '@tabler/icons-react';
import type { DutyProps } from '../../../case/feature/web-feature.js';
import { memberCode } from '../../../case/member/member.js';
import { ANSWER_TEXTS } from '../../../components/answer.texts.js';
import { useTexts } from '../../../lib/texts.js';
import { PASSED_TEXTS } from '../passed.texts.js';

/** Of more nothing is counted. */
const MOST_COUNTED = 100;

/** Another country passed signals: one leads there, several to their list. */
export function PassedDuty({ duty, Row }: DutyProps) {
  const t = useTexts(PASSED_TEXTS);
  const { matter, spaceId } = duty;
  if (matter.kind !== 'passed-signal' || spaceId === null) return null;
  const { passed, member, waiting } = matter;
  const said = { member: memberCode(member), count: waiting };
  const line = passed !== null ? t('cameLine', said) : t(waiting < MOST_COUNTED ? 'cameSeveral' : 'cameMany', said);
  const to = passed === null ? ({ to: '/cases/$spaceId', params: { spaceId } } as const) : pageOf(spaceId, passed);
  return <Row duty={duty} icon={IconMessageReport} member={member} line={line} to={to} />;
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
