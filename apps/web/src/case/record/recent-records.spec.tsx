import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import { type RecentRecord, useDropRecent, useNoteRecent, useRecentRecords } from './recent-records.js';

let queries: QueryClient;
let asked = 0;

beforeEach(() => {
  asked = 0;
  Object.assign(globalThis, {
    fetch: async () => {
      asked += 1;
      return { ok: true, text: async () => '[]', headers: new Map() };
    },
  });
  queries = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  open('s');
  localStorage.clear();
  sessionStorage.clear();
});
afterEach(cleanup);

function open(...ids: readonly string[]): void {
  queries.setQueryData(
    ['spaces'],
    ids.map((spaceId) => ({ spaceId, kind: 'agreement', isOpen: true })),
  );
}

function Opened({ record }: { readonly record: RecentRecord }) {
  useNoteRecent(record);
  return null;
}

function Gone({ recordId }: { readonly recordId: string }) {
  useDropRecent(recordId, true);
  return null;
}

function List() {
  return (
    <p role="list">
      {useRecentRecords()
        .map(({ name }) => name)
        .join()}
    </p>
  );
}

const record = (recordId: string, spaceId = 's'): RecentRecord => ({
  spaceId,
  recordId,
  type: 'person',
  name: recordId,
});
const show = (what: React.ReactNode): void =>
  void render(<QueryClientProvider client={queries}>{what}</QueryClientProvider>);
const listed = (): string | null => {
  show(<List />);
  const text = screen.getByRole('list').textContent;
  cleanup();
  return text;
};

it('14 has the five records opened last, the newest first, each once, and asks for nothing', () => {
  for (const one of ['a', 'b', 'c', 'd', 'e', 'f', 'c']) show(<Opened record={record(one)} />);
  cleanup();
  expect(listed()).toBe('c,f,e,d,b');
  expect(asked).toBe(0);
});

it('14 is without what cannot be read any more, and without cases that are shut', () => {
  for (const one of [record('a'), record('b'), record('c', 'other')]) show(<Opened record={one} />);
  cleanup();
  expect(listed()).toBe('b,a');
  show(<Gone recordId="b" />);
  cleanup();
  expect(listed()).toBe('a');
  open();
  expect(listed()).toBe('');
});

it('14 leaves no name in what the browser keeps', () => {
  show(<Opened record={record('Rob Fictief')} />);
  expect(JSON.stringify([localStorage, sessionStorage].map((kept) => Object.entries(kept)))).not.toContain('Fictief');
});
