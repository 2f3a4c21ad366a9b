import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { RecordChecks } from './types.js';
import { api } from '../../../lib/http.js';

export interface CheckedValue {
  readonly property: string;
  readonly value: string;
}

/** What looks wrong with values while they are typed; told, never refused. */
export function recordChecksQuery(type: string, statements: readonly CheckedValue[]) {
  return queryOptions({
    queryKey: ['record-checks', type, statements],
    enabled: statements.length > 0,
    staleTime: Infinity,
    gcTime: 0,
    placeholderData: keepPreviousData,
    retry: false,
    queryFn: () => api.post<RecordChecks>('/record-checks', { type, statements }),
  });
}
