import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { Notifications, notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { LanguageProvider } from '../../lib/texts.js';
import { sessionQuery } from '../../lib/session.js';
import { spaceQuery } from '../space/space.js';
import { aSharedRecord } from './a-shared-record.testing.js';
import { useLabelling } from './use-labelling.js';

/** Enough for a machine that is busy with other things: the dialog is loaded when it is first opened. */
configure({ asyncUtilTimeout: 30_000 });
jest.setTimeout(120_000);

interface Asked {
  readonly changes: readonly { readonly ifMatch?: string; readonly change: { readonly recordId: string } }[];
}

const NAMES = new Map([
  ['a', 'Gabor Minta'],
  ['b', 'Ivana Primerova'],
]);

/** A page that labels both. */
function Opener() {
  const { label, dialog } = useLabelling('s');
  return (
    <>
      <button type="button" onClick={() => label({ ours: NAMES, others: new Map() })}>
        Open
      </button>
      {dialog}
    </>
  );
}

/** What was asked about: the records of each question. */
let asked: string[];
/** What is wrong with it, where that is answered instead. */
let wrong: object | null;
/** Of both records, now. */
let version: number;
/** The versions that each change was based on. */
let sent: string[];
/** What reading the records waits for. */
let reading: Promise<void>;

const WRONG = { type: 'about:blank', title: 'Wrong', code: 'X', correlationId: '', errors: [] };

/** Why a gateway refuses; null where it does not. */
function refusal(path: string, body: string): { readonly status: number } | null {
  if (path.endsWith('/audience')) return wrong && { status: 422, ...wrong };
  if (!path.endsWith('/records/changes')) return null;
  const { changes }: Asked = JSON.parse(body);
  const bases = changes.map(({ ifMatch = '' }) => ifMatch);
  sent.push(...bases);
  return bases.every((base) => base === String(version)) ? null : { ...WRONG, status: 412 };
}

/** A gateway whose agreement keeps the name of `b` from HU. */
async function answer(path: string, body: string): Promise<object> {
  if (path.endsWith('/values')) {
    await reading;
    return { records: [...NAMES.keys()].map((one) => ({ ...aSharedRecord(one, ['hu']), version })) };
  }
  if (path.endsWith('/holds/h')) return {};
  if (path.endsWith('/records/changes')) return { messages: [{ messageId: 'm', state: 'held', holdId: 'h' }] };
  const { changes }: Asked = JSON.parse(body);
  const ids = changes.map(({ change }) => change.recordId);
  asked.push(ids.join(' '));
  const value = { property: 'name', count: 1 };
  const at = (change: number) => ({ members: ['hu'], values: [{ change, ...value }] });
  const effects = ids.includes('b')
    ? [{ effect: 'refused', reason: 'VICTIM_IDENTITY', clause: '4.2', ...at(ids.indexOf('b')) }]
    : [{ effect: 'keeps', ...at(0) }];
  return { effects, token: 'token' };
}

beforeEach(() => {
  asked = [];
  wrong = null;
  version = 1;
  sent = [];
  reading = Promise.resolve();
  localStorage.setItem('joinder.language', 'en');
  Object.assign(globalThis, {
    fetch: async (path: string, { body }: { body: string }) => {
      const refused = refusal(path, body);
      const said = refused ?? (await answer(path, body));
      const headers = new Map([['content-type', 'application/problem+json']]);
      const text = JSON.stringify(said);
      return { ok: !refused, status: refused?.status ?? 200, text: async () => text, json: async () => said, headers };
    },
  });
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } });
  queries.setQueryData(sessionQuery.queryKey, { member: { member: 'nl' } } as never);
  queries.setQueryData(spaceQuery('s').queryKey, { takingPart: ['hu', 'nl'], agreement: null } as never);
  render(
    <LanguageProvider>
      <MantineProvider env="test">
        <QueryClientProvider client={queries}>
          <Notifications transitionDuration={0} />
          <Opener />
        </QueryClientProvider>
      </MantineProvider>
    </LanguageProvider>,
  );
  fireEvent.click(screen.getByText('Open'));
});

afterEach(() => {
  act(() => notifications.clean());
  cleanup();
});

it('21 a record of which a value is refused is named, one press leaves it as it is, and the others can be sent', async () => {
  fireEvent.click(await screen.findByRole('radio', { name: 'H2' }));
  const keep = await screen.findByRole('button', { name: 'Keep at home' });
  expect(screen.queryByRole('button', { name: /^Send/ })).toBeNull();
  const stays = screen.getByText('Refused values stay as they are:');
  expect(stays.textContent).toMatch(/Ivana Primerova$/);
  fireEvent.click(keep);
  const send = await screen.findByRole('button', { name: /^Send to HU/ });
  expect([send.hasAttribute('disabled'), asked]).toEqual([false, ['a b', 'a']]);
  expect(screen.getByText('Refused values stay as they are:').textContent).toMatch(/Ivana Primerova$/);
});

it('21 what was left as it is stays so where it is undone', async () => {
  fireEvent.click(await screen.findByRole('radio', { name: 'H2' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Keep at home' }));
  fireEvent.click(await screen.findByRole('button', { name: /^Send to HU/ }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  asked = [];
  fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  const send = await screen.findByRole('button', { name: /^Send to HU/ });
  await waitFor(() => expect([send.hasAttribute('disabled'), asked]).toEqual([false, ['a']]));
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'H2' }).checked).toBe(true);
  expect(screen.getByText('Refused values stay as they are:').textContent).toMatch(/Ivana Primerova$/);
});

it('21 what was refused because a colleague was quicker is sent again with what is there now, and not before that is read', async () => {
  fireEvent.click(await screen.findByRole('radio', { name: 'H2' }));
  fireEvent.click(await screen.findByRole('button', { name: /^Keep/ }));
  const send = await screen.findByRole('button', { name: /^Send to HU/ });
  version = 2;
  const { promise, resolve } = Promise.withResolvers<void>();
  reading = promise;
  const press = () => fireEvent.keyDown(screen.getByRole('dialog'), { key: 'Enter', code: 'Enter', ctrlKey: true });
  press();
  await waitFor(() => expect(sent).toEqual(['1']));
  await expect(screen.findByText('Wrong', {}, { timeout: 300 })).rejects.toThrow();
  press();
  resolve();
  await screen.findByText('Wrong');
  await waitFor(() => expect(send.hasAttribute('disabled')).toBe(false));
  press();
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(sent).toEqual(['1', '2']);
});

it('21 another choice asks about all of them again', async () => {
  fireEvent.click(await screen.findByRole('radio', { name: 'H2' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Keep at home' }));
  await screen.findByRole('button', { name: /^Send to HU/ });
  fireEvent.click(screen.getByRole('radio', { name: 'H0' }));
  await screen.findByRole('button', { name: 'Keep at home' });
  expect(asked).toEqual(['a b', 'a', 'a b']);
});

const LONG = 'It is too long.';
const OFTEN = 'This record was changed too often today.';

it.each([
  ['as it is said of all', OFTEN, 'recordId', OFTEN, `Ivana Primerova: ${OFTEN}`],
  [
    'as it is said of a field',
    'Some of it is wrong.',
    'change.assert[0].value',
    LONG,
    `Some of it is wrong. Ivana Primerova: ${LONG}`,
  ],
])(
  '21 a record that keeps the others from being sent is named before they are, %s',
  async (_, detail, path, hint, said) => {
    const errors = [{ path: `changes[1].change.${path}`, rule: 'x', hint }];
    wrong = { ...WRONG, detail, errors };
    fireEvent.click(await screen.findByRole('radio', { name: 'H2' }));
    expect(await screen.findByText(said)).toBeTruthy();
  },
);
