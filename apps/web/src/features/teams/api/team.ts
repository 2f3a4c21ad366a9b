import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, type Json, ProblemError } from '../../../lib/http.js';
import type { GlassBroken, TeamPlace, TeamView } from './types.js';

export type Team = Json<TeamView>;
export type Place = Json<TeamPlace>;

/** A denial that is younger counts for whatever begins to show it: asked for again, it would stand in the access log twice. */
const JUST_MS = 5_000;

/** Who is on a case. */
export const teamQuery = (spaceId: string) =>
  queryOptions({
    queryKey: ['team', spaceId],
    queryFn: ({ signal }) => api.get<TeamView>(`/spaces/${spaceId}/team`, signal),
    retryOnMount: ({ state }) => Date.now() - state.errorUpdatedAt > JUST_MS,
  });

/** What the gateway says where a case is kept to a team that the person is not on: whom to call. Null where it says something else. */
export function notOnTeam(error: Error | null): string | null {
  if (!(error instanceof ProblemError) || error.problem.code !== 'ACCESS_DENIED') return null;
  return error.problem.errors.find(({ rule }) => rule.startsWith('NOT_ON_TEAM'))?.hint ?? null;
}

/** What somebody does about a team. */
export type TeamChange =
  | { readonly kind: 'mode'; readonly mode: Team['mode'] }
  | { readonly kind: 'put'; readonly personId: string; readonly place: NewPlace }
  | { readonly kind: 'remove'; readonly personId: string };

export interface NewPlace {
  readonly kind: 'lead' | 'member';
  readonly endsAt?: string;
  readonly reason?: string;
}

/** Changes who is on a case; what the person sees of it may change with it. */
export function useChangeTeam(spaceId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (change: TeamChange) => sendChange(`/spaces/${spaceId}/team`, change),
    onSettled: () => queries.invalidateQueries({ predicate: isOfCases(spaceId) }),
  });
}

function sendChange(path: string, change: TeamChange): Promise<unknown> {
  if (change.kind === 'mode') return api.put(path, { mode: change.mode });
  const place = `${path}/${encodeURIComponent(change.personId)}`;
  return change.kind === 'put' ? api.put(place, change.place) : api.delete(place);
}

/** Opens a case for reading, in an emergency. */
export function useBreakGlass(spaceId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (reason: string) => api.post<GlassBroken>(`/spaces/${spaceId}/team/break-glass`, { reason }),
    onSuccess: () => queries.invalidateQueries({ predicate: isOfCases(spaceId) }),
  });
}

/** Whatever was read of a case, and lists of cases. */
function isOfCases(spaceId: string) {
  return ({ queryKey }: { readonly queryKey: readonly unknown[] }): boolean =>
    queryKey.includes(spaceId) || queryKey[0] === 'spaces' || queryKey[0] === 'inbox';
}
