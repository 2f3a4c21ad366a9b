import type { QueryClient } from '@tanstack/react-query';
import { createRouter } from '@tanstack/react-router';
import { ROUTER_DEFAULTS } from '../app-shell/router-parts.js';
import { allSpacesQuery } from '../case/space/spaces.js';
import { sessionReader } from '../lib/session.js';
import { FRAME, RECORDS, routeTree } from './routes.js';

/** Where most people arrive who say no place. */
const HOME_OF_MOST = '/inbox';

/** Makes the router; deep links work because every screen is a path. */
export function makeRouter(queries: QueryClient) {
  const session = sessionReader(queries);
  const router = createRouter({
    ...ROUTER_DEFAULTS,
    routeTree,
    context: { queries, session: session.read },
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
  });
  // Who is there, and the file of the screen: at once, and not one behind the other.
  const { pathname } = router.latestLocation;
  const [matched] = router.getMatchedRoutes(pathname === '/' ? HOME_OF_MOST : pathname);
  if (matched.some(({ id }) => id === FRAME)) session.ask();
  if (matched.some(({ fullPath }) => fullPath === RECORDS)) void queries.prefetchQuery(allSpacesQuery);
  for (const route of matched) void router.loadRouteChunk(route);
  return router;
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
