import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { LanguageProvider } from '../../../lib/texts.js';
import { filterCountsQuery } from '../api/records.js';
import { FilterChips } from './filter-chips.js';
import { FilterFields } from './filter-fields.js';

const COUNTS = {
  type: { person: 1204, vehicle: 1 },
  owner: { nl: 3 },
  handling: { H1: 5 },
  sensitivity: {},
  purpose: {},
  mine: 2,
  conflicted: 7,
  pending: 0,
};

beforeEach(() => {
  localStorage.setItem('joinder.language', 'en');
});

afterEach(cleanup);

function shown(content: React.ReactNode, counts: typeof COUNTS | null): void {
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } });
  queries.setQueryData(filterCountsQuery('s', {}).queryKey, counts);
  render(
    <MantineProvider env="test">
      <LanguageProvider>
        <QueryClientProvider client={queries}>{content}</QueryClientProvider>
      </LanguageProvider>
    </MantineProvider>,
  );
}

it('17 each value of an opened filter says how many records it would give', async () => {
  shown(<FilterChips spaceId="s" search={{}} onChange={() => undefined} />, COUNTS);
  expect(document.querySelectorAll('[data-count]')).toHaveLength(0);
  fireEvent.click(screen.getByRole('button', { name: 'Type' }));
  expect(await screen.findByRole('menuitemcheckbox', { name: /^Person ?, 1,204 records$/ })).toBeTruthy();
  expect(screen.getByRole('menuitemcheckbox', { name: /^Vehicle ?, 1 record$/ })).toBeTruthy();
  expect(screen.getByRole('menuitemcheckbox', { name: /^Place ?, 0 records$/ })).toBeTruthy();
  expect(document.querySelector('[data-count]')?.textContent).toBe('1,204');
});

it('17 all filters in one place say so too', () => {
  const fields = { spaceId: 's', search: {}, words: '', onSearch: () => undefined, onChange: () => undefined };
  shown(<FilterFields {...fields} withSearch={false} withOrder={false} />, COUNTS);
  const names = [/^Two values ?, 7 records$/, /^Mine ?, 2 records$/, /^Person ?, 1,204 records$/];
  expect(names.map((name) => screen.getByRole('checkbox', { name }).getAttribute('type'))).toEqual(
    names.map(() => 'checkbox'),
  );
});

it('17 a list of more records than are counted offers its filters without numbers', async () => {
  shown(<FilterChips spaceId="s" search={{}} onChange={() => undefined} />, null);
  fireEvent.click(screen.getByRole('button', { name: 'Type' }));
  expect(await screen.findByRole('menuitemcheckbox', { name: 'Person' })).toBeTruthy();
  expect(document.querySelectorAll('[data-count]')).toHaveLength(0);
});
