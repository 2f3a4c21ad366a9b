import { queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/http.js';
import type { AccessView } from '../operator-types.js';
import { POLLED } from './polled.js';

/** Access rules of the broker: those that should stand against those that did. */
export const accessQuery = queryOptions({
  ...POLLED,
  queryKey: ['access'],
  queryFn: ({ signal }) => api.get<AccessView>('/acl', signal),
});
