import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { TimeProvider } from '../../../components/time.js';
import { LanguageProvider } from '../../../lib/texts.js';
import type { Offer } from '../../../case/record/requests.js';
import { MoveForm } from './move-form.js';

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
  holders: [],
  retractedIn: null,
  pending: false,
  ...more,
});

const LACKED = value(0, '+1');
const HELD = value(2, 'held', { release: ['xa', 'xq'] });
const RETRACTED = value(3, 'retracted', { retractedIn: 3 });
const PROSECUTOR = { id: 'm', name: 'Maarten Voorbeeld', desk: 'Demo', phone: '+31000001' };
const GAINS = [{ effect: 'gains', members: ['xq'], values: [] }];

const offer = {
  commitmentId: 'xq.q',
  version: '0.aa',
  kind: 'release',
  direction: 'received',
  creditor: 'xq',
  debtor: 'xa',
  recordId: 'r',
  may: [
    {
      move: 'done',
      code: true,
      text: 'may',
      until: false,
      codes: [{ code: 'released' }, { code: 'answered', needsText: true }],
    },
    { move: 'pause', code: true, text: 'may', until: false, codes: [{ code: 'clarification' }] },
    { move: 'decline', code: true, text: 'may', until: false, codes: [{ code: 'data-of-another' }] },
  ],
} as unknown as Offer;

let sent: Record<string, unknown>[] = [];
let statements: readonly object[] = [];
let owner = 'xa';
let effects: readonly object[] = GAINS;
/** What this person asked to let go, and waits. */
let waiting: readonly object[] = [];
let queries = new QueryClient();

function answerTo(path: string): object {
  if (path.endsWith('/audience')) return { token: 'token', effects };
  if (path.includes('/approvals/outlook')) return { knownRecipients: [], deciders: [PROSECUTOR] };
  if (path.includes('/approvals/requests')) return { items: waiting, next: null };
  if (path.includes('/records/r')) return { recordId: 'r', type: 'person', owner, statements };
  return path.endsWith('/moves') ? { messageId: 'a', state: 'accepted' } : [];
}

beforeEach(() => {
  sent = [];
  statements = [LACKED, HELD, RETRACTED];
  effects = GAINS;
  waiting = [];
  queries = new QueryClient();
  owner = 'xa';
  localStorage.setItem('joinder.language', 'en');
  Object.assign(globalThis, {
    fetch: async (path: string, { body }: { body?: string } = {}) => {
      if (path.endsWith('/moves')) sent.push(JSON.parse(body ?? '{}'));
      return { ok: true, text: async () => JSON.stringify(answerTo(path)), headers: new Map() };
    },
  });
});

afterEach(cleanup);

function show(shown: Offer = offer): void {
  const root = createRootRoute({ component: () => <MoveForm spaceId="s" offer={shown} /> });
  const router = createRouter({ routeTree: root, history: createMemoryHistory({ initialEntries: ['/'] }) });
  render(
    <LanguageProvider>
      <TimeProvider>
        <MantineProvider env="test">
          <QueryClientProvider client={queries}>
            <RouterProvider router={router} />
          </QueryClientProvider>
        </MantineProvider>
      </TimeProvider>
    </LanguageProvider>,
  );
}

const boxes = () => screen.findAllByRole<HTMLInputElement>('checkbox');
const write = (text: string) =>
  fireEvent.change(screen.getByRole('textbox', { name: 'Words' }), { target: { value: text } });
const say = async (move: string) => fireEvent.click(await screen.findByRole('radio', { name: move }));

async function send(): Promise<Record<string, unknown> | undefined> {
  const button = await screen.findByRole('button', { name: 'Send to XQ' });
  await waitFor(() => expect(button.hasAttribute('disabled')).toBe(false));
  fireEvent.click(button);
  await waitFor(() => expect(sent).toHaveLength(1));
  return sent[0];
}

describe('4 the answer to a release', () => {
  it('has a box for each value that stands and that who asks lacks, and none is ticked beforehand', async () => {
    statements = [LACKED, value(1, '+2'), HELD, RETRACTED];
    show();
    expect((await boxes()).map((box) => [box.getAttribute('aria-label'), box.checked])).toEqual([
      ['Phone: +1', false],
      ['Phone: +2', false],
    ]);
  });

  it('is boxes and one send; words may be left out', async () => {
    statements = [LACKED, value(1, '+2'), HELD];
    show();
    for (const box of await boxes()) fireEvent.click(box);
    expect(await send()).toEqual({
      move: 'done',
      code: 'released',
      release: [0, 1].map((index) => ({ messageId: 'm', index })),
      hold: 5,
      token: 'token',
    });
  });

  it('gives no value that left the list after it was ticked', async () => {
    statements = [LACKED, value(1, '+2')];
    show();
    for (const box of await boxes()) fireEvent.click(box);
    statements = [value(1, '+2')];
    await queries.invalidateQueries();
    await waitFor(async () => expect(await boxes()).toHaveLength(1));
    expect(await send()).toMatchObject({ release: [{ messageId: 'm', index: 1 }] });
  });

  it('without values is words, which it needs', async () => {
    show();
    await boxes();
    expect(screen.getByText(/^Tick above what/)).toBeTruthy();
    expect(screen.getByRole('button', { name: /^Send/ }).hasAttribute('disabled')).toBe(true);
    write(' Not yet ');
    expect(await boxes()).toHaveLength(1);
    expect(await send()).toEqual({ move: 'done', code: 'answered', text: 'Not yet', hold: 5, token: 'token' });
  });

  it('is a release again once something is ticked, whatever was written before', async () => {
    show();
    const [box] = await boxes();
    write('As agreed');
    if (box) fireEvent.click(box);
    expect(await send()).toMatchObject({ code: 'released', text: 'As agreed', release: [{ index: 0 }] });
  });

  it('gives nothing of what was ticked before it is declined', async () => {
    show();
    for (const box of await boxes()) fireEvent.click(box);
    await say('Do not answer');
    expect(screen.queryAllByRole('checkbox')).toEqual([]);
    expect(await send()).toEqual({ move: 'decline', code: 'data-of-another', hold: 5, token: 'token' });
  });

  it('is foreseen with words only where there are some', async () => {
    const values = [null, 'phone'].map((property) => ({ change: 0, property, count: 1 }));
    effects = [{ effect: 'gains', members: ['xq'], values }];
    show();
    const [first] = await boxes();
    if (first) fireEvent.click(first);
    await screen.findByText(/^an answer without words and Phone/);
    write('As agreed');
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
    'says whose decision a change waits for, leads there, and can be put off or declined meanwhile: %s',
    async (_, own, link, href) => {
      waiting = own;
      statements = [LACKED, value(4, 'on its way', { pending: true, waitsForApproval: true })];
      show();
      const note = await screen.findByRole('note');
      await waitFor(() =>
        expect(note.textContent).toContain('waits for approval: Maarten Voorbeeld, +31000001 decides.'),
      );
      expect((await screen.findByRole('link', { name: link })).getAttribute('href')).toBe(href);
      expect(screen.queryAllByRole('checkbox')).toEqual([]);
      for (const move of ['Do not answer', 'Stop the clock']) await say(move);
      write('After the decision');
      expect(await send()).toMatchObject({ move: 'pause', text: 'After the decision' });
    },
  );

  it.each<[string, () => void]>([
    ['who asks has all of it', () => (statements = [HELD])],
    ['a change of it has not left', () => (statements = [LACKED, value(2, 'new', { pending: true })])],
    ['it is of another country', () => (owner = 'xq')],
  ])('is in words alone where %s', async (_, set) => {
    set();
    show();
    await screen.findByRole('textbox', { name: 'Words' });
    expect(screen.queryByRole('checkbox')).toBeNull();
    write('By the patrol');
    expect(await send()).toMatchObject({ move: 'done', code: 'answered', text: 'By the patrol' });
    expect(sent[0]).not.toHaveProperty('release');
  });
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
  await waitFor(async () => expect((await boxes()).map(({ checked }) => checked)).toEqual([false]));
  expect(screen.getByRole('button', { name: /^Send/ })).toBeTruthy();
});
