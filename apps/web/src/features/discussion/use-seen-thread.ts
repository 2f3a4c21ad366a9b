import { useDocumentVisibility } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Thread } from '../../case/record/comments.js';
import { watchDrawn } from '../../case/record/in-view.js';
import { api } from '../../lib/http.js';

/** Comments as they are shown, by their position, where they are new to the reader. */
const UNREAD = '[data-comment][data-unread]';

/** Tells the gateway how far the comments were in view, each for two seconds. Of what was not, the next look is told again. */
export function useSeenThread(spaceId: string, pages: readonly Thread[] | undefined): void {
  const queries = useQueryClient();
  const isShown = useDocumentVisibility() === 'visible';
  const [inView, setInView] = useState<ReadonlySet<string>>(new Set());
  const [newest] = pages ?? [];
  const unread = (pages ?? []).flatMap(({ comments }) =>
    comments.flatMap(({ unread: isNew, position }) => (isNew && position !== null ? [position] : [])),
  );
  const waiting = unread.filter((position) => !inView.has(position)).join(' ');
  const recordId = newest?.recordId ?? null;
  useEffect(() => {
    if (!isShown || waiting === '') return undefined;
    return watchDrawn(UNREAD, (card) => {
      const position = card.getAttribute('data-unread') ?? '';
      setInView((before) => new Set([...before, position]));
    });
  }, [waiting, isShown]);
  const through = newest ? seenThrough(newest, unread, inView) : null;
  useEffect(() => {
    if (through === null || recordId === null) return;
    const tell = async (): Promise<void> => {
      await api.put(`/spaces/${spaceId}/threads/${recordId}/seen`, { through });
      await queries.invalidateQueries({ queryKey: ['thread', spaceId, recordId] });
      await queries.invalidateQueries({ queryKey: ['inbox'] });
    };
    // What is not told now is told with the next look.
    void tell().catch(() => undefined);
  }, [queries, spaceId, recordId, through]);
}

/** Position up to which everything was in view, before the first that was not; null where that is nothing new, or older ones are not shown. */
export function seenThrough(
  { unread: count, through }: Pick<Thread, 'unread' | 'through'>,
  unread: readonly string[],
  inView: ReadonlySet<string>,
): string | null {
  if (unread.length === 0 || unread.length < count) return null;
  const missed = unread.filter((position) => !inView.has(position)).map(BigInt);
  if (missed.length === 0) return through;
  const before = missed.reduce((a, b) => (a < b ? a : b)) - 1n;
  return unread.some((position) => BigInt(position) <= before) ? before.toString() : null;
}
