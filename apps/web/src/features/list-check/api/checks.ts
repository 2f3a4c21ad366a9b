import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, type Json } from '../../../lib/http.js';
import type { CheckLinesDto, CheckLog, CheckView, LineState, MadeCheck } from './types.js';

export type Check = Json<CheckView>;
export type CheckedLine = Check['items'][number];
export type CheckPartner = Check['partners'][number];
export type Justification = NonNullable<CheckLinesDto['justification']>;

/** Where the event that says so was lost. */
const AGAIN_MS = 15_000;
/** Lines that a file is made of at once. */
const AT_ONCE = 5000;

const pathOf = (spaceId: string): string => `/spaces/${spaceId}/checks`;

/** Looks a list up at home, and asks countries where some are named; the same list twice is one. */
export function makeCheck(spaceId: string, list: Json<CheckLinesDto>): Promise<Json<MadeCheck>> {
  return api.post<MadeCheck>(pathOf(spaceId), list, { idempotencyKey: crypto.randomUUID() });
}

/** What a list came to, in parts; asked again as long as countries may still answer. */
export const checkQuery = (spaceId: string, checkId: string, state: LineState | null) =>
  infiniteQueryOptions({
    queryKey: ['checks', spaceId, checkId, state],
    initialPageParam: 0,
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams({
        ...(state === null ? {} : { state }),
        ...(pageParam === 0 ? {} : { after: String(pageParam) }),
      });
      return api.get<CheckView>(`${pathOf(spaceId)}/${checkId}?${query}`, signal);
    },
    getNextPageParam: ({ next }) => next,
    refetchInterval: ({ state: { data } }) =>
      data?.pages[0]?.partners.some(({ state: one }) => one !== 'answered') ? AGAIN_MS : false,
  });

/** Who asked whom about how many numbers, and what for. */
export const checkLogQuery = (spaceId: string) =>
  queryOptions({
    queryKey: ['checks', spaceId, 'log'],
    queryFn: ({ signal }) => api.get<CheckLog>(`/spaces/${spaceId}/check-log`, signal),
  });

/** All lines of a list, for a file. */
export async function allLines(spaceId: string, checkId: string): Promise<readonly CheckedLine[]> {
  const lines: CheckedLine[] = [];
  for (let after: number | null = 0; after !== null;) {
    const page: Check = await api.get<CheckView>(`${pathOf(spaceId)}/${checkId}?after=${after}&take=${AT_ONCE}`);
    lines.push(...page.items);
    after = page.next;
  }
  return lines;
}
