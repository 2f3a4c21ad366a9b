import { afterEach, expect, it } from '@jest/globals';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render } from '@testing-library/react';
import { TimeProvider } from '../../../components/time.js';
import { LanguageProvider } from '../../../lib/texts.js';
import { tallyQuery } from '../api/requests.js';
import { HowMany } from './how-many.js';

const HOURS_MS = 2 * 3_600_000;

afterEach(cleanup);

function said(waiting: readonly number[], oldestAt: string | null): string | null {
  localStorage.setItem('joinder.language', 'en');
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  queries.setQueryData(tallyQuery(null).queryKey, { waiting, oldestAt } as never);
  const { container } = render(
    <LanguageProvider>
      <TimeProvider>
        <QueryClientProvider client={queries}>
          <HowMany spaceId={null} />
        </QueryClientProvider>
      </TimeProvider>
    </LanguageProvider>,
  );
  return container.textContent;
}

it('40 the queue says how many wait and for how long', () => {
  expect(said([1, 0, 3], new Date(Date.now() - HOURS_MS).toISOString())).toMatch(/^4 · oldest 2 h/);
});

it('40 the queue says nothing where nothing waits', () => {
  expect(said([0, 0, 0], null)).toBe('');
});
