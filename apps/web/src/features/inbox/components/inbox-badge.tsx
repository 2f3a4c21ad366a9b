import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTexts } from '../../../lib/texts.js';
import { inboxCountQuery } from '../api/inbox-count.js';
import { PERSON_TEXTS } from '../person.texts.js';

/** How much waits. */
export function InboxBadge() {
  const t = useTexts(PERSON_TEXTS);
  const { data } = useQuery(inboxCountQuery);
  if (!data || data.total === 0) return null;
  return (
    <Text span size="xs" fw={600} c="joinder">
      <span aria-hidden>{data.total}</span>
      <span className="for-listeners">{t('count', { count: data.total })}</span>
    </Text>
  );
}
