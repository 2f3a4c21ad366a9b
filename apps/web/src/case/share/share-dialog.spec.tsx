import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { LanguageProvider } from '../../lib/texts.js';
import { sessionQuery } from '../../lib/session.js';
import { recordTypesQuery } from '../record/record-types.js';
import { spaceQuery } from '../space/space.js';
import { aSharedRecord } from './a-shared-record.testing.js';
import { useShare } from './use-share.js';

/** Enough for a machine that is busy with other things: the dialog is loaded when it is first opened. */
configure({ asyncUtilTimeout: 30_000 });
jest.setTimeout(120_000);

const NAMES = ['Gabor Minta', 'Ivana Primerova', 'Nelu Model', 'Anna Voorbeeld', 'Karel Voorbeeld'];
const OFTEN = 'This record was changed too often today.';

/** A page that shares the first of them. */
function Opener({ count }: { readonly count: number }) {
  const { share, dialog } = useShare('s');
  const recordIds = NAMES.slice(0, count);
  return (
    <>
      <button
        type="button"
        onClick={() => share({ recordIds, name: count === 1 ? (NAMES[0] ?? null) : null, only: null })}
      >
        Open
      </button>
      {dialog}
    </>
  );
}

/** A gateway that cannot say what a share would do, because of the records at these places. */
function refuseAt(places: readonly number[]): void {
  const errors = places.map((i) => ({ path: `changes[${i}].change`, rule: 'x', hint: OFTEN }));
  const problem = {
    type: 'about:blank',
    title: 'Wrong',
    status: 422,
    code: 'X',
    correlationId: '',
    detail: OFTEN,
    errors,
  };
  Object.assign(globalThis, {
    fetch: async (path: string, { body }: { body: string }) => {
      const isAsked = path.endsWith('/audience');
      const said = isAsked ? problem : { records: JSON.parse(body).recordIds.map((one: string) => aSharedRecord(one)) };
      const headers = new Map([['content-type', 'application/problem+json']]);
      const text = JSON.stringify(said);
      return { ok: !isAsked, status: isAsked ? 422 : 200, text: async () => text, json: async () => said, headers };
    },
  });
}

async function openShare(count: number): Promise<void> {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } });
  queries.setQueryData(sessionQuery.queryKey, { member: { member: 'nl' } } as never);
  queries.setQueryData(spaceQuery('s').queryKey, { takingPart: ['hu', 'nl'], agreement: null } as never);
  queries.setQueryData(recordTypesQuery.queryKey, [{ type: 'person', namedBy: ['name'], properties: [] }] as never);
  render(
    <LanguageProvider>
      <MantineProvider env="test">
        <QueryClientProvider client={queries}>
          <Opener count={count} />
        </QueryClientProvider>
      </MantineProvider>
    </LanguageProvider>,
  );
  fireEvent.click(screen.getByText('Open'));
  await screen.findByRole('radio', { name: /all values/i });
}

async function shareWithHu(count: number): Promise<void> {
  await openShare(count);
  fireEvent.click(screen.getByRole('radio', { name: /all values/i }));
}

beforeEach(() => localStorage.setItem('joinder.language', 'en'));
afterEach(() => cleanup());

it.each([
  ['the one that is wrong is named', 2, [1], `Ivana Primerova: ${OFTEN}`],
  [
    'three are named and the others counted',
    5,
    [0, 1, 2, 3, 4],
    `Gabor Minta: ${OFTEN} Ivana Primerova: ${OFTEN} Nelu Model: ${OFTEN} and 2 more`,
  ],
  ['one alone is named by its title', 1, [0], OFTEN],
])('5 of records that are shared together, %s', async (_, count, places, said) => {
  refuseAt(places);
  await shareWithHu(count);
  expect(await screen.findByText(said)).toBeTruthy();
});

it('5 sharing begins at the first country, and says of nobody to have what is not there', async () => {
  refuseAt([]);
  await openShare(1);
  const chosen = screen.getByRole('radio', { checked: true });
  await waitFor(() => expect(document.activeElement).toBe(chosen));
  expect(screen.getByText(/^has 0 of /)).toBeTruthy();
  expect(screen.getByText('Nothing changes yet.')).toBeTruthy();
});
