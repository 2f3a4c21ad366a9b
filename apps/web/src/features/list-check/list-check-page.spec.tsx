import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { LanguageProvider } from '../../lib/texts.js';
import { ListCheckPage } from './list-check-page.js';
import { MOST_LINES } from './read-lines.js';

const PATIENT = { timeout: 20_000 };
const SLOW_MS = 60_000;
const CUT = `Only the first ${MOST_LINES} lines are looked up.`;
const UNKNOWN = { items: [], total: { count: 0, exact: true, similar: 0 } };

/** What was looked up, by case. */
let asked: string[];
/** Lines at which the gateway fails once. */
let failing: Set<string>;

beforeEach(() => {
  asked = [];
  failing = new Set();
  localStorage.setItem('joinder.language', 'en');
  const answer = (status: number, body: object) => ({
    ok: status < 400,
    status,
    headers: new Map([['content-type', 'application/json']]),
    text: async () => JSON.stringify(body),
    json: async () => body,
  });
  Object.assign(globalThis, {
    fetch: async (path: string, { body = '{}' }: { body?: string } = {}) => {
      const { q }: { q: string } = JSON.parse(body);
      asked.push(`${path.split('/')[4]} ${q}`);
      return failing.delete(q)
        ? answer(503, { status: 503, title: 'Away', code: 'UNAVAILABLE', errors: [] })
        : answer(200, UNKNOWN);
    },
  });
});

afterEach(cleanup);

/** Shows the page in the case `a`; goes to another case in place. */
async function show(): Promise<(spaceId: string) => Promise<void>> {
  const root = createRootRoute({ component: Outlet });
  const frame = createRoute({ getParentRoute: () => root, id: 'frame', component: Outlet });
  const page = createRoute({
    getParentRoute: () => frame,
    path: '/cases/$spaceId/check',
    component: ListCheckPage,
  });
  const router = createRouter({
    routeTree: root.addChildren([frame.addChildren([page])]),
    history: createMemoryHistory({ initialEntries: ['/cases/a/check'] }),
  });
  render(
    <MantineProvider env="test">
      <LanguageProvider>
        <RouterProvider router={router as never} />
      </LanguageProvider>
    </MantineProvider>,
  );
  await screen.findByRole('textbox', {}, PATIENT);
  return (spaceId) => act(async () => router.history.push(`/cases/${spaceId}/check`));
}

const write = (text: string): boolean => fireEvent.change(screen.getByRole('textbox'), { target: { value: text } });
const press = (name: string): boolean => fireEvent.click(screen.getByRole('button', { name }));
const many = (count: number): string => Array.from({ length: count }, (_, i) => `line ${i}`).join('\n');

it(
  '43 says that a list is cut beside how far it is looked up, also of the next one',
  async () => {
    await show();
    expect(screen.getByRole('textbox').getAttribute('maxlength')).toBeNull();
    write(many(MOST_LINES + 1));
    expect(screen.getByText(CUT)).toBeTruthy();
    press('Check');
    await screen.findByText(`${MOST_LINES} of ${MOST_LINES} looked up`, {}, PATIENT);
    expect(screen.getByText(CUT)).toBeTruthy();
    // Of the list that was looked up it is still so.
    write('one');
    expect(screen.getByText(CUT)).toBeTruthy();
    press('Check');
    await screen.findByText('1 of 1 looked up', {}, PATIENT);
    expect(screen.queryByText(CUT)).toBeNull();
    write(many(MOST_LINES + 1));
    expect(screen.getByText(CUT)).toBeTruthy();
  },
  SLOW_MS,
);

it(
  '43 goes on with the list that failed behind what was looked up, whatever stands in the field since',
  async () => {
    await show();
    failing.add('two');
    write('one\ntwo\nthree');
    press('Check');
    await screen.findByRole('alert', {}, PATIENT);
    write('other');
    press('Try again');
    await screen.findByText('3 of 3 looked up', {}, PATIENT);
    expect(asked).toEqual(['a one', 'a two', 'a two', 'a three']);
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual(['one', 'two', 'three']);
  },
  SLOW_MS,
);

it(
  '43 begins anew where somebody goes to another case in place',
  async () => {
    const go = await show();
    write('one\ntwo\nthree');
    press('Check');
    await screen.findByText('1 of 3 looked up', {}, PATIENT);
    await go('b');
    expect([screen.queryByText(/looked up$/), screen.queryAllByRole('listitem')]).toEqual([null, []]);
    write('four');
    press('Check');
    await screen.findByText('1 of 1 looked up', {}, PATIENT);
    expect(asked.filter((one) => one.startsWith('b'))).toEqual(['b four']);
  },
  SLOW_MS,
);

it(
  '43 asks for lines of their own where one is longer than a search may be',
  async () => {
    await show();
    write(`one\n${'x'.repeat(201)}`);
    expect(screen.getByText(/^A line has at most 200 characters/)).toBeTruthy();
    press('Check');
    expect(asked).toEqual([]);
    write('one');
    press('Check');
    await screen.findByText('1 of 1 looked up', {}, PATIENT);
    expect(asked).toEqual(['a one']);
  },
  SLOW_MS,
);
