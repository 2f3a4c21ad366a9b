import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ProblemError } from './http.js';

const TRIES = 3;

function isRefusal(error: unknown): boolean {
  return error instanceof ProblemError && error.problem.status < 500;
}

/** Whether what was shown may be seen no longer. What could merely not be read again stays on the screen. */
export function isWithdrawn(error: unknown): boolean {
  return error instanceof ProblemError && [403, 404].includes(error.problem.status);
}

/** Whether an answer says that nobody is signed in any more. */
export function isSignedOut(error: unknown): boolean {
  return error instanceof ProblemError && error.problem.status === 401;
}

/**
 * Server state of the page. Events of the gateway say when it is stale, so nothing is polled and nothing is read again for
 * having been looked away from. A gateway is near, whatever the browser thinks of the internet: what cannot be reached fails at
 * once and is said, instead of being held back and sent at a moment that nobody chose.
 */
export function makeQueryClient(onSignedOut: () => void): QueryClient {
  const onError = (error: unknown): void => {
    if (isSignedOut(error)) onSignedOut();
  };
  return new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => {
        onError(error);
        if (isWithdrawn(error)) query.setState({ data: undefined });
      },
    }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      mutations: { networkMode: 'always' },
      queries: {
        networkMode: 'always',
        staleTime: 60_000,
        refetchOnWindowFocus: false,
        retry: (failures, error) => !isRefusal(error) && failures < TRIES,
      },
    },
  });
}
