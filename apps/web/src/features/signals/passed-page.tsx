import { Button, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { memberCode, useMemberName } from '../../case/member/member.js';
import { AnswerForm } from '../../components/answer-form.js';
import { ANSWER_TEXTS } from '../../components/answer.texts.js';
import { Page } from '../../components/page.js';
import { Section } from '../../components/section.js';
import { Failed, Loading } from '../../components/states.js';
import { StepPlace } from '../../components/step-place.js';
import { useTimeFormat } from '../../components/time.js';
import { sessionQuery } from '../../lib/session.js';
import { useTexts } from '../../lib/texts.js';
import { passedSignalQuery, type PassedSignal, useAcceptPassed, useAnswerPassed } from './api/passed-signals.js';
import { SIGNAL_ANSWER_TEXTS } from './answer.texts.js';
import { PassOn } from './components/pass-signal.js';
import { PassedParts } from './components/passed-parts.js';
import { PASSED_TEXTS } from './passed.texts.js';
import { SIGNAL_TEXTS } from './signals.texts.js';
import { SIGNAL_REASONS } from './signal-reasons.js';

const route = getRouteApi('/frame/cases/$spaceId/passed-signals/$passed');

/** A signal that one country passed to another: what it says, who accepted it, and what was answered. */
export function PassedPage() {
  const t = useTexts(PASSED_TEXTS);
  const say = useTexts(SIGNAL_TEXTS);
  const format = useTimeFormat();
  const { spaceId, passed } = route.useParams();
  const { data, error, refetch } = useQuery(passedSignalQuery(spaceId, passed));
  const own = useQuery({ ...sessionQuery, enabled: false }).data?.member.member;
  const title = data ? t('pageTitle', { from: memberCode(data.sender), to: memberCode(data.recipient) }) : say('title');
  const isOurs = data !== undefined && data.recipient === own;
  return (
    <Page title={title}>
      {error && <Failed error={error} retry={() => void refetch()} />}
      {!error && !data && <Loading />}
      {data && (
        <>
          {isOurs && <Text mb="md">{t('pageNote')}</Text>}
          <Stack gap="md">
            <Section title={say('told')}>
              <Text size="sm" mb="xs">
                {isOurs ? say('received') : t('passedAt')}: {format(data.at)}
              </Text>
              <PassedParts signal={data.signal} />
            </Section>
            {isOurs && (
              <StepPlace step={data.state}>
                <Accept spaceId={spaceId} signal={data} />
              </StepPlace>
            )}
            <StepPlace step={data.answer === null ? 'open' : 'answered'}>
              <Answer spaceId={spaceId} signal={data} isOurs={isOurs} />
            </StepPlace>
            {isOurs && data.accepted !== null && <PassOn spaceId={spaceId} signal={data} />}
          </Stack>
        </>
      )}
    </Page>
  );
}

interface StepProps {
  readonly spaceId: string;
  readonly signal: PassedSignal;
}

function Accept({ spaceId, signal: { passed, accepted, answer } }: StepProps) {
  const t = useTexts(PASSED_TEXTS);
  const format = useTimeFormat();
  const accepting = useAcceptPassed(spaceId, passed);
  if (accepted !== null)
    return <Text data-accepted>{t('acceptedBy', { name: accepted.byName, at: format(accepted.at) })}</Text>;
  if (answer !== null) return null;
  return (
    <Section title={t('acceptTitle')}>
      <Text size="sm" mb="sm">
        {t('acceptHelp')}
      </Text>
      {accepting.error && <Failed error={accepting.error} />}
      <Button variant="filled" loading={accepting.isPending} onClick={() => accepting.mutate()}>
        {t('accept')}
      </Button>
    </Section>
  );
}

function Answer({ spaceId, signal, isOurs }: StepProps & { readonly isOurs: boolean }) {
  const t = useTexts(PASSED_TEXTS);
  const say = useTexts(ANSWER_TEXTS);
  const reasons = useTexts(SIGNAL_ANSWER_TEXTS);
  const format = useTimeFormat();
  const nameOf = useMemberName();
  const { passed, sender, recipient, answer, isAnswering, accepted } = signal;
  const answering = useAnswerPassed(spaceId, passed);
  const title = t('answerTitle', { member: nameOf(sender) });
  if (answer !== null) {
    const { outcome, reason, at } = answer;
    return (
      <Section title={title}>
        <Text data-answer={outcome}>
          {[say(outcome), ...(reason === null ? [] : [reasons(reason)])].join(': ')}.{' '}
          {t('answeredAt', { at: format(at) })}
        </Text>
      </Section>
    );
  }
  if (!isOurs) {
    return (
      <Section title={title}>
        <Text>{t('noAnswer', { member: nameOf(recipient) })}</Text>
      </Section>
    );
  }
  return (
    <Section title={title}>
      {isAnswering || accepted?.isAtDesk ? (
        <Text role="status">{t(isAnswering ? 'answering' : 'atDesk')}</Text>
      ) : (
        <AnswerForm
          reasons={SIGNAL_REASONS.map((code) => ({ code, label: reasons(code) }))}
          giving={answering}
          notYet={accepted === null ? { outcomes: ['USED', 'PICTURE'], why: t('usedLater') } : null}
        >
          <Text size="sm">{t('answerHelp')}</Text>
        </AnswerForm>
      )}
    </Section>
  );
}
