import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { cleanup, render, screen } from '@testing-library/react';
import { TimeProvider } from '../../../components/time.js';
import { LanguageProvider } from '../../../lib/texts.js';
import type { WaitingItem } from '../api/waiting.js';
import { WaitingRow } from './waiting-row.js';

const ITEM: WaitingItem = {
  id: 'approval.m',
  kind: 'approval',
  messageId: 'm',
  requestId: null,
  spaceId: 's',
  recordId: 'r',
  recordName: 'Rob Fictief',
  recordNumber: null,
  recordHandling: null,
  what: 'record',
  members: ['hu', 'bg'],
  reason: '',
  at: '2026-11-26T07:50:00.000Z',
};

/** Who decides, as the gateway answers. */
let deciders: readonly string[];

beforeEach(() => {
  localStorage.setItem('joinder.language', 'en');
  localStorage.setItem('joinder.time', 'utc');
  Object.assign(window, { scrollTo() {} });
  const answer = () => ({ items: [{ messageId: 'm', deciders: deciders.map((name) => ({ name })) }], next: null });
  Object.assign(globalThis, {
    fetch: async () => ({ ok: true, text: async () => JSON.stringify(answer()), headers: new Map() }),
  });
});

afterEach(cleanup);

function show(item: WaitingItem): void {
  const queries = new QueryClient();
  queries.setQueryData(['session'], { person: { id: 'p', roles: [] }, member: { member: 'nl', code: 'NL' } });
  const root = createRootRoute({ component: () => <WaitingRow item={item} /> });
  const router = createRouter({ routeTree: root, history: createMemoryHistory({ initialEntries: ['/'] }) });
  render(
    <LanguageProvider>
      <TimeProvider>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router as never} />
        </QueryClientProvider>
      </TimeProvider>
    </LanguageProvider>,
  );
}

it.each([
  [[], 'with a prosecutor since 26 Nov 2026, 07:50 UTC'],
  [['Maarten Voorbeeld'], 'with Maarten Voorbeeld since 26 Nov 2026, 07:50 UTC'],
  [['Els', 'Maarten'], 'with Els or Maarten since 26 Nov 2026, 07:50 UTC'],
  [['Els', 'Maarten', 'Joris'], 'with a prosecutor since 26 Nov 2026, 07:50 UTC'],
])('25 what waits for approval is the turn of our own prosecutor, by name where it is known: %j', async (who, said) => {
  deciders = who;
  show(ITEM);
  expect(await screen.findByText(said)).toBeTruthy();
  expect(document.querySelector('abbr')?.textContent).toBe('NL');
});

it('25 what another country has to answer has its letters', async () => {
  deciders = [];
  show({ ...ITEM, kind: 'sending' });
  expect((await screen.findByText('HU')).tagName).toBe('ABBR');
  expect(screen.queryByText(/ since /)).toBeNull();
});
