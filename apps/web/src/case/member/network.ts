import { queryOptions } from '@tanstack/react-query';
import type { NetworkView } from '../../lib/api-types.js';
import { api } from '../../lib/http.js';

/** Read again this often beside the events, because a gateway that ends cannot say so. */
const POLL_MS = 15_000;

/** Whether the other gateways and the own broker are reached. */
export const networkQuery = queryOptions({
  queryKey: ['network'],
  queryFn: ({ signal }) => api.get<NetworkView>('/network', signal),
  refetchInterval: POLL_MS,
});
