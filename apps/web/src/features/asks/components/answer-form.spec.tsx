import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import type { Ask } from '../../../case/record/asks.js';
import { TimeProvider } from '../../../components/time.js';
import { LanguageProvider } from '../../../lib/texts.js';
import type { AskedRecord } from '../api/asked-record.js';
import { AnswerForm } from './answer-form.js';

/** Enough for a machine that is busy with other things. */
configure({ asyncUtilTimeout: 20_000 });
jest.setTimeout(60_000);

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
];
const PROSECUTOR = { id: 'm', name: 'Maarten Voorbeeld', desk: 'Demo', phone: '+31000001' };

const ask = { askId: 'q', asker: 'xq', owner: 'xa', direction: 'received', state: 'open' } as unknown as Ask;

let sent: { path: string; body: Record<string, unknown> }[] = [];
const GAINS = [{ effect: 'gains', members: ['xq'], values: [] }];
let effects: readonly object[] = GAINS;
/** What this person asked to let go, and waits. */
let waiting: readonly object[] = [];

/** What the gateway answers; the audience gains what it is asked about. */
function answerTo(path: string): object {
  if (path.endsWith('/audience')) return { token: 'token', effects };
  if (path.includes('/approvals/outlook')) return { knownRecipients: [], deciders: [PROSECUTOR] };
  if (path.includes('/approvals/requests')) return { items: waiting, next: null };
  return path.endsWith('/answer') ? { messageId: 'a', state: 'accepted' } : [];
}

beforeEach(() => {
  sent = [];
  effects = GAINS;
  waiting = [];
  localStorage.setItem('joinder.language', 'en');
  Object.assign(globalThis, {
    fetch: async (path: string, { body }: { body?: string } = {}) => {
      if (path.endsWith('/answer')) sent.push({ path, body: JSON.parse(body ?? '{}') });
      return { ok: true, text: async () => JSON.stringify(answerTo(path)), headers: new Map() };
    },
  });
});

afterEach(cleanup);

function Form({ statements }: { readonly statements: readonly object[] }) {
  const [record, set] = useState(recordOf(...statements));
  return (
    <>
      <AnswerForm spaceId="s" ask={ask} record={record} />
      <button onClick={() => set(recordOf(...ALL.slice(1)))}>take the first value back</button>
    </>
  );
}

function show(statements: readonly object[] = ALL): void {
  const root = createRootRoute({ component: () => <Form statements={statements} /> });
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

describe('4 how it is answered', () => {
  const checked = () =>
    screen.getAllByRole<HTMLInputElement>('radio').flatMap(({ checked: is, value: way }) => (is ? [way] : []));
  const say = (words: string) =>
    fireEvent.change(screen.getByRole('textbox', { name: 'Words' }), { target: { value: words } });

  it('is by values first where the other country lacks some, and in words once some are written', async () => {
    show();
    await boxes();
    expect(screen.getAllByRole('radio').map((one) => (one as HTMLInputElement).value)).toEqual([
      'released',
      'answered',
      'later',
      'refused',
    ]);
    expect(checked()).toEqual(['released']);
    expect(screen.getByText(/^Tick above what/)).toBeTruthy();
    say('Not yet');
    expect(checked()).toEqual(['answered']);
  });

  it('gives nothing of what was ticked before it is refused', async () => {
    show();
    for (const box of await boxes()) fireEvent.click(box);
    expect(checked()).toEqual(['released']);
    fireEvent.click(screen.getByRole('radio', { name: 'Do not release' }));
    expect((await boxes()).map((box) => box.checked)).toEqual([false, false]);
    say('Not now');
    expect(await send()).toEqual({ answer: 'refused', reason: 'Not now', hold: 5, token: 'token' });
  });

  it('is foreseen with words only where there are some', async () => {
    const values = [null, 'phone'].map((property) => ({ change: 0, property, count: 1 }));
    effects = [{ effect: 'gains', members: ['xq'], values }];
    show();
    const [first] = await boxes();
    if (first) fireEvent.click(first);
    await screen.findByText(/^an answer without words and Phone/);
    say('As agreed');
    await screen.findByText(/^what you write and Phone/);
  });

  it.each([
    [
      'what this person asked',
      [{ messageId: 'change', subject: 'record:r', deciders: [PROSECUTOR] }],
      'See what waits',
      '/approvals/change',
    ],
    ['what somebody else asked', [], 'Open the record', '/cases/s/records/r'],
  ])(
    'says whose decision a change waits for, leads there, and can be decided later or refused meanwhile: %s',
    async (_, own, link, href) => {
      waiting = own;
      show([...ALL, value(4, 'on its way', { pending: true, waitsForApproval: true })]);
      const note = await screen.findByRole('note');
      await waitFor(() =>
        expect(note.textContent).toContain('waits for approval: Maarten Voorbeeld, +31000001 decides.'),
      );
      expect((await screen.findByRole('link', { name: link })).getAttribute('href')).toBe(href);
      expect(screen.queryAllByRole('checkbox')).toEqual([]);
      for (const way of ['Do not release', 'Decide later']) fireEvent.click(screen.getByRole('radio', { name: way }));
      say('After the decision');
      expect(await send()).toMatchObject({ answer: 'later', reason: 'After the decision' });
    },
  );
});

it('2 an answer that is refused has no button, and leaves at home what may not go', async () => {
  const refused = { effect: 'refused', members: ['xq'], clause: '8.1', reason: 'VICTIM_IDENTITY' };
  effects = [{ ...refused, values: [{ change: 0, property: 'phone', count: 1 }] }];
  show();
  const [first] = await boxes();
  if (first) fireEvent.click(first);
  const keep = await screen.findByRole('button', { name: 'Keep at home' });
  expect(screen.getByRole('alert').textContent).toContain('the identity of a victim is not shared');
  expect(screen.queryByRole('button', { name: /^Send/ })).toBeNull();
  fireEvent.click(keep);
  await waitFor(async () => expect((await boxes()).map(({ checked }) => checked)).toEqual([false, false]));
  expect(screen.getByRole('button', { name: /^Send/ })).toBeTruthy();
});
