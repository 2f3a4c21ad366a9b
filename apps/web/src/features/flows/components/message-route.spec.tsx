import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, within } from '@testing-library/react';
import { TimeProvider } from '../../../components/time.js';
import { sessionQuery } from '../../../lib/session.js';
import { LanguageProvider } from '../../../lib/texts.js';
import type { MessagePassport, PassportHop } from '../api/types.js';
import { Addressees } from './message-route.js';

const at = (second: string) => `2026-03-31T08:00:${second}Z`;
const hop = (name: PassportHop['hop'], member: string | null, second: string): PassportHop => ({
  hop: name,
  member,
  at: at(second),
  precision: 'millisecond',
  clock: member === null ? 'broker' : 'own',
  seenAt: null,
});
const KEPT = [hop('accepted', 'nl', '01.000'), hop('sealed', 'nl', '02.000')];
const ON_THE_LOG = [...KEPT, hop('published', null, '03.000'), hop('stored', 'hu', '04.000')];

beforeEach(() => {
  localStorage.setItem('joinder.language', 'en');
  localStorage.setItem('joinder.time', 'utc');
});

afterEach(cleanup);

/** The cells of the line of each addressee, as they are read. */
async function linesOf(hops: readonly PassportHop[], own: string): Promise<readonly (readonly string[])[]> {
  const queries = new QueryClient();
  queries.setQueryData(sessionQuery.queryKey, { member: { member: own } } as never);
  const passport = { hops, sender: 'nl', recipients: ['nl', 'hu', 'ro'], leftOut: [], refusals: [] };
  render(
    <LanguageProvider>
      <TimeProvider>
        <MantineProvider env="test">
          <QueryClientProvider client={queries}>
            <Addressees passport={passport as unknown as MessagePassport} />
          </QueryClientProvider>
        </MantineProvider>
      </TimeProvider>
    </LanguageProvider>,
  );
  const [, ...rows] = await screen.findAllByRole('row');
  return rows.map((row) =>
    [...within(row).queryAllByRole('rowheader'), ...within(row).queryAllByRole('cell')].map(({ textContent }) =>
      textContent.trim(),
    ),
  );
}

it('28 has a row for whoever has it not: since when it could, and that it is their turn', async () => {
  const [hu, ro] = await linesOf(ON_THE_LOG, 'nl');
  expect(hu?.slice(1, 2)).toEqual(['has it']);
  expect(hu?.at(-1)).toBe('Nothing to do');
  expect([ro?.[0], ro?.[1], ro?.[2], ro?.at(-1)]).toEqual(['RO', 'does not have it', '–', 'Waiting on RO']);
  expect(ro?.[3]).toContain('08:00:03.000 UTC');
});

it('28 says that it is the sender’s turn until it is on the log, to the sender as to others', async () => {
  const lines = await linesOf(KEPT, 'nl');
  expect(lines.map((line) => [line[1], line.at(-1)])).toEqual([
    ['does not have it', 'Waiting on us'],
    ['does not have it', 'Waiting on us'],
  ]);
  expect(lines.every((line) => line[3]?.includes('08:00:02.000 UTC'))).toBe(true);
  cleanup();
  const elsewhere = await linesOf(KEPT, 'hu');
  expect(elsewhere.map((line) => line.at(-1))).toEqual(['Waiting on NL', 'Waiting on NL']);
});
