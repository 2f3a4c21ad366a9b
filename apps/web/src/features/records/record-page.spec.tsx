import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router';
import { cleanup, render, screen } from '@testing-library/react';
import { makeQueryClient } from '../../lib/query-client.js';
import { LanguageProvider } from '../../lib/texts.js';
import { RecordPage } from './record-page.js';

const PATIENT = { timeout: 20_000 };
const SLOW_MS = 60_000;
const RECENT = { spaceId: 's', recordId: 'r', type: 'person', name: 'Gabor Minta' };

beforeEach(() => {
  localStorage.setItem('joinder.language', 'en');
});

afterEach(cleanup);

/** What stays among the records opened last where the page of one fails: at which address, and with which status. */
async function keptWhere(failing: string, status: number): Promise<unknown> {
  const answer = (code: number, body: object) => ({
    ok: code < 400,
    status: code,
    headers: new Map([['content-type', 'application/json']]),
    text: async () => JSON.stringify(body),
    json: async () => body,
  });
  Object.assign(globalThis, {
    fetch: async (path: string) =>
      path === `/api/v1${failing}`
        ? answer(status, { status, title: 'Refused', code: 'REFUSED', errors: [] })
        : answer(200, []),
  });
  const queries = makeQueryClient(() => undefined);
  queries.setQueryData(['recent-records'], [RECENT]);
  const root = createRootRoute({ component: Outlet });
  const frame = createRoute({ getParentRoute: () => root, id: 'frame', component: Outlet });
  const page = createRoute({
    getParentRoute: () => frame,
    path: '/cases/$spaceId/records/$recordId',
    component: RecordPage,
  });
  const router = createRouter({
    routeTree: root.addChildren([frame.addChildren([page])]),
    history: createMemoryHistory({ initialEntries: ['/cases/s/records/r'] }),
  });
  render(
    <MantineProvider env="test">
      <LanguageProvider>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router as never} />
        </QueryClientProvider>
      </LanguageProvider>
    </MantineProvider>,
  );
  await screen.findByRole('alert', {}, PATIENT);
  cleanup();
  return queries.getQueryData(['recent-records']);
}

it(
  '14 drops a record from those opened last where it cannot be read any more, and for no other failure',
  async () => {
    for (const status of [403, 404]) expect(await keptWhere('/spaces/s/records/r', status)).toEqual([]);
    for (const [failing, status] of [
      ['/spaces/s/records/r', 429],
      ['/record-types', 404],
      ['/spaces/s', 403],
    ] as const)
      expect(await keptWhere(failing, status)).toEqual([RECENT]);
  },
  SLOW_MS,
);
