import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { requestQuery } from '../../case/approval/approval-request.js';
import type { Request } from './api/requests.js';

/**
 * The one that the address names, else the first that was there. What comes meanwhile does not take its place under the hand, and where
 * somebody else settled it nothing does: the person moves on.
 */
export function useOpenRequest(all: readonly Request[], chosen: string | null, gone: ReadonlySet<string>) {
  const [first, setFirst] = useState<string | null>(null);
  const pinned = chosen ?? first;
  const at = pinned === null || gone.has(pinned) ? null : pinned;
  const named = all.find(({ messageId }) => messageId === at);
  const isElsewhere = at !== null && named === undefined;
  const one = useQuery({ ...requestQuery(at ?? ''), enabled: isElsewhere, retry: false });
  const found = named ?? (isElsewhere && one.data?.mayDecide ? one.data : undefined);
  const open = found ?? (at === null ? (all[0] ?? null) : null);
  if (chosen === null && open !== null && open.messageId !== first) setFirst(open.messageId);
  return {
    open,
    settled: isElsewhere && !open ? (one.data ?? null) : null,
    isComing: isElsewhere && one.isPending,
    missed: isElsewhere ? one : null,
  };
}
