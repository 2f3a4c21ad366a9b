import { queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/http.js';
import type { OperatorBoard } from '../operator-types.js';
import { POLLED } from './polled.js';

/** All pairs, all spaces, and what is the matter. */
export const boardQuery = queryOptions({
  ...POLLED,
  queryKey: ['board'],
  queryFn: ({ signal }) => api.get<OperatorBoard>('/flows', signal),
});
