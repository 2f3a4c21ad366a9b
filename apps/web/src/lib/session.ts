import { type QueryClient, queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import type { Person, Role, SessionView } from './api-types.js';
import { api, type Json, setCsrfToken } from './http.js';

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

type Session = Json<SessionView>;

/** Asks who is signed in before a screen needs it. The first to read gets that answer, also where it is that nobody is: asking again would say the same. */
export function sessionReader(queries: QueryClient): {
  readonly ask: () => void;
  readonly read: () => Promise<Session>;
} {
  let asked: Promise<Session> | null = null;
  return {
    ask: () => {
      asked = queries.fetchQuery(sessionQuery);
      // Whoever reads it hears of the failure.
      asked.catch(() => undefined);
    },
    read: () => {
      const first = asked;
      asked = null;
      return first ?? queries.ensureQueryData(sessionQuery);
    },
  };
}

/** The signed-in person; every screen below the frame has one. */
export function usePerson(): Person {
  return useSuspenseQuery(sessionQuery).data.person;
}

export function useHasRole(...roles: readonly Role[]): boolean {
  return usePerson().roles.some((role) => roles.includes(role));
}
