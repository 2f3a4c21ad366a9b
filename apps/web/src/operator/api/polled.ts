import { isSignedOut } from '../../lib/query-client.js';

const POLL_MS = 3_000;

/**
 * Read again every few seconds, in which ages grow and flows change. A read that fails is followed by the next one, so nothing is
 * tried twice; what was read last stays on the screen. Once nobody is signed in, it ends.
 */
export const POLLED = {
  retry: false,
  staleTime: 0,
  refetchInterval: ({ state }: { readonly state: { readonly error: Error | null } }): number | false =>
    isSignedOut(state.error) ? false : POLL_MS,
};
