import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import type { Person, Role, SessionView } from './api-types.js';
import { api, setCsrfToken } from './http.js';

/** Who is signed in. Fails with UNAUTHENTICATED where nobody is. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  staleTime: Infinity,
  queryFn: async ({ signal }) => {
    const session = await api.get<SessionView>('/session', signal);
    setCsrfToken(session.csrfToken);
    return session;
  },
});

/** The signed-in person; every screen below the frame has one. */
export function usePerson(): Person {
  return useSuspenseQuery(sessionQuery).data.person;
}

export function useHasRole(...roles: readonly Role[]): boolean {
  return usePerson().roles.some((role) => roles.includes(role));
}
