import { queryOptions } from '@tanstack/react-query';
import type { RecordList } from '../../../lib/api-types.js';
import { api, type Json } from '../../../lib/http.js';
import type { AlikeRecords } from './types.js';

const MOST = 4;
/** Shorter words find half the case. */
const SHORTEST = 4;

/** Records of the case that a value finds: maybe the same. */
export function alikeRecordsQuery(spaceId: string, type: string, q: string) {
  return queryOptions({
    queryKey: ['records', spaceId, 'alike', type, q],
    enabled: q.length >= SHORTEST,
    retry: false,
    queryFn: ({ signal }) =>
      api.post<RecordList>(`/spaces/${spaceId}/records/search`, { q: q.slice(0, 200), type, limit: MOST }, { signal }),
  });
}

const COMPARED: ReadonlySet<string> = new Set(['person', 'organisation', 'place']);
const NOTHING = '[]';

export type ComparedRecord = Json<AlikeRecords>['items'][number];

/** Records of the case that all values together may mean, in whatever letters they are written. `typed` is a list of them as JSON. */
export function comparedRecordsQuery(spaceId: string, type: string, typed: string) {
  return queryOptions({
    queryKey: ['records', spaceId, 'compared', type, typed],
    enabled: COMPARED.has(type) && typed !== NOTHING,
    retry: false,
    queryFn: ({ signal }) =>
      api.post<AlikeRecords>(`/spaces/${spaceId}/reconcile/alike`, { type, values: JSON.parse(typed) }, { signal }),
  });
}
