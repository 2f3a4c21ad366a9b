import { Alert, Anchor, Stack, Text } from '@mantine/core';
import { IconMessageQuestion } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { RecordPanelProps } from '../../../case/feature/web-feature.js';
import { memberCode } from '../../../case/member/member.js';
import { isOpenOffer, offersQuery } from '../../../case/record/requests.js';
import { useTexts } from '../../../lib/texts.js';
import { ANSWER_TEXTS } from '../answer.texts.js';
import { QUESTION_TEXTS } from '../question.texts.js';

/** Open requests of other countries about a record of ours, with the way to their answer. */
export function RecordQuestions({ spaceId, recordId }: RecordPanelProps) {
  const t = useTexts(QUESTION_TEXTS);
  const say = useTexts(ANSWER_TEXTS);
  const { data = [] } = useInfiniteQuery(offersQuery(spaceId));
  const open = data.filter(
    (offer) =>
      offer.direction === 'received' && offer.recordId === recordId && isOpenOffer(offer) && !offer.movePending,
  );
  if (open.length === 0) return null;
  return (
    <Alert color="blue" variant="light" className="no-print" icon={<IconMessageQuestion aria-hidden />}>
      <Stack gap={6} align="flex-start">
        {open.map(({ commitmentId, author, creditor, text }) => (
          <Text key={commitmentId} size="sm" className="any-length">
            {t('ofRecord', { author, member: memberCode(creditor), reason: text })}{' '}
            <Anchor
              size="sm"
              underline="always"
              renderRoot={(props) => (
                <Link {...props} to="/cases/$spaceId/requests/$askId" params={{ spaceId, askId: commitmentId }} />
              )}
            >
              {say('answerIt')}
            </Anchor>
          </Text>
        ))}
      </Stack>
    </Alert>
  );
}
