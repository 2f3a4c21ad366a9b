import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../lib/http.js';
import type { SignalDraftView } from './types.js';

/** A draft that came of a signal. */
export const signalDraftQuery = (spaceId: string, draftId: string) =>
  queryOptions({
    queryKey: ['signal-drafts', spaceId, 'one', draftId],
    queryFn: ({ signal }) => api.get<SignalDraftView>(`/spaces/${spaceId}/signal-drafts/${draftId}`, signal),
    staleTime: 0,
  });
