import { useDocumentVisibility } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { type RefObject, useEffect, useState } from 'react';
import { SEEN_AFTER_MS, watchInView } from '../../case/record/in-view.js';
import { api } from '../../lib/http.js';
import type { RecordData } from './use-record-data.js';
import { freshValues, seenThrough } from './fresh-values.js';

/** Names of values that are new to the reader. Each stops being so once it was in view for two seconds, which the gateway is told. */
export function useFresh({ spaceId, record }: RecordData, frame: RefObject<HTMLElement | null>): ReadonlySet<string> {
  const queries = useQueryClient();
  const isShown = useDocumentVisibility() === 'visible';
  const [inView, setInView] = useState<ReadonlySet<string>>(new Set());
  const { recordId, seen } = record;
  const fresh = freshValues(seen, inView);
  const waiting = [...fresh].join(' ');
  useEffect(() => {
    if (!isShown || waiting === '') return undefined;
    const rows = frame.current?.querySelectorAll('[data-fresh]') ?? [];
    return watchInView(rows, (row) => setInView((before) => new Set([...before, row.getAttribute('data-row') ?? ''])));
  }, [frame, waiting, isShown]);
  const through = seenThrough(seen, inView);
  const isAtOnce = seen?.fresh.length === 0;
  useEffect(() => {
    if (through === null || !isShown) return undefined;
    const tell = async (): Promise<void> => {
      await api.put(`/spaces/${spaceId}/records/${recordId}/seen`, { through });
      await queries.invalidateQueries({ queryKey: ['inbox'] });
    };
    // What is not told now is told with the next look: nothing is lost but a bar that comes back.
    const timer = setTimeout(() => void tell().catch(() => undefined), isAtOnce ? SEEN_AFTER_MS : 0);
    return () => clearTimeout(timer);
  }, [queries, spaceId, recordId, through, isAtOnce, isShown]);
  return fresh;
}
