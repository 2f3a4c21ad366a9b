import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../lib/http.js';
import type { PastCauses } from './types.js';

/** What was the matter is looked at once a minute. */
const POLL_MS = 60_000;

/** What was the matter with a member within 30 days. */
export const pastQuery = (member: string) =>
  queryOptions({
    queryKey: ['flow-past', member],
    queryFn: ({ signal }) => api.get<PastCauses>(`/flows/members/${member}/causes`, signal),
    refetchInterval: POLL_MS,
  });
