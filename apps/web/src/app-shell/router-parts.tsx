import { Box } from '@mantine/core';
import { redirect } from '@tanstack/react-router';
import { Failed, Loading } from '../components/states.js';
import { isSignedOut } from '../lib/query-client.js';

/** How every router of ours shows that a screen comes, or does not. */
export const ROUTER_DEFAULTS = {
  scrollRestoration: true,
  // The content scrolls, not the window.
  scrollToTopSelectors: ['#content'],
  defaultPendingComponent: Loading,
  defaultErrorComponent: ({ error, reset }: { readonly error: unknown; readonly reset: () => void }) => (
    <Box p="md">
      <Failed error={error instanceof Error ? error : new Error(String(error))} retry={reset} />
    </Box>
  ),
};

/** Why somebody is not signed in, and where to go on afterwards. */
export function parseSignedOutSearch(search: Readonly<Record<string, unknown>>): { code?: string; returnTo?: string } {
  return {
    ...(typeof search['code'] === 'string' ? { code: search['code'] } : {}),
    ...(typeof search['returnTo'] === 'string' ? { returnTo: search['returnTo'] } : {}),
  };
}

/** Reads who is signed in; leads whoever is not to where people sign in, and back to `href` afterwards. */
export async function orSignIn<Session>(href: string, read: () => Promise<Session>): Promise<Session> {
  try {
    return await read();
  } catch (error) {
    if (!isSignedOut(error)) throw error;
    throw redirect({ to: '/signed-out', search: { returnTo: href } });
  }
}
