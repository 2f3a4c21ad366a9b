import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { LanguageProvider } from '../../../lib/texts.js';
import { filterCountsQuery } from '../api/records.js';
import type { RecordsSearch } from '../records-search.js';
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

function shown(content: React.ReactNode, counts: typeof COUNTS | null, search: RecordsSearch = {}) {
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } });
  queries.setQueryData(filterCountsQuery('s', search).queryKey, counts);
  const wrapped = (inside: React.ReactNode) => (
    <MantineProvider env="test">
      <LanguageProvider>
        <QueryClientProvider client={queries}>{inside}</QueryClientProvider>
      </LanguageProvider>
    </MantineProvider>
  );
  const { rerender } = render(wrapped(content));
  return (next: React.ReactNode) => rerender(wrapped(next));
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

it('17 a list by words does not say 0 of what may only resemble them', async () => {
  const search = { s: 'stands-for-words' };
  shown(<FilterChips spaceId="s" search={search} onChange={() => undefined} />, COUNTS, search);
  fireEvent.click(screen.getByRole('button', { name: 'Type' }));
  expect(await screen.findByRole('menuitemcheckbox', { name: /^Person ?, 1,204 records$/ })).toBeTruthy();
  expect(screen.getByRole('menuitemcheckbox', { name: 'Place' })).toBeTruthy();
});

it.each<[string, string, RecordsSearch, number]>([
  ['stands while it is counted anew', 's', { owner: 'nl' }, 3],
  ['is not said of another case', 'other', {}, 0],
  ['is not said of other words', 's', { s: 'other' }, 0],
])('17 what was counted %s', (what, spaceId, search, numbers) => {
  const fields = { words: '', onSearch: () => undefined, onChange: () => undefined };
  const of = (inSpace: string, by: RecordsSearch) => (
    <FilterFields {...fields} spaceId={inSpace} search={by} withSearch={false} withOrder={false} />
  );
  const show = shown(of('s', {}), COUNTS);
  const said = () =>
    [...document.querySelectorAll('[data-count]')].filter((one) => /^(1,204|7|2)$/.test(one.textContent));
  expect(said()).toHaveLength(3);
  show(of(spaceId, search));
  expect(said()).toHaveLength(numbers);
});
