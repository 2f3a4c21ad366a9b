import { queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/http.js';
import type { IntakeCondition } from '../desk-types.js';

const AGAIN_MS = 10_000;

/** How the intake stands. */
export const conditionQuery = queryOptions({
  queryKey: ['condition'],
  staleTime: 0,
  refetchInterval: AGAIN_MS,
  queryFn: ({ signal }) => api.get<IntakeCondition>('/condition', signal),
});
