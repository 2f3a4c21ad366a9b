import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { RailEntry } from '../../../case/feature/web-feature.js';
import { useTexts } from '../../../lib/texts.js';
import { inboxCountQuery } from '../api/inbox-count.js';
import { PERSON_TEXTS } from '../person.texts.js';

/** How much waits, in all or of some kinds. */
export function WaitsBadge({ of }: { readonly of: NonNullable<RailEntry['waits']> }) {
  const t = useTexts(PERSON_TEXTS);
  const { data } = useQuery(inboxCountQuery);
  if (!data) return null;
  const isAll = of === 'all';
  const count = isAll ? data.total : of.reduce((sum, kind) => sum + data.groups[kind], 0);
  if (count === 0) return null;
  return (
    <Text span size="xs" {...(isAll && { fw: 600, c: 'joinder' })}>
      <span aria-hidden>{count}</span>
      <span className="for-listeners">{t('count', { count })}</span>
    </Text>
  );
}
