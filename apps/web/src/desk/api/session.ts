import { queryOptions } from '@tanstack/react-query';
import { api, setCsrfToken } from '../../lib/http.js';
import type { DeskSessionView } from '../desk-types.js';

/** Who is signed in. Fails with UNAUTHENTICATED where nobody is. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  staleTime: Infinity,
  queryFn: async ({ signal }) => {
    const session = await api.get<DeskSessionView>('/session', signal);
    setCsrfToken(session.csrfToken);
    return session;
  },
});
