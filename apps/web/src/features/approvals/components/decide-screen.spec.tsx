import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
  useSearch,
} from '@tanstack/react-router';
import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { FeaturesProvider, foldFeatures } from '../../../case/feature/features.js';
import { TimeProvider } from '../../../components/time.js';
import { useShortcuts } from '../../../lib/shortcuts.js';
import { LanguageProvider } from '../../../lib/texts.js';
import type { Request } from '../api/requests.js';
import { aRequest } from '../a-request.testing.js';
import { parseApprovalSearch } from '../approval-search.js';
import { SETTLE_MS } from '../reasons.js';
import { DecideScreen } from './decide-screen.js';

const id = (n: number): string => `83119518-2b26-58d5-817c-8291e4bb161${n}`;
/** Enough for a machine that is busy with other things. */
configure({ asyncUtilTimeout: 30_000 });
jest.setTimeout(120_000);

const idOf = (n: number): string => `83119518-2b26-58d5-817c-8291e4bb1${String(n).padStart(3, '0')}`;
const at = (n: number, more: Partial<Request> = {}): Request =>
  aRequest({ messageId: id(n), recordName: `Name ${n}`, requestedAt: `2026-11-25T08:0${n}:00Z`, ...more });
const TALLY = { waiting: [0, 0, 0, 2], oldestAt: '2026-11-25T08:01:00Z', approved: 3, refused: 1 };
const SESSION = { person: { id: 'p', roles: ['prosecutor'] }, member: { member: 'xa' } };

const LABELS = {
  original: '',
  language: '',
  validFrom: '',
  validTo: '',
  origin: null,
  evaluation: null,
  nature: 1,
  handling: { code: 2, text: '' },
  purpose: 'investigation',
  legalBasis: 'Art. 5',
  reviewDate: '',
  sensitivities: [],
  author: 'Anna Voorbeeld',
  evidence: [],
  restsOn: null,
};
const PHONE = {
  messageId: 'm',
  index: 0,
  property: 'phone',
  value: '+1',
  release: ['xb'],
  labels: LABELS,
  retractedIn: null,
  pending: false,
  holders: [{ member: 'xb', state: 'read', at: null }],
};

/** Of one page; the others are behind their cursor. */
const PAGE = 100;
let waiting: readonly Request[] = [];

let settled: readonly Request[] = [];
let queries: QueryClient;
/** Another country gives the same id to somebody of its own. */
const PEOPLE = [
  { member: 'wz', id: 'anna', name: 'Anna Voorbeeld', phone: '+000 66 6' },
  { member: 'xa', id: 'anna', name: 'Anna Voorbeeld', phone: '+000 31 1' },
];
/** What the record holds. */
let phone = PHONE.value;
const decided: string[] = [];
/** Ends when the record that a question is about may be read. */
let recordRead = Promise.resolve();
/** What happens before a decision is answered. */
let beforeAnswer = async (): Promise<void> => undefined;

/** What the gateway answers. */
function answerTo(path: string): object {
  if (path.includes('part=queue')) {
    const from = Number(/cursor=(\d+)/.exec(path)?.[1] ?? 0);
    return { items: waiting.slice(from, from + PAGE), next: waiting.length > from + PAGE ? String(from + PAGE) : null };
  }
  if (path.includes('/approvals/requests?')) return { items: [], next: null };
  if (path.includes('/approvals/tally')) return TALLY;
  const one = [...waiting, ...settled].find(({ messageId }) => path.endsWith(messageId));
  if (one) return one;
  if (path.endsWith('/records/r/preview'))
    return { owner: 'xa', number: '482092', statements: [{ ...PHONE, value: phone }] };
  if (path.endsWith('/session')) return SESSION;
  return path.endsWith('/spaces/s') ? { spaceId: 's', takingPart: ['xa', 'xb'], people: PEOPLE, agreement: null } : [];
}

beforeEach(() => {
  phone = PHONE.value;
  decided.length = 0;
  beforeAnswer = async () => undefined;
  drawer.mockClear();
  localStorage.setItem('joinder.language', 'en');
  Object.assign(globalThis, {
    fetch: async (path: string, { method }: { method: string }) => {
      if (method === 'POST') decided.push(path);
      if (method === 'POST') await beforeAnswer();
      if (path.includes('/records/')) await recordRead;
      return { ok: true, text: async () => JSON.stringify(answerTo(path)), headers: new Map() };
    },
  });
  queries = new QueryClient();
  queries.setQueryData(['session'], SESSION);
});

afterEach(() => {
  jest.restoreAllMocks();
  cleanup();
});

function OfAddress() {
  const { request = null } = parseApprovalSearch(useSearch({ strict: false }));
  return <DecideScreen spaceId={null} chosen={request} />;
}

const drawer = jest.fn();

/** Binds keys as the frame does. */
function InFrame() {
  useShortcuts([
    ['activity', () => drawer('activity')],
    ['new-record', () => drawer('new record')],
  ]);
  return <Outlet />;
}

function open(search = ''): void {
  const root = createRootRoute({ component: InFrame });
  const approvals = createRoute({
    getParentRoute: () => root,
    path: '/approvals',
    validateSearch: parseApprovalSearch,
    component: OfAddress,
  });
  const history = createMemoryHistory({ initialEntries: [`/approvals${search}`] });
  const router = createRouter({ routeTree: root.addChildren([approvals]), history });
  render(
    <LanguageProvider>
      <TimeProvider>
        <MantineProvider env="test">
          <QueryClientProvider client={queries}>
            <FeaturesProvider folded={foldFeatures([])}>
              <RouterProvider router={router} />
            </FeaturesProvider>
          </QueryClientProvider>
        </MantineProvider>
      </TimeProvider>
    </LanguageProvider>,
  );
}

const opened = (n: number) => screen.findByRole('heading', { level: 2, name: `Person · Name ${n}` });

describe('40 what is open beside the queue', () => {
  it('stays open when something more urgent comes', async () => {
    waiting = [at(1), at(2)];
    open();
    await opened(1);
    waiting = [at(3, { urgency: 'urgent' }), ...waiting];
    await queries.invalidateQueries({ queryKey: ['approvals'] });
    await waitFor(() => expect(document.querySelectorAll('[data-request]')).toHaveLength(3));
    expect(await opened(1)).toBeTruthy();
    fireEvent.keyDown(document.body, { key: 'k' });
    expect(await opened(3)).toBeTruthy();
  });

  it('gives its place to no other when somebody else decides it', async () => {
    waiting = [at(1), at(2)];
    open(`?request=${id(1)}`);
    await opened(1);
    settled = [
      at(1, {
        state: 'approved',
        mayDecide: false,
        settled: { by: 'Els', at: '2026-11-25T09:40:00Z', reason: 'seen' },
      }),
    ];
    waiting = [at(2)];
    await queries.invalidateQueries({ queryKey: ['approvals'] });
    expect(await screen.findByText('Settled meanwhile: Els')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Approve/ })).toBeNull();
    fireEvent.keyDown(document.body, { key: 'j' });
    expect(await opened(2)).toBeTruthy();
  });

  it('goes to the next one where the list hears of the own decision before its answer comes', async () => {
    waiting = [at(1), at(2)];
    open();
    await opened(1);
    beforeAnswer = async () => {
      settled = [at(1, { state: 'approved', mayDecide: false, settled: null })];
      waiting = [at(2)];
      await queries.invalidateQueries({ queryKey: ['approvals'] });
      await waitFor(() => expect(document.querySelectorAll('[data-request]')).toHaveLength(1));
    };
    await waitFor(() => {
      for (const key of ['2', 'a']) fireEvent.keyDown(document.body, { key });
      expect(decided).toHaveLength(1);
    });
    expect(await opened(2)).toBeTruthy();
    expect(screen.getByRole('link', { name: /^Decided: .*Name 1/ })).toBeTruthy();
  });

  it('keeps its place while several are decided from it, also when a colleague settles it meanwhile', async () => {
    waiting = [at(1), at(2)];
    open();
    await opened(1);
    fireEvent.click(await screen.findByRole('button', { name: 'Decide 2 similar ones…' }));
    await screen.findByText(/^The clause, recipients and kind are identical/);
    settled = [at(1, { state: 'approved', mayDecide: false, settled: null })];
    waiting = [at(2)];
    await queries.invalidateQueries({ queryKey: ['approvals'] });
    await waitFor(() => expect(document.querySelectorAll('[data-request]')).toHaveLength(1));
    expect(document.querySelectorAll('[data-alike]')).toHaveLength(2);
    expect(screen.getByRole('heading', { level: 2, name: 'Person · Name 1', hidden: true })).toBeTruthy();
  });
});

describe('40 the key of the word', () => {
  it('opens no drawer of the frame, also when nothing is left to decide', async () => {
    waiting = [];
    open();
    expect(await screen.findByRole('heading', { name: /^Nothing/ })).toBeTruthy();
    fireEvent.keyDown(document.body, { key: 'a' });
    expect(drawer).not.toHaveBeenCalled();
    fireEvent.keyDown(document.body, { key: 'n' });
    expect(drawer).toHaveBeenCalledWith('new record');
  });
});

describe('9 a question that is decided', () => {
  it('has the record that it asks about before whoever decides: until that is read no key decides', async () => {
    let read = (): void => undefined;
    recordRead = new Promise((resolve) => (read = resolve));
    const content = { kind: 'offer', asks: 'release', recordId: 'r', debtor: 'xb', text: 'Seen?' };
    waiting = [at(1, { type: 'question', content })];
    open();
    const approve = await screen.findByRole('button', { name: 'Approve' });
    await waitFor(() => expect(queries.isFetching({ queryKey: ['record', 's', 'r'] })).toBe(1));
    expect(approve.hasAttribute('disabled')).toBe(true);
    read();
    await waitFor(() => expect(approve.hasAttribute('disabled')).toBe(false));
  });
});

describe('37 the title of what is decided', () => {
  it('has the number of the record, and ends with who asked and the phone by which the partners know them', async () => {
    waiting = [at(1, { subject: 'record:r' })];
    open();
    const title = (await opened(1)).parentElement;
    expect(await screen.findByText(/482 092$/)).toBeTruthy();
    await waitFor(() => expect(title?.textContent).toMatch(/asked by Anna Voorbeeld .* · \+000 31 1$/));
    expect(screen.getByRole('link', { name: '+000 31 1' }).getAttribute('href')).toBe('tel:+000311');
  });
});

describe('40 a change that is decided', () => {
  const said = { messageId: 'n', index: 0, property: 'phone', value: '+2', release: ['xb'], labels: LABELS };
  const content = { recordId: 'r', type: 1, version: 2, asserts: [said], retracts: [{ messageId: 'm', index: 0 }] };

  it('says nothing of values, and lets nobody decide or allow anything, before the record is read', async () => {
    let read = (): void => undefined;
    recordRead = new Promise((resolve) => (read = resolve));
    waiting = [at(1, { subject: 'record:r', content })];
    open();
    await opened(1);
    await waitFor(() => expect(queries.isFetching({ queryKey: ['record', 's', 'r'] })).toBe(1));
    const isOff = (): readonly boolean[] =>
      [/^Approve/, /^Refuse/, /^Allow such/].map((name) =>
        screen.getByRole('button', { name }).hasAttribute('disabled'),
      );
    expect(isOff()).toEqual([true, true, true]);
    expect([screen.queryByText('+2'), screen.queryByText('Is taken back')]).toEqual([null, null]);
    read();
    expect(await screen.findByText('Phone · +1 → +2 · at once')).toBeTruthy();
    expect(isOff()).toEqual([false, false, false]);
    expect([screen.getByText('+1'), screen.getByText('+2')]).toHaveLength(2);
  });

  it('is decided by no press within 300 ms of the moment in which it does something else', async () => {
    let now = 1000;
    jest.spyOn(performance, 'now').mockImplementation(() => now);
    waiting = [at(1, { subject: 'record:r', content })];
    open();
    await screen.findByText('Phone · +1 → +2 · at once');
    now += SETTLE_MS;
    phone = '+3';
    await queries.invalidateQueries({ queryKey: ['record'] });
    await screen.findByText('Phone · +3 → +2 · at once');
    fireEvent.keyDown(document.body, { key: '1' });
    fireEvent.keyDown(document.body, { key: 'a' });
    expect(queries.isMutating()).toBe(0);
    now += SETTLE_MS;
    fireEvent.keyDown(document.body, { key: 'a' });
    await waitFor(() => expect(decided).toEqual([`/api/v1/approvals/requests/${id(1)}/decision`]));
  });
});

describe('40 the queue', () => {
  it('counts what this person decided', async () => {
    waiting = [at(1), at(2)];
    open();
    expect(await screen.findByText('Decided today: 3 approved, 1 refused')).toBeTruthy();
  });

  it('is read on before its last page ends, so that nothing beyond a page is unseen', async () => {
    waiting = Array.from({ length: PAGE + 1 }, (_, i) => at(1, { messageId: idOf(i), recordName: `Name ${i}` }));
    open(`?request=${idOf(PAGE - 2)}`);
    await waitFor(() => expect(document.querySelectorAll('[data-request]')).toHaveLength(PAGE + 1));
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
  });

  it('is read on by its button', async () => {
    waiting = Array.from({ length: PAGE + 1 }, (_, i) => at(1, { messageId: idOf(i), recordName: `Name ${i}` }));
    open();
    await waitFor(() => expect(document.querySelectorAll('[data-request]')).toHaveLength(PAGE));
    fireEvent.click(screen.getByRole('button', { name: 'Show more' }));
    await waitFor(() => expect(document.querySelectorAll('[data-request]')).toHaveLength(PAGE + 1));
  });
});
