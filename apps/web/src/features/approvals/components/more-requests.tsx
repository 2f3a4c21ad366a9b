import { Button } from '@mantine/core';
import { useTexts } from '../../../lib/texts.js';
import { APPROVALS_TEXTS } from '../approvals.texts.js';

export interface MoreRequestsProps {
  readonly query: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => unknown;
  };
}

/** Reads the next page, where there is one. */
export function MoreRequests({ query: { hasNextPage, isFetchingNextPage, fetchNextPage } }: MoreRequestsProps) {
  const t = useTexts(APPROVALS_TEXTS);
  if (!hasNextPage) return null;
  return (
    <Button variant="default" w="fit-content" loading={isFetchingNextPage} onClick={() => fetchNextPage()}>
      {t('more')}
    </Button>
  );
}
