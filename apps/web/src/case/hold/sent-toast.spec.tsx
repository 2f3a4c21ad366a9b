import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider, QueryObserver } from '@tanstack/react-query';
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { LanguageProvider } from '../../lib/texts.js';
import { networkQuery } from '../member/network.js';
import type { SentAct } from './held.js';
import { SentToast } from './sent-toast.js';

const HELD = { messageId: 'm', state: 'held', holdId: 'h', until: '2026-03-01T10:00:05Z' } as const;
const GONE = { status: 404, body: { status: 404, code: 'HOLD_NOT_FOUND', title: 'Not found' } };
const DELIVERY = '/api/v1/spaces/s/messages/m/delivery';

const restore = jest.fn();
const onLeft = jest.fn();
const onClose = jest.fn();
let asked: string[];
let queries: QueryClient;
let answers: Record<string, { readonly status: number; readonly body?: object }>;

const country = (member: string, latencyMs: number | null) => ({
  member,
  isRecipient: true,
  state: latencyMs === null ? 'on-its-way' : 'stored',
  storedAt: latencyMs === null ? null : '2026-03-01T10:00:06Z',
  latencyMs,
});
const delivery = (state: string, ...countries: readonly object[]) => ({
  status: 200,
  body: { messageId: 'm', state, position: null, countries },
});

function show(
  more: Partial<SentAct> = {},
  broker: 'reachable' | 'not-reached' = 'reachable',
  began = performance.now(),
): void {
  queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  queries.setQueryData(networkQuery.queryKey, { broker: { state: broker, since: null } } as never);
  const sent: SentAct = { spaceId: 's', messages: [HELD], seconds: 5, restore, onLeft, ...more };
  render(
    <LanguageProvider>
      <MantineProvider env="test">
        <QueryClientProvider client={queries}>
          <SentToast act={sent} began={began} onClose={onClose} />
        </QueryClientProvider>
      </MantineProvider>
    </LanguageProvider>,
  );
}

beforeEach(() => {
  asked = [];
  answers = {};
  restore.mockClear();
  onLeft.mockClear();
  onClose.mockClear();
  localStorage.setItem('joinder.language', 'en');
  Object.assign(globalThis, {
    fetch: async (path: string, { method }: { method: string }) => {
      asked.push(`${method} ${path}`);
      const { status, body } = answers[path] ?? GONE;
      const headers = new Map([['content-type', 'application/problem+json']]);
      const text = body ? JSON.stringify(body) : '';
      return { ok: status < 400, status, text: async () => text, json: async () => body, headers };
    },
  });
});

afterEach(cleanup);

const HOLD = '/api/v1/spaces/s/holds/h';

describe('6 what is held', () => {
  it('6 says how long it can be undone, and the key takes it back once however often it is pressed', async () => {
    answers[HOLD] = { status: 204 };
    show();
    expect(screen.getByText('Leaves in 5 s')).toBeTruthy();
    fireEvent.keyDown(document.body, { key: 'z', code: 'KeyZ' });
    fireEvent.keyDown(document.body, { key: 'z', code: 'KeyZ' });
    expect(await screen.findByText('Undone. Nothing was sent.')).toBeTruthy();
    expect(asked.filter((one) => one === `DELETE ${HOLD}`)).toHaveLength(1);
    expect(restore).toHaveBeenCalledTimes(1);
  });

  it('6 says where it goes: for approval where its forecast said so, and links to it once it is held no more', async () => {
    answers[DELIVERY] = delivery('waiting-for-approval');
    show({ isForApproval: true, link: <a href="#note">Open the note</a> });
    expect(screen.getByText('Goes for approval in 5 s')).toBeTruthy();
    expect(screen.queryByText('Open the note')).toBeNull();
    cleanup();
    show({ isForApproval: true, link: <a href="#note">Open the note</a> }, 'reachable', performance.now() - 6000);
    expect(await screen.findByText('It waits for approval.')).toBeTruthy();
    expect(screen.getByText('Open the note')).toBeTruthy();
  });

  it('6 says that it is undone once what the page shows was read without it', async () => {
    answers[HOLD] = { status: 204 };
    show();
    const pages = ['record', 'delivery'].map((name) => {
      const queryFn = async () => ({ isHeld: !asked.includes(`DELETE ${HOLD}`) });
      return new QueryObserver(queries, { queryKey: [name, 's'], queryFn, staleTime: Infinity });
    });
    for (const page of pages) page.subscribe(() => undefined);
    await waitFor(() => expect(pages.map((page) => page.getCurrentResult().data?.isHeld)).toEqual([true, true]));
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await screen.findByText('Undone. Nothing was sent.');
    expect(pages.map((page) => page.getCurrentResult().data?.isHeld)).toEqual([false, false]);
  });

  it('6 is taken back by the same key where letters are Cyrillic', async () => {
    answers[HOLD] = { status: 204 };
    show();
    fireEvent.keyDown(document.body, { key: 'з', code: 'KeyZ' });
    expect(await screen.findByText('Undone. Nothing was sent.')).toBeTruthy();
  });

  it('6 is not put back where it was sent before', async () => {
    answers[HOLD] = { status: 409, body: { status: 409, code: 'ALREADY_SENT', title: 'Conflict' } };
    answers[DELIVERY] = delivery('published', country('hu', 1200));
    show();
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByText('Sent. HU 1.2 s')).toBeTruthy();
    expect(restore).not.toHaveBeenCalled();
  });

  it('6 counts from when it was held, however late it is shown', () => {
    show({}, 'reachable', performance.now() - 3500);
    expect(screen.getByText('Leaves in 2 s')).toBeTruthy();
  });

  it('6 can be asked for again where the gateway was not reached', async () => {
    const { fetch } = globalThis;
    Object.assign(globalThis, { fetch: () => Promise.reject(new TypeError('offline')) });
    show();
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await screen.findByText('That did not work: it is still here. Try again.');
    Object.assign(globalThis, { fetch });
    answers[HOLD] = { status: 204 };
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByText('Undone. Nothing was sent.')).toBeTruthy();
  });

  it('6 is put back here where another tab of the person took it back', async () => {
    show();
    const left = (...holdIds: readonly string[]) =>
      act(async () => {
        queries.setQueryData(['holds'], holdIds.map((holdId) => ({ holdId })) as never);
        // Who watches is told a moment later.
        await new Promise((told) => setTimeout(told, 10));
      });
    await left('other');
    await left('h', 'other');
    expect(asked).toEqual([]);
    await left('other');
    expect(await screen.findByText('Undone. Nothing was sent.')).toBeTruthy();
    expect(asked).toEqual([`DELETE ${HOLD}`]);
    expect(restore).toHaveBeenCalledTimes(1);
  });

  it('6 is sent now, or put back where it would do something else', async () => {
    answers[`${HOLD}/send`] = { status: 409, body: { status: 409, code: 'AUDIENCE_CHANGED', title: 'Conflict' } };
    show();
    fireEvent.click(screen.getByRole('button', { name: 'Send now' }));
    expect(await screen.findByText('It was not sent. What you wrote is back.')).toBeTruthy();
    expect(restore).toHaveBeenCalledTimes(1);
  });
});

describe('6 what comes back when its time is over', () => {
  const HOLDS = '/api/v1/holds';
  const held = (...messageIds: readonly string[]) => ({
    status: 200,
    body: messageIds.map((messageId) => ({ messageIds: [messageId] })),
  });
  const pass = (ms: number): Promise<void> => act(() => jest.advanceTimersByTimeAsync(ms));
  /** Answers come beside the clock that is passed here. */
  const shows = async (words: string): Promise<void> => {
    for (let looks = 0; looks < 20 && !screen.queryByText(words); looks += 1) await pass(500);
    expect(screen.getByText(words)).toBeTruthy();
  };
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('6 is put back once, however long the gateway was away, and not while it is held', async () => {
    const { fetch } = globalThis;
    Object.assign(globalThis, { fetch: () => Promise.reject(new TypeError('offline')) });
    show();
    await pass(10 * 60_000);
    Object.assign(globalThis, { fetch });
    answers[HOLDS] = held('m', 'other');
    await pass(6000);
    expect(screen.getByText('Leaves')).toBeTruthy();
    expect([restore, onClose].map((told) => told.mock.calls.length)).toEqual([0, 0]);
    answers[HOLDS] = held('other');
    await shows('It was not sent. What you wrote is back.');
    await pass(9000);
    expect([restore, onClose, onLeft].map((told) => told.mock.calls.length)).toEqual([1, 1, 0]);
  });

  it('6 is put back once where its time ends while pages are read without it', async () => {
    answers[HOLD] = { status: 204 };
    answers[HOLDS] = held();
    show();
    const page = { queryKey: ['record', 's'], queryFn: () => new Promise<object>(() => undefined) };
    const leave = new QueryObserver(queries, page).subscribe(() => undefined);
    await pass(4700);
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await pass(700);
    expect(restore).toHaveBeenCalledTimes(1);
    await shows('Undone. Nothing was sent.');
    expect(restore).toHaveBeenCalledTimes(1);
    leave();
  });

  it('6 is followed where its time ended while it could not be taken back', async () => {
    const { fetch } = globalThis;
    let fail = (): void => undefined;
    const lost = new Promise<never>((_, reject) => (fail = () => reject(new TypeError('offline'))));
    Object.assign(globalThis, { fetch: () => lost });
    show();
    await pass(4700);
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await pass(700);
    expect(screen.getByRole('button', { name: 'Undo' })).toBeTruthy();
    Object.assign(globalThis, { fetch });
    answers[HOLDS] = held();
    fail();
    await shows('It was not sent. What you wrote is back.');
    expect(restore).toHaveBeenCalledTimes(1);
  });

  it('6 is said of a part where the rest had left, and is not put back as a whole', async () => {
    answers[HOLDS] = held();
    answers[DELIVERY.replace('/m/', '/n/')] = delivery('published', country('hu', 1200));
    show({ messages: [HELD, { ...HELD, messageId: 'n', holdId: 'i' }] });
    await shows('Part of it had already left; the rest was undone.');
    expect([restore, onLeft].map((told) => told.mock.calls.length)).toEqual([0, 0]);
  });

  it('6 is kept until it is known to have left, and told so once', async () => {
    answers[HOLDS] = held('m');
    show();
    await pass(7000);
    expect(onLeft).not.toHaveBeenCalled();
    answers[DELIVERY] = delivery('sealed');
    await pass(1000);
    answers[DELIVERY] = delivery('published', country('hu', 1200));
    await pass(1000);
    expect([restore, onLeft].map((told) => told.mock.calls.length)).toEqual([0, 1]);
  });
});

describe('6 what the gateway refuses', () => {
  it.each([401, 403, 429, 500])(
    '6 with %i is still held, is not put back, and can be asked for again',
    async (status) => {
      answers[HOLD] = { status, body: { status, code: 'NO', title: 'No' } };
      answers[`${HOLD}/send`] = answers[HOLD];
      show();
      fireEvent.click(screen.getByRole('button', { name: 'Send now' }));
      expect(await screen.findByText('That did not work: it is still here. Try again.')).toBeTruthy();
      answers[HOLD] = { status: 204 };
      expect(restore).not.toHaveBeenCalled();
      fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
      expect(await screen.findByText('Undone. Nothing was sent.')).toBeTruthy();
      expect(restore).toHaveBeenCalledTimes(1);
    },
  );
});

describe('7 what was sent', () => {
  it('7 tells the time of each country as it confirms', async () => {
    answers[DELIVERY] = delivery('published', country('hu', 1200), country('ro', null));
    show({ seconds: 1 });
    expect(await screen.findByText('Sent. HU 1.2 s · RO on its way', {}, { timeout: 4000 })).toBeTruthy();
    answers[DELIVERY] = delivery('published', country('hu', 1200), country('ro', 1400));
    expect(await screen.findByText('Sent. HU 1.2 s · RO 1.4 s', {}, { timeout: 4000 })).toBeTruthy();
    expect(onClose).not.toHaveBeenCalled();
  });

  it('7 is kept here and not sent while the log is away, and on its way from the log on alone', async () => {
    answers[DELIVERY] = delivery('sealed');
    show({ messages: [{ messageId: 'm', state: 'accepted' }] }, 'not-reached');
    expect(await screen.findByText('Kept here, not sent')).toBeTruthy();
  });

  it('7 waits for approval where it does', async () => {
    answers[DELIVERY] = delivery('waiting-for-approval');
    show({ messages: [{ messageId: 'm', state: 'waiting-for-approval' }] });
    expect(await screen.findByText('It waits for approval.')).toBeTruthy();
  });

  it.each([
    ['It waits for approval.', [{ ...country('ro', 40), isRecipient: false }]],
    ['Part of it waits for approval.', [country('ro', 40)]],
  ])('7 says "%s" by what of the rest went to others', async (words, countries) => {
    answers[DELIVERY] = delivery('waiting-for-approval');
    answers[DELIVERY.replace('/m/', '/n/')] = delivery('published', ...countries);
    const messages = [
      { messageId: 'm', state: 'waiting-for-approval' },
      { messageId: 'n', state: 'accepted' },
    ] as const;
    show({ messages });
    expect(await screen.findByText(words)).toBeTruthy();
  });
});
