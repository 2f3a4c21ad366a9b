import { queryOptions } from '@tanstack/react-query';
import type { SealedStub } from '../../../lib/api-types.js';
import { api, type Json } from '../../../lib/http.js';

export type Stub = Json<SealedStub>;

/** As many as the gateway names. */
export const NEWEST_STUBS = 100;

/** What may be known of messages that are sealed to others, newest first. */
export const sealedQuery = (spaceId: string) =>
  queryOptions({
    queryKey: ['sealed', spaceId],
    queryFn: ({ signal }) => api.get<readonly SealedStub[]>(`/spaces/${spaceId}/sealed-records`, signal),
  });
