import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { AudienceDto, AudienceView, WishDto } from '../../lib/api-types.js';
import { api, type Json, ProblemError } from '../../lib/http.js';

/** Something to send, as the body of the request that would send it, and the type of its record; null of what is no record. */
export interface Wish {
  readonly type: string | null;
  readonly body: Json<WishDto>;
  /** Of what is foreseen at a place of its own, and alone: the address, and the body of the request that would send it. */
  readonly at?: { readonly path: string; readonly body: object };
}

export type AudienceAnswer = Json<AudienceView>;
export type Effect = AudienceAnswer['effects'][number];

/** What was answered to which wishes: lines of an effect name these by their place. */
export interface Answered extends AudienceAnswer {
  readonly wishes: readonly Wish[];
}

/** A token speaks for ten minutes; whoever thinks longer is shown the effects of now. */
const FRESH_MS = 8 * 60_000;

/**
 * Who would gain, keep and lose what; `asked` are the wishes as text, so that equal ones are asked about once. What prosecutors and agreements
 * change meanwhile is followed. Nothing of it is kept once nobody looks.
 */
export function audienceQuery(spaceId: string, asked: string) {
  return queryOptions({
    queryKey: ['audience', spaceId, asked],
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 0,
    staleTime: 0,
    refetchInterval: FRESH_MS,
    enabled: asked !== NO_WISHES,
    queryFn: async ({ signal }): Promise<Answered> => {
      const wishes: readonly Wish[] = JSON.parse(asked);
      const own = wishes[0]?.at;
      if (own) return { ...(await api.post<AudienceView>(own.path, own.body, { signal })), wishes };
      const body: Json<AudienceDto> = { changes: wishes.map((wish) => wish.body) };
      const answer = await api.post<AudienceView>(`/spaces/${spaceId}/audience`, body, { signal });
      return { ...answer, wishes };
    },
  });
}

export const NO_WISHES = '[]';

/** What sending comes to now, where it was not sent because that is something else than was shown; null of any other error. */
export function changedAudience(error: unknown): AudienceAnswer | null {
  if (!(error instanceof ProblemError) || error.problem.code !== 'AUDIENCE_CHANGED') return null;
  const problem: ProblemError['problem'] & { readonly audience?: AudienceAnswer } = error.problem;
  return problem.audience ?? null;
}
