import { Anchor, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { SealedPanelProps } from '../../../case/feature/web-feature.js';
import { isOpenOffer, type Offer, offersQuery } from '../../../case/record/requests.js';
import { Section } from '../../../components/section.js';
import { Failed, Loading } from '../../../components/states.js';
import { Time } from '../../../components/time.js';
import { useHasRole } from '../../../lib/session.js';
import { useTexts } from '../../../lib/texts.js';
import { QUESTION_TEXTS } from '../question.texts.js';
import { sentAbout } from '../sent-about.js';
import { useByClock, useStands } from '../use-offer-words.js';
import { AskForm } from './ask-form.js';

/** Requests to the owner of what is sealed, and the way to ask. */
export function SealedQuestions({ spaceId, position, owner, empty, toRecords }: SealedPanelProps) {
  const t = useTexts(QUESTION_TEXTS);
  const mayAsk = useHasRole('investigator', 'liaison');
  const { data, error, refetch } = useInfiniteQuery(offersQuery(spaceId));
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  const asked = sentAbout(data, position);
  if (owner === null && asked.length === 0) return empty;
  const isSettled = !asked.some(isOpenOffer);
  return (
    <Section title={t('question')}>
      <Stack>
        {asked.map((offer) => (
          <Asked key={offer.commitmentId} spaceId={spaceId} offer={offer} />
        ))}
        {asked.some(({ outcome }) => outcome === 'released') && (
          <>
            <Text size="sm">{t('releasedNext')}</Text>
            {toRecords}
          </>
        )}
        {owner !== null && isSettled && mayAsk && <AskForm spaceId={spaceId} position={position} owner={owner} />}
        {asked.length === 0 && !mayAsk && <Text size="sm">{t('mayNotAsk')}</Text>}
      </Stack>
    </Section>
  );
}

/** A request, where it stands, and what the owner said in the end; the way to all that was said. */
function Asked({ spaceId, offer }: { readonly spaceId: string; readonly offer: Offer }) {
  const t = useTexts(QUESTION_TEXTS);
  const stands = useStands()(offer);
  const clock = useByClock()(offer);
  const { state, author, text, at, answer, commitmentId } = offer;
  return (
    <article data-offer={state}>
      <Anchor
        fw={600}
        renderRoot={(props) => (
          <Link {...props} to="/cases/$spaceId/requests/$askId" params={{ spaceId, askId: commitmentId }} />
        )}
      >
        {stands}
      </Anchor>
      {clock && (
        <Text size="sm" data-tone={clock.tone}>
          {clock.words}
        </Text>
      )}
      <Said text={t('asked', { author, reason: text })} at={at} />
      {answer && answer.text !== '' && (
        <Said text={t('said', { author: answer.author, reason: answer.text })} at={answer.at} />
      )}
    </article>
  );
}

function Said({ text, at }: { readonly text: string; readonly at: string }) {
  return (
    <>
      <Text size="sm" mt={4} dir="auto" className="any-length">
        {text}
      </Text>
      <Text size="xs" c="dimmed">
        <Time at={at} />
      </Text>
    </>
  );
}
