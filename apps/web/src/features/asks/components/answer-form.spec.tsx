import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import type { Ask } from '../../../case/record/asks.js';
import { TimeProvider } from '../../../components/time.js';
import { LanguageProvider } from '../../../lib/texts.js';
import type { AskedRecord } from '../api/asked-record.js';
import { AnswerForm } from './answer-form.js';

const value = (index: number, text: string, more: object = {}) => ({
  messageId: 'm',
  index,
  property: 'phone',
  value: text,
  labels: { original: '', language: '', evaluation: null },
  release: ['xa'],
  holders: [{ member: 'xq', state: 'not-released', at: null }],
  retractedIn: null,
  pending: false,
  ...more,
});

const recordOf = (...statements: object[]): AskedRecord =>
  ({ recordId: 'r', type: 'person', owner: 'xa', statements }) as unknown as AskedRecord;

const ALL = [
  value(0, '+1'),
  value(1, '+2'),
  value(2, 'held', { release: ['xa', 'xq'] }),
  value(3, 'retracted', { retractedIn: 3 }),
  value(4, 'on its way', { pending: true }),
];

const ask = { askId: 'q', asker: 'xq', owner: 'xa', direction: 'received', state: 'open' } as unknown as Ask;

let sent: { path: string; body: Record<string, unknown> }[] = [];
const GAINS = [{ effect: 'gains', members: ['xq'], values: [] }];
let effects: readonly object[] = GAINS;

/** What the gateway answers; the audience gains what it is asked about. */
function answerTo(path: string): object {
  if (path.endsWith('/audience')) return { token: 'token', effects };
  return path.endsWith('/answer') ? { messageId: 'a', state: 'accepted' } : [];
}

beforeEach(() => {
  sent = [];
  effects = GAINS;
  localStorage.setItem('joinder.language', 'en');
  // What jsdom lacks of a browser.
  Object.assign(document, { fonts: { addEventListener() {}, removeEventListener() {} } });
  Object.assign(window, {
    scrollTo() {},
    matchMedia: () => ({ matches: false, addEventListener() {}, removeEventListener() {} }),
  });
  Object.assign(globalThis, {
    ResizeObserver: class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
    fetch: async (path: string, { body }: { body?: string } = {}) => {
      if (path.endsWith('/answer')) sent.push({ path, body: JSON.parse(body ?? '{}') });
      return { ok: true, text: async () => JSON.stringify(answerTo(path)), headers: new Map() };
    },
  });
});

afterEach(cleanup);

function Form() {
  const [record, set] = useState(recordOf(...ALL));
  return (
    <>
      <AnswerForm spaceId="s" ask={ask} record={record} />
      <button onClick={() => set(recordOf(...ALL.slice(1)))}>take the first value back</button>
    </>
  );
}

function show(): void {
  const root = createRootRoute({ component: Form });
  const router = createRouter({ routeTree: root, history: createMemoryHistory({ initialEntries: ['/'] }) });
  render(
    <LanguageProvider>
      <TimeProvider>
        <MantineProvider env="test">
          <QueryClientProvider client={new QueryClient()}>
            <RouterProvider router={router} />
          </QueryClientProvider>
        </MantineProvider>
      </TimeProvider>
    </LanguageProvider>,
  );
}

const boxes = () => screen.findAllByRole<HTMLInputElement>('checkbox');

async function send(): Promise<Record<string, unknown> | undefined> {
  const button = await screen.findByRole('button', { name: 'Send to XQ' });
  await waitFor(() => expect(button.hasAttribute('disabled')).toBe(false));
  fireEvent.click(button);
  await waitFor(() => expect(sent).toHaveLength(1));
  return sent[0]?.body;
}

describe('4 an answer', () => {
  it('has a box for each value that stands and that the other country lacks, and none is ticked beforehand', async () => {
    show();
    const all = await boxes();
    expect(all.map((box) => [box.getAttribute('aria-label'), box.checked])).toEqual([
      ['Phone: +1', false],
      ['Phone: +2', false],
    ]);
  });

  it('is boxes and one send; words may be left out', async () => {
    show();
    for (const box of await boxes()) fireEvent.click(box);
    expect(await send()).toEqual({
      answer: 'released',
      release: [0, 1].map((index) => ({ messageId: 'm', index })),
      reason: 'released: 2 values',
      hold: 5,
      token: 'token',
    });
  });

  it('gives no value that left the list after it was ticked', async () => {
    show();
    for (const box of await boxes()) fireEvent.click(box);
    fireEvent.click(screen.getByRole('button', { name: 'take the first value back' }));
    await waitFor(async () => expect(await boxes()).toHaveLength(1));
    expect(await send()).toMatchObject({ release: [{ messageId: 'm', index: 1 }], reason: 'released: 1 value' });
  });

  it('without values is words, which it needs', async () => {
    show();
    await boxes();
    expect(screen.getByRole('button', { name: /^Send/ }).hasAttribute('disabled')).toBe(true);
    fireEvent.change(screen.getByRole('textbox', { name: 'Words' }), { target: { value: ' Not yet ' } });
    expect(await send()).toEqual({ answer: 'answered', reason: 'Not yet', hold: 5, token: 'token' });
  });
});

it('2 an answer that is refused has no button, and leaves at home what may not go', async () => {
  const refused = { effect: 'refused', members: ['xq'], clause: '8.1', reason: 'VICTIM_IDENTITY' };
  effects = [{ ...refused, values: [{ change: 0, property: 'phone', count: 1 }] }];
  show();
  const [first] = await boxes();
  if (first) fireEvent.click(first);
  const keep = await screen.findByRole('button', { name: 'Keep at home' });
  expect(screen.getByRole('alert').textContent).toContain('the identity of a victim stays at home');
  expect(screen.queryByRole('button', { name: /^Send/ })).toBeNull();
  fireEvent.click(keep);
  await waitFor(async () => expect((await boxes()).map(({ checked }) => checked)).toEqual([false, false]));
  expect(screen.getByRole('button', { name: /^Send/ })).toBeTruthy();
});
