import type { QueryClient } from '@tanstack/react-query';
import {
  type AnyValidator,
  createRootRouteWithContext,
  createRoute,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { orSignIn, parseSignedOutSearch } from '../app-shell/router-parts.js';
import { READERS } from '../case/record/readers.js';
import { spaceQuery } from '../case/space/space.js';
import { allSpacesQuery } from '../case/space/spaces.js';
import { parseViewSearch } from '../case/views/view-search.js';
import { parseApprovalSearch } from '../features/approvals/approval-search.js';
import { parseOfferSearch } from '../features/requests/offer-search.js';
import { parseCasesSearch } from '../features/cases/cases-search.js';
import { parseBoardSearch, parseMessageSearch, parsePassportSearch } from '../features/flows/message-search.js';
import { inboxQuery } from '../features/inbox/api/inbox.js';
import { waitingQuery } from '../features/inbox/api/waiting.js';
import { parseInboxSearch } from '../features/inbox/inbox-search.js';
import { dropDraftsOfOthers } from '../features/record-form/draft-store.js';
import { parseListCheckSearch } from '../features/list-check/list-check-search.js';
import { parseNewRecordSearch } from '../features/record-form/new-record-search.js';
import { parseWhoSearch } from '../features/reconcile/who-search.js';
import { headQuery } from '../features/records/api/records.js';
import { type ListSearch, listOf, parseRecordSearch, parseRecordsSearch } from '../features/records/records-search.js';
import { teamQuery } from '../features/teams/api/team.js';
import type { Person, SessionView } from '../lib/api-types.js';
import type { Json } from '../lib/http.js';
import { loadPart } from '../lib/lazy-part.js';
import { followPerson } from '../lib/settings.js';
import { Frame } from './frame/frame.js';
import { homeOf, noteHome } from './home.js';
import { NotFound } from './not-found.js';
import { SignedOutPage } from './signed-out-page.js';

interface RouterContext {
  readonly queries: QueryClient;
  /** Who is signed in. */
  readonly session: () => Promise<Json<SessionView>>;
}

const root = createRootRouteWithContext<RouterContext>()({ component: Outlet, notFoundComponent: NotFound });

const signedOut = createRoute({
  getParentRoute: () => root,
  path: '/signed-out',
  validateSearch: parseSignedOutSearch,
  component: SignedOutPage,
});

export const FRAME = '/frame';

/** Everything below it needs a signed-in person. */
const frame = createRoute({
  getParentRoute: () => root,
  id: 'frame',
  component: Frame,
  beforeLoad: async ({ context, location, preload }) => {
    const { person } = await orSignIn(location.href, context.session);
    dropDraftsOfOthers(person.id);
    const settings = followPerson(person.id);
    if (!preload) noteHome(person, location.pathname);
    return { person, settings };
  },
});

const home = createRoute({
  getParentRoute: () => frame,
  path: '/',
  beforeLoad: async ({ context: { person, settings } }) => {
    // One of several homes was perhaps used last at another computer.
    if (person.roles.length > 1) await settings;
    throw redirect({ to: homeOf(person) });
  },
});

/** Gives the file of a page, which exports its page and nothing else. */
type Load = () => Promise<Readonly<Record<string, ComponentType>>>;

/** Makes a screen below the frame, loaded when it is first shown. Its parser reads what the address says behind the path. */
function screen<const Path extends string>(path: Path, load: Load): ReturnType<typeof route<Path, undefined>>;
function screen<const Path extends string, const Parse extends AnyValidator>(
  path: Path,
  load: Load,
  parse: Parse,
): ReturnType<typeof route<Path, Parse>>;
function screen(path: string, load: Load, parse?: AnyValidator): unknown {
  return route(path, load, parse);
}

function route<const Path extends string, const Parse extends AnyValidator>(path: Path, load: Load, parse: Parse) {
  const component = lazyRouteComponent(() => loadPage(load));
  return createRoute({ getParentRoute: () => frame, path, validateSearch: parse, component });
}

async function loadPage(load: Load): Promise<{ readonly default: ComponentType }> {
  return { default: pageOf(await loadPart(load)) };
}

/** @throws Error where a file exports no page, or more than one */
function pageOf(file: Readonly<Record<string, ComponentType>>): ComponentType {
  const [page, ...others] = Object.values(file);
  if (!page || others.length > 0) throw new Error(`expected one page, found ${Object.keys(file).join(', ')}`);
  return page;
}

const roleOnly = () => import('../case/record/role-only.js');

type RoleOnly = Awaited<ReturnType<typeof roleOnly>>;

/** Shows a screen to some roles; who has none of them is told so. */
function only(which: keyof RoleOnly, load: Load): Load {
  return async () => {
    const [wraps, file] = await Promise.all([roleOnly(), load()]);
    return { Screen: wraps[which](pageOf(file)) };
  };
}

/** For screens with content. */
const readers = (load: Load): Load => only('forReaders', load);
/** For screens of the message flow. */
const flows = (load: Load): Load => only('forFlows', load);

const inbox = createRoute({
  getParentRoute: () => frame,
  path: '/inbox',
  validateSearch: parseInboxSearch,
  // What waits is about content.
  beforeLoad: ({ cause, context: { person, queries } }) => {
    if (!isReader(person)) throw redirect({ to: '/' });
    if (cause !== 'enter') return;
    for (const asks of ['act', 'look'] as const) void queries.prefetchInfiniteQuery(inboxQuery('open', asks));
    void queries.prefetchQuery(waitingQuery);
  },
  component: lazyRouteComponent(() => loadPage(() => import('../features/inbox/inbox-page.js'))),
});

export const RECORDS = '/cases/$spaceId/records';

/** Its rows are asked for with the answer of the door, not behind it: the gateway asks the same door. */
const records = createRoute({
  getParentRoute: () => frame,
  path: RECORDS,
  validateSearch: parseRecordsSearch,
  beforeLoad: ({ cause, context: { person, queries }, params: { spaceId }, search }) => {
    if (cause !== 'enter' || !isReader(person)) return;
    void queries.prefetchQuery(teamQuery(spaceId));
    void askForRows(queries, spaceId, listOf(search));
  },
  component: lazyRouteComponent(() => loadPage(readers(() => import('../features/records/records-page.js')))),
});

/** Where the case is kept from the person the door says so, and that is one denial in the access log: rows would be another. */
async function askForRows(queries: QueryClient, spaceId: string, list: ListSearch): Promise<void> {
  const spaces = await queries.ensureQueryData(allSpacesQuery).catch(() => []);
  if (!spaces.some((one) => one.spaceId === spaceId && one.isOpen)) return;
  void queries.prefetchQuery(spaceQuery(spaceId));
  void queries.prefetchQuery(headQuery(spaceId, list));
}

function isReader({ roles }: Person): boolean {
  return roles.some((role) => READERS.includes(role));
}

const screens = [
  screen('/guide', () => import('./guide-page.js')),
  screen('/cases', () => import('../features/cases/cases-page.js'), parseCasesSearch),
  screen('/signals/$signalId', () => import('../features/signals/signal-page.js')),
  screen('/cases/$spaceId/passed-signals/$passed', () => import('../features/signals/passed-page.js')),
  screen('/agreements/$roomId', () => import('../features/cases/drafts-page.js')),
  screen('/cases/$spaceId', () => import('../features/cases/case-page.js')),
  screen(
    '/cases/$spaceId/records/new',
    readers(() => import('../features/record-form/new-record-page.js')),
    parseNewRecordSearch,
  ),
  screen(
    '/cases/$spaceId/records/$recordId',
    readers(() => import('../features/records/record-page.js')),
    parseRecordSearch,
  ),
  screen(
    '/cases/$spaceId/records/$recordId/edit',
    readers(() => import('../features/record-form/edit-record-page.js')),
  ),
  screen(
    '/cases/$spaceId/proposals/$proposalId',
    readers(() => import('../features/proposals/review-page.js')),
  ),
  screen(
    '/cases/$spaceId/who',
    readers(() => import('../features/reconcile/who-page.js')),
    parseWhoSearch,
  ),
  screen(
    '/cases/$spaceId/chart',
    readers(() => import('../features/chart/chart-page.js')),
    parseViewSearch,
  ),
  screen(
    '/cases/$spaceId/disagreements',
    readers(() => import('../features/disagreements/disagreements-page.js')),
  ),
  screen(
    '/cases/$spaceId/timeline',
    readers(() => import('../features/timeline/timeline-page.js')),
    parseViewSearch,
  ),
  screen(
    '/cases/$spaceId/map',
    readers(() => import('../features/map/map-page.js')),
    parseViewSearch,
  ),
  screen(
    '/cases/$spaceId/check',
    readers(() => import('../features/list-check/list-check-page.js')),
    parseListCheckSearch,
  ),
  screen(
    '/cases/$spaceId/records/$recordId/recall',
    readers(() => import('../features/recalls/take-back-page.js')),
  ),
  screen(
    '/cases/$spaceId/recalls/$recallId',
    readers(() => import('../features/recalls/recall-page.js')),
  ),
  screen(
    '/cases/$spaceId/requests',
    readers(() => import('../features/requests/requests-page.js')),
  ),
  screen(
    '/cases/$spaceId/requests/new',
    readers(() => import('../features/requests/new-offer-page.js')),
    parseOfferSearch,
  ),
  screen(
    '/cases/$spaceId/requests/$askId',
    readers(() => import('../features/requests/request-page.js')),
  ),
  screen(
    '/cases/$spaceId/sealed/$position',
    readers(() => import('../features/records/sealed-page.js')),
  ),
  screen(
    '/approvals',
    readers(() => import('../features/approvals/approvals-page.js')),
    parseApprovalSearch,
  ),
  screen(
    '/approvals/$messageId',
    readers(() => import('../features/approvals/approval-page.js')),
  ),
  screen(
    '/flows',
    flows(() => import('../features/flows/board-page.js')),
    parseBoardSearch,
  ),
  screen(
    '/flows/messages',
    flows(() => import('../features/flows/messages-page.js')),
    parseMessageSearch,
  ),
  screen(
    '/flows/messages/$spaceId/$messageId',
    flows(() => import('../features/flows/passport-page.js')),
    parsePassportSearch,
  ),
  screen(
    '/flows/members/$member',
    flows(() => import('../features/flows/member-page.js')),
  ),
  screen(
    '/flows/outbox',
    flows(() => import('../features/flows/outbox-page.js')),
  ),
  screen(
    '/flows/refusals',
    flows(() => import('../features/flows/refusals-page.js')),
  ),
  screen(
    '/flows/parked',
    flows(() => import('../features/flows/parked-page.js')),
  ),
  screen(
    '/flows/freezes',
    only('forFreezes', () => import('../features/flows/freezes-page.js')),
  ),
  screen('/flows/runbooks/$name', () => import('../features/flows/runbook-page.js')),
  screen(
    '/flows/keys',
    flows(() => import('../features/flows/keys-page.js')),
  ),
] as const;

export const routeTree = root.addChildren([signedOut, frame.addChildren([home, inbox, records, ...screens])]);
