import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, type Json } from '../../../lib/http.js';
import type { NewPlace } from './team.js';
import type { TeamCandidate } from './types.js';

export type Candidate = Json<TeamCandidate>;

/** Colleagues who could get a place, by part of a name or of a desk; the last ones stay until the next are there. */
export const candidatesQuery = (spaceId: string, wanted: { readonly kind: NewPlace['kind']; readonly words: string }) =>
  queryOptions({
    queryKey: ['team', spaceId, 'candidates', wanted],
    queryFn: () => api.post<readonly TeamCandidate[]>(`/spaces/${spaceId}/team/candidates`, wanted),
    placeholderData: keepPreviousData,
  });
