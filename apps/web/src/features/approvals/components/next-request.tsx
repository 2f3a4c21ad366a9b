import { Alert, Anchor, Group, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTexts } from '../../../lib/texts.js';
import { requestsQuery } from '../api/requests.js';
import { REQUEST_TEXTS } from '../request.texts.js';
import { useRequestWords } from '../use-request-words.js';

/** After a decision: says that it is kept and leads to the oldest of the others that wait for the person. */
export function NextRequest({ decided }: { readonly decided: string }) {
  const t = useTexts(REQUEST_TEXTS);
  const words = useRequestWords();
  const { data } = useInfiniteQuery(requestsQuery('waiting', null));
  const waiting = data?.pages.flatMap((page) => page.items) ?? [];
  const next = waiting.findLast(({ mayDecide, messageId }) => mayDecide && messageId !== decided);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <Alert ref={box} tabIndex={-1} role="status" variant="light" mb="md" maw={860} icon={<IconCheck aria-hidden />}>
      <Group gap="md">
        <Text>{t('done')}</Text>
        {next ? (
          <Anchor
            fw={600}
            renderRoot={(props) => (
              <Link to="/approvals/$messageId" params={{ messageId: next.messageId }} {...props} />
            )}
          >
            {t('next', { title: words.title(next) })}
          </Anchor>
        ) : (
          <Text>{t('noNext')}</Text>
        )}
      </Group>
    </Alert>
  );
}
