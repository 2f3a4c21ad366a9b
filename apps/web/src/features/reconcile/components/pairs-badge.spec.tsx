import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, render } from '@testing-library/react';
import { LanguageProvider } from '../../../lib/texts.js';
import { pairsQuery } from '../api/pairs.query.js';
import { PairsBadge } from './pairs-badge.js';

const { queryKey } = pairsQuery('s', false);
const MINUTE_MS = 60_000;

let queries: QueryClient;

beforeEach(() => {
  jest.useFakeTimers();
  localStorage.setItem('joinder.language', 'en');
  queries = new QueryClient();
});

afterEach(() => {
  cleanup();
  queries.clear();
  jest.useRealTimers();
});

/** As the page that lists pairs reads them. */
function read(pairs: number, next: string | null): Promise<void> {
  const page = { items: Array.from({ length: pairs }, (_, i) => ({ left: { name: `Minta ${i}` } })), next };
  return act(async () => {
    queries.setQueryData(queryKey, { pages: [page], pageParams: [''] } as never);
    await jest.advanceTimersByTimeAsync(0);
  });
}

const pass = (ms: number): Promise<void> => act(() => jest.advanceTimersByTimeAsync(ms));

it('R3 counts pairs in the rail for two minutes behind the page that lists them, and keeps none of them from going', async () => {
  const { container } = render(
    <LanguageProvider>
      <QueryClientProvider client={queries}>
        <PairsBadge spaceId="s" />
      </QueryClientProvider>
    </LanguageProvider>,
  );
  expect(container.textContent).toBe('');
  await read(3, 'more');
  expect(container.textContent).toBe('3+');
  await pass(MINUTE_MS);
  await read(2, null);
  await pass(1.9 * MINUTE_MS);
  expect(container.textContent).toBe('2');
  await pass(MINUTE_MS / 2);
  expect(container.textContent).toBe('');
  await pass(5 * MINUTE_MS);
  expect(queries.getQueryData(queryKey)).toBeUndefined();
});
