import { Button } from '@mantine/core';
import { IconClock, IconHelp, IconMessageReply, IconPhoneCall } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { phoneInGroups } from '../../../case/directory/phone-groups.js';
import { useCalled } from '../../../case/directory/use-called.js';
import type { DutyItem, DutyProps, Target } from '../../../case/feature/web-feature.js';
import { useMemberName } from '../../../case/member/member.js';
import { dutyTarget, useDutyName } from '../../../case/record/duty-target.js';
import { offerQuery } from '../../../case/record/requests.js';
import { useTexts } from '../../../lib/texts.js';
import { ANSWER_TEXTS } from '../answer.texts.js';
import { OFFER_DUTY_TEXTS } from '../offer-duty.texts.js';
import { useCode } from '../use-offer-words.js';

/** A request of another country, to be answered by its moment. */
export function RequestDuty({ duty, Row }: DutyProps) {
  const t = useTexts(OFFER_DUTY_TEXTS);
  const nameOf = useMemberName();
  const { matter } = duty;
  if (matter.kind !== 'request') return null;
  const { author, member, text, isLate, isPaused, requestId } = matter;
  const line = isLate ? 'late' : isPaused ? 'paused' : 'asks';
  const to = targetOf(duty, requestId);
  return (
    <Row
      duty={duty}
      icon={IconHelp}
      member={member}
      line={t(line, { author, member: nameOf(member), text })}
      to={to}
      actions={<AnswerIt to={to} />}
    />
  );
}

/** Little time is left for one. */
export function RequestDueDuty({ duty, Row }: DutyProps) {
  const t = useTexts(OFFER_DUTY_TEXTS);
  const nameOf = useMemberName();
  const { matter } = duty;
  if (matter.kind !== 'request-due') return null;
  const { member, text, requestId } = matter;
  const to = targetOf(duty, requestId);
  const line = t('soon', { member: nameOf(member), text });
  return <Row duty={duty} icon={IconClock} member={member} line={line} to={to} actions={<AnswerIt to={to} />} />;
}

/** Nobody there saw in time what cannot wait. */
export function RequestUnseenDuty({ duty, Row }: DutyProps) {
  const t = useTexts(OFFER_DUTY_TEXTS);
  const nameOf = useMemberName();
  const { matter, spaceId } = duty;
  if (matter.kind !== 'request-unseen') return null;
  const { member, text, requestId } = matter;
  return (
    <Row
      duty={duty}
      icon={IconPhoneCall}
      member={null}
      line={t('unseen', { member: nameOf(member), text })}
      to={targetOf(duty, requestId)}
      actions={spaceId !== null && <CallIt spaceId={spaceId} member={member} />}
    />
  );
}

const SAID = {
  answered: 'saidAnswered',
  part: 'saidPart',
  declined: 'saidDeclined',
  paused: 'saidPaused',
  late: 'saidLate',
} as const;

/** What became of a request of ours. */
export function RequestNewsDuty({ duty, Row }: DutyProps) {
  const t = useTexts(OFFER_DUTY_TEXTS);
  const nameOf = useMemberName();
  const say = useCode();
  const given = useGiven(duty);
  const { matter } = duty;
  if (matter.kind !== 'request-news') return null;
  const { member, said, code, text, asked, requestId } = matter;
  const words = text === '' && code !== '' ? say(code) : text;
  const line = given ?? t(SAID[said], { member: nameOf(member), asked, text: words }).trim();
  // Values lead to the record that has them now.
  const to = given !== null && duty.recordId !== null ? dutyTarget(duty) : targetOf(duty, requestId);
  return <Row duty={duty} icon={IconMessageReply} member={member} line={line} to={to} />;
}

/** How many values came with an answer, and how many of them are here; null where it gives none. */
function useGiven(duty: DutyItem): string | null {
  const t = useTexts(ANSWER_TEXTS);
  const nameOf = useMemberName();
  const name = useDutyName(duty);
  const { matter, spaceId } = duty;
  const news = matter.kind === 'request-news' && (matter.values ?? 0) > 0 ? matter : null;
  const isNeeded = news !== null && spaceId !== null;
  const { data } = useQuery({ ...offerQuery(spaceId ?? '', news?.requestId ?? ''), enabled: isNeeded });
  if (news === null) return null;
  const { member, text, values: count = 0 } = news;
  const here = data?.here ?? count;
  const said = { member: nameOf(member), name, reason: text, count };
  return (here === count ? t('givenOf', said) : t('comeOf', { ...said, here })).trim();
}

function CallIt({ spaceId, member }: { readonly spaceId: string; readonly member: string }) {
  const t = useTexts(OFFER_DUTY_TEXTS);
  const called = useCalled(spaceId, member);
  if (called.state !== 'known') return null;
  return (
    <Button size="compact-xs" component="a" href={`tel:${called.phone.replaceAll(' ', '')}`} title={called.name}>
      {t('call', { phone: phoneInGroups(called.phone) })}
    </Button>
  );
}

function AnswerIt({ to }: { readonly to: Target }) {
  const t = useTexts(ANSWER_TEXTS);
  return (
    <Button size="compact-xs" renderRoot={(props) => <Link {...props} {...to} />}>
      {t('answerIt')}
    </Button>
  );
}

function targetOf({ spaceId }: DutyItem, askId: string): Target {
  if (spaceId === null) return { to: '/cases' };
  return { to: '/cases/$spaceId/requests/$askId', params: { spaceId, askId } };
}
