import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, Outlet } from '@tanstack/react-router';
import { orSignIn, parseSignedOutSearch } from '../app-shell/router-parts.js';
import { AccessPage } from './access/access-page.js';
import { parseAccessSearch } from './access/access-search.js';
import { sessionQuery } from './api/session.js';
import { BoardPage } from './board/board-page.js';
import { parseBoardSearch } from './board/board-search.js';
import { RunbookPage } from './board/runbook-page.js';
import { Frame } from './frame/frame.js';
import { SignedOutPage } from './frame/signed-out-page.js';
import { GuidePage } from './guide-page.js';
import { MemberPage } from './members/member-page.js';
import { SpacePage } from './spaces/space-page.js';
import { SpacesPage } from './spaces/spaces-page.js';
import { parseSpacesSearch } from './spaces/spaces-search.js';
import { TrustPage } from './trust/trust-page.js';

interface RouterContext {
  readonly queries: QueryClient;
}

const root = createRootRouteWithContext<RouterContext>()({ component: Outlet });

const signedOut = createRoute({
  getParentRoute: () => root,
  path: '/signed-out',
  validateSearch: parseSignedOutSearch,
  component: SignedOutPage,
});

/** Everything below it needs somebody who is signed in. */
const frame = createRoute({
  getParentRoute: () => root,
  id: 'frame',
  component: Frame,
  beforeLoad: async ({ context, location }) => {
    await orSignIn(location.href, () => context.queries.ensureQueryData(sessionQuery));
  },
});

const screens = [
  createRoute({ getParentRoute: () => frame, path: '/', validateSearch: parseBoardSearch, component: BoardPage }),
  createRoute({
    getParentRoute: () => frame,
    path: '/spaces',
    validateSearch: parseSpacesSearch,
    component: SpacesPage,
  }),
  createRoute({ getParentRoute: () => frame, path: '/spaces/$spaceId', component: SpacePage }),
  createRoute({ getParentRoute: () => frame, path: '/members/$member', component: MemberPage }),
  createRoute({
    getParentRoute: () => frame,
    path: '/access',
    validateSearch: parseAccessSearch,
    component: AccessPage,
  }),
  createRoute({ getParentRoute: () => frame, path: '/guide', component: GuidePage }),
  createRoute({ getParentRoute: () => frame, path: '/trust', component: TrustPage }),
  createRoute({ getParentRoute: () => frame, path: '/runbooks/$name', component: RunbookPage }),
] as const;

/** Every screen of the page. */
export const routeTree = root.addChildren([signedOut, frame.addChildren(screens)]);
