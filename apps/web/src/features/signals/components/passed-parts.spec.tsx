import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { spaceQuery } from '../../../case/space/space.js';
import { AnswerForm } from '../../../components/answer-form.js';
import { TimeProvider } from '../../../components/time.js';
import { sessionQuery } from '../../../lib/session.js';
import { LanguageProvider } from '../../../lib/texts.js';
import { PassDialog } from './pass-dialog.js';
import { PassedParts } from './passed-parts.js';

const TOLD = { reporter: 'public', seen: 'Six men leave.', when: '', places: [], things: [] } as const;
const ONWARD = { onwardOf: 'hu.018f0000-0000-7000-8000-0000000000aa' };

beforeEach(() => {
  localStorage.setItem('joinder.language', 'en');
});

// An area for text grows with its letters once they are there.

afterEach(cleanup);

function shown(what: ReactNode, queries = new QueryClient()) {
  return render(
    <MantineProvider env="test">
      <LanguageProvider>
        <TimeProvider>
          <QueryClientProvider client={queries}>{what}</QueryClientProvider>
        </TimeProvider>
      </LanguageProvider>
    </MantineProvider>,
  );
}

it('N09 forms of exploitation are said in words, and what is no code of the list is not shown', () => {
  const forms = ['ForcedLabour', 'GaborMintaHotelNine', 'toString'];
  const { container } = shown(<PassedParts signal={{ ...TOLD, persons: [], forms, handling: 1, onward: false }} />);
  expect(screen.getByText('Labour exploitation')).toBeTruthy();
  expect(screen.getByText('A form that this version does not know')).toBeTruthy();
  expect(container.textContent).not.toMatch(/Minta|toString/);
});

it('N09 people are counted as English counts them, one as well as several', () => {
  const persons = [
    { count: 1, age: 'minor' },
    { count: 3, age: 'adult' },
    { count: 1, age: 'unknown' },
    { count: 2, age: 'unknown' },
  ] as const;
  shown(<PassedParts signal={{ ...TOLD, persons, forms: [], handling: 1, onward: false }} />);
  for (const said of ['1 minor', '3 adults', '1 person of unknown age', '2 people of unknown age'])
    expect(screen.getByText(said)).toBeTruthy();
});

it('A06 nothing can be answered but that it had no follow-up before somebody accepted it', () => {
  const giving = { mutate() {}, error: null, isPending: false };
  shown(<AnswerForm reasons={[]} giving={giving} notYet={{ outcomes: ['USED', 'PICTURE'], why: 'Later.' }} />);
  const open = screen.getAllByRole<HTMLInputElement>('radio').filter(({ disabled }) => !disabled);
  expect(open.map(({ value }) => value)).toEqual(['NONE']);
  expect(screen.getAllByText('Later.')).toHaveLength(2);
});

describe('what a signal is passed with', () => {
  const switches = (handling: string) => [{ name: 'default-handling', values: [handling] }];

  it.each<[byCase: string, least: number, sent: string | undefined]>([
    ['H0', 0, 'H0'],
    ['H2', 0, 'H2'],
    ['H3', 0, undefined],
    ['H0', 1, 'H1'],
    ['H2', 1, 'H2'],
  ])('N15 a case of %s and an originator of %d begin with %s, and a place goes once', async (byCase, least, sent) => {
    const bodies: { readonly handling?: string; readonly places: readonly string[] }[] = [];
    const fetch = async (_: string, { body = '{}' }: { body?: string }) => {
      bodies.push(JSON.parse(body));
      return { ok: true, status: 200, text: async () => '{"effects":[],"token":"t"}', headers: new Map() };
    };
    Object.assign(globalThis, { fetch });
    const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
    const member = { member: 'nl' };
    queries.setQueryData(sessionQuery.queryKey, { member } as never);
    const space = { members: ['nl', 'ro'], agreement: { title: '', switches: switches(byCase) } };
    queries.setQueryData(spaceQuery('space').queryKey, space as never);
    shown(
      <PassDialog
        told={{ ...TOLD, places: ['at the canal', 'at the canal'] }}
        source={ONWARD}
        spaceId="space"
        without={[]}
        least={least}
        onClose={() => {}}
      />,
      queries,
    );
    await waitFor(() => expect(bodies).toHaveLength(1), { timeout: 5000 });
    expect(bodies[0]).toMatchObject({ places: ['at the canal'] });
    expect(bodies[0]?.handling).toBe(sent);
  });
});
