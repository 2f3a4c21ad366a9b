import { Anchor, Button } from '@mantine/core';
import { IconHelp, IconMessageReply } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { DutyLink, useDutyName } from '../../../case/record/duty-link.js';
import type { DutyItem, DutyProps } from '../../../case/feature/web-feature.js';
import { useMemberName } from '../../../case/member/member.js';
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
  return (
    <Row
      duty={duty}
      icon={IconHelp}
      line={t('questionLine', { author, member: nameOf(member), reason })}
      link={<Anchor renderRoot={(props) => <Link {...props} {...request} />}>{name}</Anchor>}
      actions={
        <Button size="xs" renderRoot={(props) => <Link {...props} {...request} />}>
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
  const { matter } = duty;
  if (matter.kind !== 'answer') return null;
  const { answer, member, reason, position, values: count = 0 } = matter;
  const said = { member: nameOf(member), reason };
  return (
    <Row
      duty={duty}
      icon={IconMessageReply}
      line={count > 0 ? t('given', { ...said, count }) : t(ANSWERS[answer], said)}
      link={<AskLink duty={duty} position={position} />}
    />
  );
}

/** To the record, where it is known here; else to what is sealed. */
function AskLink({ duty, position }: { readonly duty: DutyItem; readonly position: string }) {
  const name = useDutyName(duty);
  const params = { spaceId: duty.spaceId, position };
  if (duty.recordId !== null) return <DutyLink duty={duty} />;
  return (
    <Anchor renderRoot={(props) => <Link {...props} to="/cases/$spaceId/sealed/$position" params={params} />}>
      {name}
    </Anchor>
  );
}
