import { Button } from '@mantine/core';
import { IconHelp, IconMessageReply } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { DutyItem, DutyProps, Target } from '../../../case/feature/web-feature.js';
import { useMemberName } from '../../../case/member/member.js';
import { dutyTarget, useDutyName } from '../../../case/record/duty-target.js';
import { askQuery } from '../../../case/record/asks.js';
import { useTexts } from '../../../lib/texts.js';
import { ANSWER_TEXTS } from '../answer.texts.js';

/** A question of another country, with its answer. */
export function QuestionDuty({ duty, Row }: DutyProps) {
  const t = useTexts(ANSWER_TEXTS);
  const nameOf = useMemberName();
  const name = useDutyName(duty);
  const { matter, spaceId } = duty;
  if (matter.kind !== 'question' || spaceId === null) return null;
  const { askId, author, member, reason } = matter;
  const request = { to: '/cases/$spaceId/requests/$askId', params: { spaceId, askId } } as const;
  const line = duty.recordId === null ? 'questionLine' : 'questionAbout';
  return (
    <Row
      duty={duty}
      icon={IconHelp}
      member={member}
      line={t(line, { author, member: nameOf(member), name, reason })}
      to={request}
      actions={
        <Button size="compact-xs" renderRoot={(props) => <Link {...props} {...request} />}>
          {t('answerIt')}
        </Button>
      }
    />
  );
}

const ANSWERS = {
  released: 'answerReleased',
  refused: 'answerRefused',
  later: 'answerLater',
  answered: 'answerInWords',
} as const;

/** What another country says to a question of ours. */
export function AnswerDuty({ duty, Row }: DutyProps) {
  const t = useTexts(ANSWER_TEXTS);
  const nameOf = useMemberName();
  const name = useDutyName(duty);
  const here = useHere(duty);
  const { matter } = duty;
  if (matter.kind !== 'answer') return null;
  const { answer, member, reason, position, values: count = 0 } = matter;
  const said = { member: nameOf(member), name, reason };
  const isAll = here === null || here === count;
  const given = isAll ? t('givenOf', { ...said, count }) : t('comeOf', { ...said, count, here });
  return (
    <Row
      duty={duty}
      icon={IconMessageReply}
      member={member}
      line={count > 0 ? given : t(ANSWERS[answer], said)}
      to={askTarget(duty, position)}
    />
  );
}

/** How many of the values that an answer names this country has; null while it is not known, and where it names none. */
function useHere({ matter, spaceId }: DutyItem): number | null {
  const names = matter.kind === 'answer' && (matter.values ?? 0) > 0;
  const askId = matter.kind === 'answer' ? matter.askId : '';
  const { data } = useQuery({ ...askQuery(spaceId ?? '', askId), enabled: names && spaceId !== null });
  return data?.answer?.here ?? null;
}

/** To the record, where it is known here; else to what is sealed. */
function askTarget(duty: DutyItem, position: string): Target {
  const { spaceId, recordId } = duty;
  if (recordId !== null || spaceId === null) return dutyTarget(duty);
  return { to: '/cases/$spaceId/sealed/$position', params: { spaceId, position } };
}
