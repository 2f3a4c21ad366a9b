import { Stack, Text } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTexts } from '../lib/texts.js';
import { GUIDE_TEXTS } from './guide.texts.js';
import { type GuideName, guideQuery } from './guides.js';
import { Page } from './page.js';
import { RunbookText } from './runbook-text.js';
import { Failed, Loading } from './states.js';

interface GuideProps {
  readonly names: readonly GuideName[];
  /** Other help: it also takes the focus, from where the page is scrolled by keys. */
  readonly children: ReactNode;
}

/** The guides of docs/guide that concern whoever reads, one below the other. */
export function Guide({ names, children }: GuideProps) {
  const t = useTexts(GUIDE_TEXTS);
  const read = useQueries({ queries: names.map(guideQuery) });
  const failed = read.find(({ error }) => error);
  // All at once: one that comes late would push the others down.
  const texts = read.every(({ data }) => data) ? read.flatMap(({ data }) => data ?? []) : null;
  return (
    <Page title={t('title')}>
      <Stack gap="lg" maw={800}>
        <Text c="dimmed">{t('language')}</Text>
        {children}
        {failed?.error && <Failed error={failed.error} retry={() => void failed.refetch()} />}
        {!failed && !texts && <Loading />}
        {texts?.map(({ text, pictures }, at) => (
          <RunbookText key={names[at]} text={text} pictures={pictures} />
        ))}
      </Stack>
    </Page>
  );
}
