import { type QueryClient, queryOptions } from '@tanstack/react-query';
import type { AudienceView, Sent } from '../../../lib/api-types.js';
import { api, type Json } from '../../../lib/http.js';
import type { JudgePairDto, JudgementView } from './types.js';

/** What a person says of a pair. */
export type Word = Json<JudgePairDto>;
/** What a country says of it. */
export type SaidWord = Json<JudgementView>;

const pathOf = (spaceId: string): string => `/spaces/${spaceId}/judgements`;

/** Says it, once for each press. */
export function say(spaceId: string, word: Word): Promise<Json<Sent>> {
  return api.post<Sent>(pathOf(spaceId), word, { idempotencyKey: crypto.randomUUID() });
}

/** Lets go what is still held; where that fails its time ends it. */
export async function sendHeld(spaceId: string, holdId: string): Promise<void> {
  await api.post(`/spaces/${spaceId}/holds/${holdId}/send`).catch(() => undefined);
}

/** Who would hear a word, and whether it would wait; nothing of it is kept once nobody looks. */
export const previewQuery = (spaceId: string, word: Word) =>
  queryOptions({
    queryKey: ['pair-preview', spaceId, word],
    retry: false,
    gcTime: 0,
    staleTime: 0,
    queryFn: ({ signal }) => api.post<AudienceView>(`${pathOf(spaceId)}/preview`, word, { signal }),
  });

/** Reads anew what shows pairs of a case. */
export function readPairsAnew(queries: QueryClient, spaceId: string): Promise<void> {
  return queries.invalidateQueries({ queryKey: ['pairs', spaceId] });
}
