import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router';
import { orSignIn, parseSignedOutSearch } from '../app-shell/router-parts.js';
import { parseApprovalSearch } from '../features/approvals/approval-search.js';
import { parseCasesSearch } from '../features/cases/cases-search.js';
import { parseMessageSearch, parsePassportSearch } from '../features/flows/message-search.js';
import { parseInboxSearch } from '../features/inbox/inbox-search.js';
import { dropDraftsOfOthers } from '../features/record-form/draft-store.js';
import { parseNewRecordSearch } from '../features/record-form/new-record-search.js';
import { parseRecordSearch, parseRecordsSearch } from '../features/records/records-search.js';
import { sessionQuery } from '../lib/session.js';
import { Frame } from './frame/frame.js';
import { NotFound } from './not-found.js';
import { SignedOutPage } from './signed-out-page.js';

interface RouterContext {
  readonly queries: QueryClient;
}

const root = createRootRouteWithContext<RouterContext>()({ component: Outlet, notFoundComponent: NotFound });

const signedOut = createRoute({
  getParentRoute: () => root,
  path: '/signed-out',
  validateSearch: parseSignedOutSearch,
  component: SignedOutPage,
});

/** Everything below it needs a signed-in person. */
const frame = createRoute({
  getParentRoute: () => root,
  id: 'frame',
  component: Frame,
  beforeLoad: async ({ context, location }) => {
    const read = () => context.queries.ensureQueryData(sessionQuery);
    const { person } = await orSignIn(location.href, read);
    dropDraftsOfOthers(person.id);
  },
});

const home = createRoute({
  getParentRoute: () => frame,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/inbox' });
  },
});

const screens = [
  createRoute({
    getParentRoute: () => frame,
    path: '/inbox',
    validateSearch: parseInboxSearch,
    component: lazyRouteComponent(() => import('../features/inbox/inbox-page.js'), 'InboxPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/cases',
    validateSearch: parseCasesSearch,
    component: lazyRouteComponent(() => import('../features/cases/cases-page.js'), 'CasesPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/cases/$spaceId',
    component: lazyRouteComponent(() => import('../features/cases/case-page.js'), 'CasePage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/cases/$spaceId/records',
    validateSearch: parseRecordsSearch,
    component: lazyRouteComponent(() => import('../features/records/records-page.js'), 'RecordsPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/cases/$spaceId/records/new',
    validateSearch: parseNewRecordSearch,
    component: lazyRouteComponent(() => import('../features/record-form/new-record-page.js'), 'NewRecordPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/cases/$spaceId/records/$recordId',
    validateSearch: parseRecordSearch,
    component: lazyRouteComponent(() => import('../features/records/record-page.js'), 'RecordPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/cases/$spaceId/records/$recordId/edit',
    component: lazyRouteComponent(() => import('../features/record-form/edit-record-page.js'), 'EditRecordPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/cases/$spaceId/sealed/$position',
    component: lazyRouteComponent(() => import('../features/records/sealed-page.js'), 'SealedPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/approvals',
    validateSearch: parseApprovalSearch,
    component: lazyRouteComponent(() => import('../features/approvals/approvals-page.js'), 'ApprovalsPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/approvals/$messageId',
    component: lazyRouteComponent(() => import('../features/approvals/approval-page.js'), 'ApprovalPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/flows',
    component: lazyRouteComponent(() => import('../features/flows/board-page.js'), 'BoardPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/flows/messages',
    validateSearch: parseMessageSearch,
    component: lazyRouteComponent(() => import('../features/flows/messages-page.js'), 'MessagesPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/flows/messages/$spaceId/$messageId',
    validateSearch: parsePassportSearch,
    component: lazyRouteComponent(() => import('../features/flows/passport-page.js'), 'PassportPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/flows/outbox',
    component: lazyRouteComponent(() => import('../features/flows/outbox-page.js'), 'OutboxPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/flows/refusals',
    component: lazyRouteComponent(() => import('../features/flows/refusals-page.js'), 'RefusalsPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/flows/parked',
    component: lazyRouteComponent(() => import('../features/flows/parked-page.js'), 'ParkedPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/flows/freezes',
    component: lazyRouteComponent(() => import('../features/flows/freezes-page.js'), 'FreezesPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/flows/keys',
    component: lazyRouteComponent(() => import('../features/flows/keys-page.js'), 'KeysPage'),
  }),
] as const;

export const routeTree = root.addChildren([signedOut, frame.addChildren([home, ...screens])]);
