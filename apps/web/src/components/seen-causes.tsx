import { List, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTexts } from '../lib/texts.js';
import { ACKNOWLEDGE_TEXTS } from './acknowledge.texts.js';
import { useTimeFormat } from './time.js';

/** Who has seen a cause, and why it may stand. */
interface Seen {
  readonly byName: string;
  readonly reason: string;
  readonly at: string;
}

interface SeenCausesProps {
  readonly causes: readonly { readonly key: string; readonly seen: Seen | null; readonly words: ReactNode }[];
}

/** What people have acknowledged, with name and reason, for as long as it lasts. */
export function SeenCauses({ causes }: SeenCausesProps) {
  const t = useTexts(ACKNOWLEDGE_TEXTS);
  const format = useTimeFormat();
  const seen = causes.filter((cause) => cause.seen !== null);
  if (seen.length === 0) return null;
  return (
    <section aria-label={t('seen')}>
      <Text size="sm" fw={600}>
        {t('seen')}
      </Text>
      <List size="sm" spacing={2}>
        {seen.map(({ key, words, seen: by }) => (
          <List.Item key={key} data-seen={key}>
            {words}{' '}
            {by && (
              <Text span size="sm" c="dimmed" dir="auto">
                {t('seenBy', { name: by.byName, time: format(by.at), reason: by.reason })}
              </Text>
            )}
          </List.Item>
        ))}
      </List>
    </section>
  );
}
