import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import { recordTypesQuery } from '../../../case/record/record-types.js';
import { LanguageProvider } from '../../../lib/texts.js';
import { aForm } from '../a-form.testing.js';
import { SplitNote } from './split-note.js';

beforeEach(() => localStorage.setItem('joinder.language', 'en'));
afterEach(cleanup);

function said(properties: readonly string[], left: string): string | null {
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  queries.setQueryData(recordTypesQuery.queryKey, []);
  const done = { properties, left, before: aForm([]), canUndo: false };
  render(
    <LanguageProvider>
      <MantineProvider env="test">
        <QueryClientProvider client={queries}>
          <SplitNote type="person" done={done} onUndo={() => undefined} />
        </QueryClientProvider>
      </MantineProvider>
    </LanguageProvider>,
  );
  return screen.getByRole('status').textContent;
}

it.each([
  [[], '31-02-1988', /^31-02-1988 is no date\..*The line stays as it is\.$/],
  [[], 'AB', /^Nothing was recognised in this line; it stays as it is\.$/],
  [['name', 'phone'], '31-02-1988', /^31-02-1988 is no date\.Found: .*Not placed: 31-02-1988$/],
])('4 a day in a pasted line that there is not is named, and stays in sight: %j %s', (properties, left, expected) => {
  expect(said(properties, left)).toMatch(expected);
});
