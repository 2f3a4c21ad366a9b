import { queryOptions } from '@tanstack/react-query';
import type { DeskView, MemberDesks } from '../../lib/api-types.js';
import { api, type Json } from '../../lib/http.js';

export type Desk = Json<DeskView>;
export type DesksOfMember = Json<MemberDesks>;

/** The desks of each member of a case, and which of them to call now. Asked again when one of them opens or closes: each look stands in the access log. */
export const directoryQuery = (spaceId: string) =>
  queryOptions({
    queryKey: ['space', spaceId, 'directory'],
    queryFn: ({ signal }) => api.get<readonly MemberDesks[]>(`/spaces/${spaceId}/directory`, signal),
    refetchInterval: ({ state: { data } }) => untilNextMs(data ?? [], Date.now()),
  });

const AT_LEAST_MS = 30_000;
const AT_MOST_MS = 24 * 3_600_000;

/** Until the next desk opens or closes, a little later than that. */
export function untilNextMs(directory: readonly DesksOfMember[], nowMs: number): number {
  const changes = directory.flatMap(({ desks }) => desks.flatMap(({ changesAt }) => changesAt ?? []));
  const next = Math.min(...changes.map((at) => Date.parse(at) - nowMs + 1000), AT_MOST_MS);
  return Math.max(next, AT_LEAST_MS);
}
