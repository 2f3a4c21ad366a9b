import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import { lazy } from 'react';
import { FeaturesProvider, foldFeatures } from '../../../case/feature/features.js';
import { TimeProvider } from '../../../components/time.js';
import { LanguageProvider } from '../../../lib/texts.js';
import { aChange, aStatement } from '../a-statement.testing.js';
import { useCommentOn } from '../use-comment-on.js';
import { type RecordData, useRecordData } from '../use-record-data.js';
import { RecordStream } from './record-stream.js';

const PATIENT = { timeout: 20_000 };
const AT = '/api/v1/spaces/s';
/** Where something is said about a record. */
const SAY = 'Say something';
const COMPOSER = lazy(async () => ({ default: () => SAY }));

let asked: string[];
/** What the log has shown of the record. */
let history: readonly object[];

beforeEach(() => {
  asked = [];
  history = [];
  localStorage.setItem('joinder.language', 'en');
  const answers = (path: string): object => {
    const pending = history.length === 0;
    if (path === `${AT}/records/r`)
      return { recordId: 'r', type: 'person', owner: 'xa', version: 1, statements: [aStatement({ pending })] };
    if (path === `${AT}/records/r/history`) return history;
    if (path.endsWith('/delivery')) return { messages: [] };
    if (path.includes('/commitments')) return { items: [], next: null };
    return path.includes('/comments?')
      ? { recordId: 'r', comments: [], holders: ['xa'], unread: 0, through: '0', before: null }
      : [];
  };
  Object.assign(globalThis, {
    fetch: async (path: string) => {
      asked.push(path);
      return { ok: true, text: async () => JSON.stringify(answers(path)), headers: new Map() };
    },
  });
});

afterEach(cleanup);

function Shown() {
  const { data } = useRecordData('s', 'r');
  return data && <Talk data={data} />;
}

function Talk({ data }: { readonly data: RecordData }) {
  return (
    <>
      <RecordStream data={data} />
      {useCommentOn(data, () => undefined)}
    </>
  );
}

/** Long enough for what is asked at once. */
const soon = (): Promise<void> => act(() => new Promise<void>((done) => setTimeout(done, 200)));
const threads = (): readonly string[] => asked.filter((path) => path.startsWith(`${AT}/comments`));

it('41 asks what was said about a record, and lets something be said, once the log has shown it, and not while it is on its way', async () => {
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  queries.setQueryData(['session'], { person: { id: 'p', roles: ['auditor'] }, member: { member: 'xa' } });
  queries.setQueryData(['space', 's', 'details'], { takingPart: ['xa', 'xb'] });
  render(
    <LanguageProvider>
      <TimeProvider>
        <MantineProvider env="test">
          <QueryClientProvider client={queries}>
            <FeaturesProvider folded={foldFeatures([{ name: 'said', composer: COMPOSER }])}>
              <Shown />
            </FeaturesProvider>
          </QueryClientProvider>
        </MantineProvider>
      </TimeProvider>
    </LanguageProvider>,
  );
  await screen.findByText('Not on the log yet', {}, PATIENT);
  await soon();
  expect([threads(), screen.queryByText(SAY)]).toEqual([[], null]);
  history = [aChange()];
  await act(() => queries.invalidateQueries({ queryKey: ['record', 's', 'r'] }));
  await waitFor(() => expect(threads()).not.toEqual([]), PATIENT);
  await soon();
  expect(threads()).toEqual([`${AT}/comments?recordId=r`]);
  expect(await screen.findByText(SAY, {}, PATIENT)).toBeTruthy();
}, 60_000);
