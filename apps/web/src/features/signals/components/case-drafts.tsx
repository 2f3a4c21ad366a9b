import { useInfiniteQuery } from '@tanstack/react-query';
import { READERS } from '../../../case/record/readers.js';
import { Section } from '../../../components/section.js';
import { useHasRole } from '../../../lib/session.js';
import { useTexts } from '../../../lib/texts.js';
import { signalDraftsQuery } from '../api/signal-drafts.js';
import { TAKE_UP_TEXTS } from '../take-up.texts.js';
import { DraftTable } from './signal-drafts.js';

/** Drafts of a case that nobody has dealt with; nothing where there are none. */
export function CaseDrafts({ spaceId }: { readonly spaceId: string }) {
  const t = useTexts(TAKE_UP_TEXTS);
  const reads = useHasRole(...READERS);
  const query = useInfiniteQuery({ ...signalDraftsQuery(spaceId, null), enabled: reads, retry: false });
  const drafts = query.data?.pages.flatMap(({ items }) => items) ?? [];
  if (drafts.length === 0) return null;
  return (
    <Section title={t('drafts')}>
      <DraftTable spaceId={spaceId} drafts={drafts} more={query} isOfCase />
    </Section>
  );
}
