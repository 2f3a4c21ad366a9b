import { Alert, Anchor, Stack, Text } from '@mantine/core';
import { IconMessageQuestion } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { RecordPanelProps } from '../../../case/feature/web-feature.js';
import { memberCode } from '../../../case/member/member.js';
import { useTexts } from '../../../lib/texts.js';
import { asksQuery } from '../../../case/record/asks.js';
import { ANSWER_TEXTS } from '../answer.texts.js';
import { QUESTION_TEXTS } from '../question.texts.js';

/** Open questions of other countries about a record of ours, with the way to their answer. */
export function RecordQuestions({ spaceId, recordId }: RecordPanelProps) {
  const t = useTexts(QUESTION_TEXTS);
  const say = useTexts(ANSWER_TEXTS);
  const { data = [] } = useQuery(asksQuery(spaceId));
  const open = data.filter((ask) => {
    const isOpen = (ask.state === 'open' || ask.state === 'later') && ask.pendingAnswer === null;
    return ask.direction === 'received' && ask.recordId === recordId && isOpen;
  });
  if (open.length === 0) return null;
  return (
    <Alert color="blue" variant="light" className="no-print" icon={<IconMessageQuestion aria-hidden />}>
      <Stack gap={6} align="flex-start">
        {open.map(({ askId, author, asker, reason }) => (
          <Text key={askId} size="sm" className="any-length">
            {t('ofRecord', { author, member: memberCode(asker), reason })}{' '}
            <Anchor
              size="sm"
              underline="always"
              renderRoot={(props) => (
                <Link {...props} to="/cases/$spaceId/requests/$askId" params={{ spaceId, askId }} />
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
