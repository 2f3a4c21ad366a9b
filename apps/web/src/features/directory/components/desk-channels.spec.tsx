import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { Suspense } from 'react';
import type { Desk } from '../../../case/directory/directory.query.js';
import { PageNoticeProvider } from '../../../components/page-notice.js';
import { TimeProvider } from '../../../components/time.js';
import { LanguageProvider } from '../../../lib/texts.js';
import type { KeptChannel, KeptChannels, Outcome } from '../api/desk-channels.js';
import { DirectoryPanel } from './directory-panel.js';

/** Enough for a machine that is busy with other things. */
configure({ asyncUtilTimeout: 20_000 });

const desk = (deskId: string, name: string): Desk => ({
  deskId,
  name,
  phone: '+31200000011',
  languages: ['nl'],
  zone: 'Europe/Amsterdam',
  hours: [],
  deputies: [],
  duties: [],
  state: 'closed',
  changesAt: null,
});

const channel = (more: Partial<KeptChannel>): KeptChannel => ({
  channelId: 'c1',
  desk: null,
  kind: 'mail',
  address: 'front@example.org',
  language: 'hu',
  madeAt: '2026-11-29T10:00:00Z',
  sentAt: null,
  retried: 0,
  failed: 0,
  error: null,
  last: [],
  ...more,
});

const outcome = (state: Outcome['state'], more: Partial<Outcome> = {}): Outcome => ({
  says: 'urgent',
  state,
  attempts: 1,
  error: null,
  at: '2026-11-30T06:00:00Z',
  ...more,
});

let kept: KeptChannels;
let roles: readonly string[];
let tested: object;
let sent: { readonly method: string; readonly path: string; readonly body: unknown }[];

beforeEach(() => {
  localStorage.setItem('joinder.language', 'en');
  localStorage.setItem('joinder.time', 'utc');
  roles = ['liaison'];
  tested = { state: 'sent', error: null };
  sent = [];
  kept = { mail: true, hosts: ['hooks.example.org'], unheard: 0, channels: [] };
  const desks = [desk('front', 'Front desk'), desk('night', 'Night desk')];
  const directory = [{ member: 'nl', own: true, ground: 'none', onDuty: [], desks }];
  Object.assign(globalThis, {
    fetch: async (path: string, { method = 'GET', body }: RequestInit) => {
      if (method !== 'GET') sent.push({ method, path, body: typeof body === 'string' ? JSON.parse(body) : null });
      if (path.endsWith('/session')) return answer({ person: { id: 'femke', name: 'Femke Voorbeeld', roles } });
      if (path.endsWith('/test')) return answer(tested);
      if (path.includes('/desk-channels')) return answer(kept);
      return answer(path.endsWith('/overview') ? { state: 'active' } : directory);
    },
  });
});

afterEach(cleanup);

const answer = (body: object) => ({
  ok: true,
  status: 200,
  text: async () => JSON.stringify(body),
  json: async () => body,
  headers: new Map([['content-type', 'application/json']]),
});

function show(): void {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(
    <LanguageProvider>
      <TimeProvider>
        <MantineProvider env="test">
          <QueryClientProvider client={client}>
            <PageNoticeProvider>
              <Suspense fallback="loading">
                <DirectoryPanel spaceId="s" />
              </Suspense>
            </PageNoticeProvider>
          </QueryClientProvider>
        </MantineProvider>
      </TimeProvider>
    </LanguageProvider>,
  );
}

async function open(): Promise<ReturnType<typeof within>> {
  show();
  fireEvent.click(await screen.findByRole('button', { name: 'How our desks are told' }));
  const dialog = within(await screen.findByRole('dialog'));
  await dialog.findByText(/What is urgent is told at once/);
  return dialog;
}

describe('10 where desks of the own country are told', () => {
  it.each(['investigator', 'prosecutor'])('is not shown to a %s, who keeps none', async (role) => {
    roles = [role];
    show();
    await screen.findByRole('table');
    expect(screen.queryByRole('button', { name: 'How our desks are told' })).toBeNull();
    cleanup();
    roles = [role, 'operations'];
    show();
    await screen.findByRole('button', { name: 'How our desks are told' });
  });

  it('says which desk has none, and what nobody heard of', async () => {
    kept = { ...kept, unheard: 3, channels: [channel({ desk: 'front' })] };
    const dialog = await open();
    dialog.getByText('Not told: Night desk');
    dialog.getByText('What nobody was told of in the last seven days, for want of an address here: 3');
  });

  it('says that nobody is told while there is none, and where none can be', async () => {
    kept = { ...kept, mail: false, hosts: [] };
    const dialog = await open();
    dialog.getByText('Nobody is told by e-mail or webhook yet.');
    dialog.getByText(/has no mail server and no allowed servers yet/);
    expect(dialog.queryByRole('button', { name: 'Add' })).toBeNull();
  });

  it('shows what became of the last notices of each', async () => {
    const last = [
      outcome('due', { error: 'SMTP 451', at: '2026-11-30T06:15:00Z' }),
      outcome('sent'),
      outcome('failed', { says: 'due', attempts: 5, error: 'TIMEOUT' }),
      outcome('over', { attempts: 0 }),
      outcome('due', { attempts: 0 }),
    ];
    kept = { ...kept, channels: [channel({ retried: 1, failed: 2, error: 'SMTP 451', last })] };
    const dialog = await open();
    within(dialog.getByRole('table')).getByText('Whichever is on duty');
    dialog.getByText('E-mail, Hungarian');
    dialog.getByText('Waiting for another try: 1 (SMTP 451)');
    dialog.getByText('Not delivered in the last seven days: 2 (SMTP 451)');
    const outcomes = within(dialog.getByRole('list', { name: 'The last ones' })).getAllByRole('listitem');
    expect(outcomes.map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^Urgent: not accepted \(SMTP 451\), next try .*06:15 UTC$/),
      expect.stringMatching(/^Urgent: handed over .*06:00 UTC$/),
      expect.stringMatching(/^Due: given up .*06:00 UTC \(TIMEOUT\)$/),
      expect.stringMatching(/^Urgent: no longer needed .*06:00 UTC$/),
      'Urgent: is about to be sent',
    ]);
  });

  it('adds a mailbox of one desk in a language, and a webhook with its secret', async () => {
    const dialog = await open();
    await choose(dialog, 'Desk', 'Night desk');
    await choose(dialog, 'Language', 'Magyar');
    fireEvent.change(dialog.getByLabelText(/^Address/), { target: { value: 'night@example.org' } });
    fireEvent.click(dialog.getByRole('button', { name: 'Add' }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toMatchObject({ method: 'PUT', path: expect.stringMatching(/\/desk-channels\/[0-9a-f-]{36}$/) });
    expect(sent[0]?.body).toEqual({ desk: 'night', kind: 'mail', address: 'night@example.org', language: 'hu' });
    await waitFor(() => expect(dialog.getByLabelText(/^Address/)).toHaveProperty('value', ''));
    await choose(dialog, 'By', 'Webhook');
    dialog.getByText('Allowed servers: hooks.example.org');
    const secret = 'an invented secret of 32 letters';
    const address = 'https://hooks.example.org/joinder';
    fireEvent.change(dialog.getByLabelText(/^Address/), { target: { value: address } });
    fireEvent.change(dialog.getByLabelText(/^Secret/), { target: { value: secret } });
    fireEvent.click(dialog.getByRole('button', { name: 'Add' }));
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(sent[1]?.body).toEqual({ kind: 'webhook', address, language: 'en', secret });
    expect(sent[1]?.path).not.toBe(sent[0]?.path);
  });

  it.each([
    [{ state: 'sent', error: null }, 'The test was handed over.'],
    [{ state: 'failed', error: 'SMTP 550' }, 'The test was not accepted (SMTP 550).'],
  ])('tries one, and says what the server answered: %o', async (answered, said) => {
    tested = answered;
    kept = { ...kept, channels: [channel({})] };
    const dialog = await open();
    fireEvent.click(dialog.getByRole('button', { name: 'Test: front@example.org' }));
    await dialog.findByText(said);
    expect(sent).toMatchObject([{ method: 'POST', path: '/api/v1/desk-channels/c1/test' }]);
  });

  it('removes one once its effect was read', async () => {
    kept = { ...kept, channels: [channel({})] };
    const dialog = await open();
    fireEvent.click(dialog.getByRole('button', { name: 'Remove: front@example.org' }));
    const asked = within(await screen.findByRole('dialog', { name: 'Remove: front@example.org' }));
    asked.getByText(/Nothing more is sent to this address/);
    expect(sent).toEqual([]);
    fireEvent.click(asked.getByRole('button', { name: 'Remove' }));
    await waitFor(() => expect(sent).toMatchObject([{ method: 'DELETE', path: '/api/v1/desk-channels/c1' }]));
  });
});

async function choose(dialog: ReturnType<typeof within>, label: string, option: string): Promise<void> {
  fireEvent.click(dialog.getByRole('combobox', { name: label }));
  fireEvent.click(await screen.findByRole('option', { name: option }));
}
