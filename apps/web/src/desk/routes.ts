import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, Outlet } from '@tanstack/react-router';
import { orSignIn, parseSignedOutSearch } from '../app-shell/router-parts.js';
import { AnswersPage } from './answers/answers-page.js';
import { sessionQuery } from './api/session.js';
import { forReaders } from './frame/for-readers.js';
import { Frame } from './frame/frame.js';
import { HomePage } from './frame/home-page.js';
import { SignedOutPage } from './frame/signed-out-page.js';
import { RunbookPage } from './condition/runbook-page.js';
import { GuidePage } from './guide-page.js';
import { parseQueueSearch } from './queue/queue-search.js';
import { SignalPage } from './signal/signal-page.js';

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
  createRoute({
    getParentRoute: () => frame,
    path: '/',
    validateSearch: parseQueueSearch,
    component: HomePage,
  }),
  createRoute({ getParentRoute: () => frame, path: '/signals/$signalId', component: forReaders(SignalPage) }),
  createRoute({ getParentRoute: () => frame, path: '/answers', component: forReaders(AnswersPage) }),
  createRoute({ getParentRoute: () => frame, path: '/runbooks/$name', component: RunbookPage }),
  createRoute({ getParentRoute: () => frame, path: '/guide', component: GuidePage }),
] as const;

/** Every screen of the page. */
export const routeTree = root.addChildren([signedOut, frame.addChildren(screens)]);
