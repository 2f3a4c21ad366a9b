import { useInfiniteQuery } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import type { ToolProps } from '../../../case/feature/web-feature.js';
import { pairsQuery } from '../api/pairs.query.js';

/** How many pairs wait to be looked at, where the page that lists them read that: for the eye alone, the list counts anew. */
export function PairsBadge({ spaceId }: ToolProps) {
  return spaceId !== null && <Listed spaceId={spaceId} />;
}

function Listed({ spaceId }: { readonly spaceId: string }) {
  const intl = useIntl();
  // Nothing is asked for from here: a pair has names, and each look is written down.
  const { data, hasNextPage } = useInfiniteQuery({ ...pairsQuery(spaceId, false), enabled: false });
  const pairs = data?.pages.reduce((sum, { items }) => sum + items.length, 0) ?? 0;
  if (pairs === 0) return null;
  return (
    <span aria-hidden>
      {intl.formatNumber(pairs)}
      {hasNextPage && '+'}
    </span>
  );
}
