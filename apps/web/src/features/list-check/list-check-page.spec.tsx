import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router';
import { cleanup, configure, fireEvent, render, screen, within } from '@testing-library/react';
import { Suspense } from 'react';
import { TimeProvider } from '../../components/time.js';
import { LanguageProvider } from '../../lib/texts.js';
import type { Check } from './api/checks.js';
import { ListCheckPage } from './list-check-page.js';
import { parseListCheckSearch } from './list-check-search.js';

/** Enough for a machine that is busy with other things. */
configure({ asyncUtilTimeout: 20_000 });

const LIST = '018f0000-0000-7000-8000-0000000000aa';
const desk = { deskId: 'd1', name: 'Front desk', phone: '+359200000011', languages: ['bg'], zone: 'Europe/Sofia' };
const posted = { ...desk, hours: [], deputies: [], duties: ['check'], state: 'open', changesAt: null };

let roles: readonly string[];
let check: Check;
let sent: { readonly path: string; readonly body: Record<string, unknown> }[];
let refused: object | null;

beforeEach(() => {
  localStorage.setItem('joinder.language', 'en');
  localStorage.setItem('joinder.time', 'utc');
  [roles, sent, refused] = [['investigator'], [], null];
  const partner = { answered: 0, numbers: 3, hits: 0, spent: null, budget: null, goesOn: null };
  check = {
    checkId: LIST,
    at: '2026-12-01T10:00:00Z',
    until: '2026-12-31T10:00:00Z',
    numbers: 3,
    justification: null,
    partners: [
      { ...partner, member: 'bg', state: 'answered', answered: 3, hits: 1 },
      { ...partner, member: 'hu', state: 'over-budget', answered: 2, goesOn: '2026-12-02' },
      { ...partner, member: 'ro', state: 'not-asked-yet' },
    ],
    counts: { hit: 1, known: 0, sealed: 1, open: 1, nothing: 0, unread: 1 },
    items: [
      {
        line: 1,
        raw: 'CB 1234 HP',
        state: 'hit',
        readings: [{ kind: 'plate', key: ':CB1234HP' }],
        records: [],
        sealed: [],
        hits: [{ member: 'bg', type: 'vehicle', deskId: 'd1' }],
      },
      { line: 2, raw: '06 12345678', state: 'open', readings: [], records: [], sealed: [], hits: [] },
      {
        line: 4,
        raw: '+31 20 5550123',
        state: 'sealed',
        readings: [],
        records: [],
        sealed: [{ type: 'contact-point', desk: { name: 'Harbour desk', phone: '+31205550100' } }],
        hits: [],
      },
      {
        line: 3,
        raw: '???',
        state: 'unread',
        readings: [{ kind: 'unread', key: '' }],
        records: [],
        sealed: [],
        hits: [],
      },
    ],
    next: null,
  };
  const answer = (body: object, status = 200) => ({
    ok: status < 400,
    status,
    headers: new Map([['content-type', status < 400 ? 'application/json' : 'application/problem+json']]),
    text: async () => JSON.stringify(body),
    json: async () => body,
  });
  Object.assign(globalThis, {
    fetch: async (path: string, { method = 'GET', body }: RequestInit = {}) => {
      if (method !== 'GET') {
        sent.push({ path, body: JSON.parse(typeof body === 'string' ? body : '{}') });
        return refused ? answer(refused, 422) : answer({ checkId: LIST, sent: null }, 202);
      }
      if (path.endsWith('/session')) return answer({ person: { id: 'anna', name: 'Anna Voorbeeld', roles } });
      if (path.endsWith('/directory'))
        return answer(
          ['bg', 'hu', 'nl', 'ro'].map((member) => {
            const desks = member === 'bg' ? [posted] : [];
            return { member, own: member === 'nl', ground: 'hours', onDuty: desks.map(({ deskId }) => deskId), desks };
          }),
        );
      if (path.endsWith('/check-log')) return answer({ items: [] });
      if (path.includes('/checks/')) return answer(check);
      return answer({ agreement: { offences: ['trafficking in human beings'] } });
    },
  });
});

afterEach(cleanup);

async function show(search = ''): Promise<void> {
  const root = createRootRoute({ component: Outlet });
  const frame = createRoute({ getParentRoute: () => root, id: 'frame', component: Outlet });
  const page = createRoute({
    getParentRoute: () => frame,
    path: '/cases/$spaceId/check',
    component: ListCheckPage,
    validateSearch: parseListCheckSearch,
  });
  const router = createRouter({
    routeTree: root.addChildren([frame.addChildren([page])]),
    history: createMemoryHistory({ initialEntries: [`/cases/a/check${search}`] }),
  });
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(
    <MantineProvider env="test">
      <LanguageProvider>
        <TimeProvider>
          <QueryClientProvider client={client}>
            <Suspense>
              <RouterProvider router={router as never} />
            </Suspense>
          </QueryClientProvider>
        </TimeProvider>
      </LanguageProvider>
    </MantineProvider>,
  );
  await screen.findByLabelText(/Names, numbers or plates/);
}

const write = (label: string | RegExp, value: string): boolean =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

function lineOf(raw: string) {
  const [line] = screen.getAllByRole('listitem').filter((one) => one.textContent?.startsWith(raw));
  if (!line) throw new Error(`no line ${raw}`);
  return within(line);
}

describe('22 a list that is written', () => {
  it('22 asks all countries that are ticked, with what for, and says before what an administrator there could find out', async () => {
    await show();
    write(/Names, numbers or plates/, 'CB 1234 HP\n06 12345678');
    fireEvent.click(await screen.findByLabelText('RO'));
    expect(screen.getByText(/An administrator there could still find them out/)).toBeTruthy();
    write(/Aim/, 'Find who drives');
    write(/Reason/, 'From a phone');
    fireEvent.click(screen.getByRole('button', { name: 'Check here and ask BG and HU' }));
    await screen.findByText('answered all');
    expect(sent).toMatchObject([
      {
        path: '/api/v1/spaces/a/checks',
        body: {
          lines: ['CB 1234 HP', '06 12345678'],
          members: ['bg', 'hu'],
          justification: {
            aim: 'Find who drives',
            category: 'suspect',
            offence: 'trafficking in human beings',
            reason: 'From a phone',
          },
        },
      },
    ]);
  });

  it('22 is looked up at home alone by who may not ask, and where nobody is ticked', async () => {
    roles = ['prosecutor'];
    await show();
    expect(screen.queryByLabelText('RO')).toBeNull();
    write(/Names, numbers or plates/, '06 12345678');
    fireEvent.click(screen.getByRole('button', { name: 'Check at home' }));
    await screen.findByText('answered all');
    expect(sent).toMatchObject([{ body: { members: [] } }]);
    expect(sent[0]?.body).not.toHaveProperty('justification');
  });

  it('22 that is refused says why', async () => {
    refused = { status: 422, code: 'JUSTIFICATION_REQUIRED', title: 'Not asked', detail: 'Say what for.', errors: [] };
    roles = ['prosecutor'];
    await show();
    write(/Names, numbers or plates/, '06 12345678');
    fireEvent.click(screen.getByRole('button', { name: 'Check at home' }));
    expect(await screen.findByText('Say what for.')).toBeTruthy();
  });
});

describe('22 a list that was looked up', () => {
  it('22 says of each country where it stands, and of each line what is known, with whom to call', async () => {
    await show(`?list=${LIST}`);
    await screen.findByText('answered all');
    expect(screen.getByText(/2 of 3 answered; what a day allows is used up, it goes on automatically on/)).toBeTruthy();
    expect(screen.getByText('not asked yet: it answers automatically once it is reached')).toBeTruthy();
    const hit = lineOf('CB 1234 HP');
    expect(hit.getByText('BG has it in a record: Vehicle')).toBeTruthy();
    expect((await hit.findByText('Front desk')).textContent).toBe('Front desk');
    expect(hit.getByRole('button', { name: 'Ask BG about CB 1234 HP' })).toBeTruthy();
    const sealed = lineOf('+31 20 5550123');
    expect(sealed.getByText('Sealed to you, in another case of your country: Phone or account')).toBeTruthy();
    expect(sealed.getByText('Harbour desk')).toBeTruthy();
    expect(sealed.queryByRole('button', { name: /^Ask/ })).toBeNull();
    expect(lineOf('06 12345678').getByText('Not answered yet')).toBeTruthy();
    expect(screen.getByText('neither a number nor a name')).toBeTruthy();
  });

  it('22 shows lines of one state by a press', async () => {
    await show(`?list=${LIST}`);
    const press = await screen.findByRole('button', { name: 'Hit 1' });
    fireEvent.click(press);
    expect(await screen.findByRole('button', { name: 'Hit 1', pressed: true })).toBeTruthy();
  });
});
