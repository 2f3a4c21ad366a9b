import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { SealedPanelProps } from '../../../case/feature/web-feature.js';
import { Section } from '../../../components/section.js';
import { Failed, Loading } from '../../../components/states.js';
import { useHasRole } from '../../../lib/session.js';
import { useTexts } from '../../../lib/texts.js';
import { asksQuery } from '../../../case/record/asks.js';
import { sentAbout } from '../api/asks.js';
import { QUESTION_TEXTS } from '../question.texts.js';
import { AskForm } from './ask-form.js';
import { Question } from './question.js';

/** Questions to the owner of what is sealed, and the way to ask. */
export function SealedQuestions({ spaceId, position, owner, empty, toRecords }: SealedPanelProps) {
  const t = useTexts(QUESTION_TEXTS);
  const mayAsk = useHasRole('investigator', 'liaison');
  const { data, error, refetch } = useQuery(asksQuery(spaceId));
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  const asks = sentAbout(data, position);
  if (owner === null && asks.length === 0) return empty;
  const isSettled = asks.every(({ state }) => state === 'released' || state === 'refused');
  return (
    <Section title={t('question')}>
      <Stack>
        {asks.map((ask) => (
          <Question key={ask.askId} ask={ask} />
        ))}
        {asks.some(({ state }) => state === 'released') && toRecords}
        {owner !== null && isSettled && mayAsk && <AskForm spaceId={spaceId} position={position} owner={owner} />}
        {asks.length === 0 && !mayAsk && <Text size="sm">{t('mayNotAsk')}</Text>}
      </Stack>
    </Section>
  );
}
