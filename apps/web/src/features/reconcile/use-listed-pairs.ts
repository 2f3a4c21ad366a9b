import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useSyncExternalStore } from 'react';
import { useIntl } from 'react-intl';
import { pairsQuery } from './api/pairs.query.js';

/** The page that lists them reads them again each minute: what is older was left behind by it. */
const FRESH_MS = 120_000;
const LOOK_MS = 10_000;

/** The count as it is shown. Nothing is asked for and nothing kept from here: a pair has names, and each look is written down. */
export function useListedPairs(spaceId: string): string {
  const intl = useIntl();
  const queries = useQueryClient();
  const watch = useCallback(
    (onChange: () => void) => {
      const timer = setInterval(onChange, LOOK_MS);
      const leave = queries.getQueryCache().subscribe(onChange);
      return () => {
        clearInterval(timer);
        leave();
      };
    },
    [queries],
  );
  return useSyncExternalStore(watch, () => {
    const { data, dataUpdatedAt = 0 } = queries.getQueryState(pairsQuery(spaceId, false).queryKey) ?? {};
    const pairs = data?.pages.reduce((sum, { items }) => sum + items.length, 0) ?? 0;
    if (pairs === 0 || Date.now() - dataUpdatedAt >= FRESH_MS) return '';
    const next = data?.pages.at(-1)?.next ?? null;
    return `${intl.formatNumber(pairs)}${next === null ? '' : '+'}`;
  });
}
