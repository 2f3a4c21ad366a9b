import { useDebouncedValue } from '@mantine/hooks';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Answered, audienceQuery, changedAudience, NO_WISHES, type Wish } from './audience.query.js';

/** `none`: there is nothing to send. Only an `answer` is about what would be sent now. */
export type AudienceState = 'none' | 'asking' | 'answer' | 'failed';

export interface Audience {
  readonly state: AudienceState;
  /** The last one, which may be about what was to be sent before. */
  readonly last: Answered | null;
  readonly error: Error | null;
  /** What was shown before no longer held when it was sent; null where it did. */
  readonly changed: Refused | null;
  readonly retry: () => void;
  /** Shows what sending comes to now, where that is why nothing was sent; says whether it is. */
  readonly showNew: (error: unknown) => boolean;
}

/** In the words of the gateway, and how often. */
interface Refused {
  readonly words: string;
  readonly times: number;
}

const QUIET_MS = 200;

/**
 * Asks the gateway what sending would do, once nothing was typed for a moment; who types on is answered about the last of it only.
 * While `isSending` nothing is asked: what is sent is what was shown.
 */
export function useAudience(spaceId: string, wishes: readonly Wish[], isSending = false): Audience {
  const queries = useQueryClient();
  const now = JSON.stringify(wishes);
  const [asked] = useDebouncedValue(now, QUIET_MS);
  const query = audienceQuery(spaceId, asked);
  const enabled = asked !== NO_WISHES && !isSending;
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery({ ...query, enabled });
  const [changed, setChanged] = useState<(Refused & { readonly asked: string }) | null>(null);
  const isOfNow = now === asked && !isPlaceholderData && data !== undefined;
  return {
    state: stateOf({ isNone: now === NO_WISHES, isOfNow, isFailed: now === asked && error !== null && !isFetching }),
    last: now === NO_WISHES ? null : (data ?? null),
    error,
    changed: changed?.asked === now ? changed : null,
    retry: () => void refetch(),
    showNew: (reason) => {
      const answer = changedAudience(reason);
      if (answer === null || !(reason instanceof Error)) return false;
      // Of several that are sent one by one it speaks of one.
      if (wishes.length === 1) queries.setQueryData<Answered>(query.queryKey, { ...answer, wishes });
      else void refetch();
      setChanged((before) => ({ asked: now, words: reason.message, times: (before?.times ?? 0) + 1 }));
      return true;
    },
  };
}

interface Known {
  readonly isNone: boolean;
  readonly isOfNow: boolean;
  readonly isFailed: boolean;
}

function stateOf({ isNone, isOfNow, isFailed }: Known): AudienceState {
  if (isNone) return 'none';
  if (isFailed) return 'failed';
  return isOfNow ? 'answer' : 'asking';
}
