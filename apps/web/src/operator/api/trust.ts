import { queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/http.js';
import type { OperatorTrust } from '../operator-types.js';
import { POLLED } from './polled.js';

/** Trust list, certificates and keys. */
export const trustQuery = queryOptions({
  ...POLLED,
  queryKey: ['trust'],
  queryFn: ({ signal }) => api.get<OperatorTrust>('/trust', signal),
});
