import { useDocumentVisibility } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { type RefObject, useEffect, useState } from 'react';
import { api } from '../../lib/http.js';
import type { RecordData } from './use-record-data.js';
import { freshValues, seenThrough } from './fresh-values.js';

/** So long a value has to be in view until it counts as seen. */
export const SEEN_AFTER_MS = 2000;

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
    return watch(frame.current, (name) => setInView((before) => new Set([...before, name])));
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

/** Tells of each new row that was in view long enough. */
function watch(frame: HTMLElement | null, onSeen: (name: string) => void): () => void {
  const timers = new Map<Element, ReturnType<typeof setTimeout>>();
  const stop = (row: Element): void => {
    clearTimeout(timers.get(row));
    timers.delete(row);
  };
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) stop(target);
      else if (!timers.has(target))
        timers.set(
          target,
          setTimeout(() => seen(target), SEEN_AFTER_MS),
        );
    }
  });
  const seen = (row: Element): void => {
    observer.unobserve(row);
    onSeen(row.getAttribute('data-row') ?? '');
  };
  for (const row of frame?.querySelectorAll('[data-fresh]') ?? []) observer.observe(row);
  return () => {
    observer.disconnect();
    for (const timer of timers.values()) clearTimeout(timer);
  };
}
