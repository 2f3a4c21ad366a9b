import type { QueryClient } from '@tanstack/react-query';
import { createRouter } from '@tanstack/react-router';
import { ROUTER_DEFAULTS } from '../app-shell/router-parts.js';
import { routeTree } from './routes.js';

/** Makes the router; deep links work because every screen is a path. */
export function makeRouter(queries: QueryClient) {
  return createRouter({
    ...ROUTER_DEFAULTS,
    routeTree,
    context: { queries },
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
