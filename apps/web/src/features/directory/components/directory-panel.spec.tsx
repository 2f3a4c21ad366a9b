import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { Suspense } from 'react';
import type { Desk, DesksOfMember } from '../../../case/directory/directory.query.js';
import { PageNoticeProvider } from '../../../components/page-notice.js';
import { TimeProvider } from '../../../components/time.js';
import { LanguageProvider } from '../../../lib/texts.js';
import { DirectoryPanel } from './directory-panel.js';

/** Enough for a machine that is busy with other things. */
configure({ asyncUtilTimeout: 20_000 });

const desk = (deskId: string, more: Partial<Desk> = {}): Desk => ({
  deskId,
  name: `Desk ${deskId}`,
  phone: '+361000000140',
  languages: ['hu'],
  zone: 'Europe/Budapest',
  hours: [{ day: 1, from: 480, to: 1080 }],
  deputies: [],
  duties: [],
  state: 'closed',
  changesAt: '2026-12-07T07:00:00Z',
  ...more,
});

const of = (member: string, more: Partial<DesksOfMember> = {}): DesksOfMember => ({
  member,
  own: member === 'nl',
  ground: 'none',
  onDuty: [],
  desks: [],
  ...more,
});

let directory: readonly DesksOfMember[];
let roles: readonly string[];
let sent: { path: string; body: { desks: readonly Record<string, unknown>[] } }[];

beforeEach(() => {
  localStorage.setItem('joinder.language', 'en');
  roles = ['investigator'];
  sent = [];
  Object.assign(globalThis, {
    fetch: async (path: string, { method, body }: RequestInit) => {
      if (method === 'PUT' && typeof body === 'string') sent.push({ path, body: JSON.parse(body) });
      if (path.endsWith('/session')) return answer({ person: { id: 'femke', name: 'Femke Voorbeeld', roles } });
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

const rows = async (): Promise<readonly string[]> => {
  await screen.findByRole('table');
  return screen.getAllByRole('row').map((row) => row.textContent ?? '');
};

describe('desks of the countries of a case', () => {
  it('say which of them is on duty and until when by the clock there, the one to call first', async () => {
    const open = desk('open', { state: 'open', changesAt: '2026-11-30T17:00:00Z', zone: 'Europe/Bucharest' });
    directory = [
      of('hu', { ground: 'hours', onDuty: ['open'], desks: [desk('closed'), open] }),
      of('bg', { ground: 'night', onDuty: ['night'], desks: [desk('night', { changesAt: null })] }),
      of('ro', { desks: [desk('lost', { state: 'unknown', changesAt: null, zone: 'Nowhere/At_all' })] }),
      of('nl'),
    ];
    show();
    expect(await rows()).toEqual([
      expect.stringContaining('Local time'),
      expect.stringMatching(/^HUDesk open.*On duty until Mon,? 19:00/),
      expect.stringMatching(/^HUDesk closed.*Closed, opens Mon,? 08:00/),
      expect.stringMatching(/^BGDesk night.*On duty outside office hours/),
      expect.stringMatching(/^RODesk lost.*Hours are not known here/),
      'NLhas not announced desks',
    ]);
    const [link] = screen.getAllByRole('link');
    expect(link?.getAttribute('href')).toBe('tel:+361000000140');
  });

  it('show what another country wrote as text', async () => {
    directory = [of('hu', { desks: [desk('a', { name: '<img src=x onerror=alert(1)>' })] })];
    show();
    expect((await rows()).join(' ')).toContain('<img src=x onerror=alert(1)>');
    expect(document.querySelector('img')).toBeNull();
  });

  it('are changed by those who name people of a country, and by nobody else', async () => {
    directory = [of('nl')];
    show();
    await rows();
    expect(screen.queryByRole('button', { name: 'Change our desks' })).toBeNull();
  });

  it('are sent with the hours of each day, as all members then see them', async () => {
    roles = ['liaison'];
    directory = [of('nl', { desks: [desk('a', { duties: ['front'] })] })];
    show();
    fireEvent.click(await screen.findByRole('button', { name: 'Change our desks' }));
    const form = await screen.findByRole('dialog');
    fireEvent.change(within(form).getByLabelText(/^Name/), { target: { value: ' Front desk ' } });
    fireEvent.click(within(form).getByLabelText('Tue'));
    fireEvent.change(within(form).getByLabelText(/^From/), { target: { value: '07:30' } });
    fireEvent.click(within(form).getByRole('button', { name: 'Tell all countries' }));
    await waitFor(() => expect(sent).toHaveLength(1));
    const { state: _, changesAt: __, ...said } = desk('a', { duties: ['front'] });
    const hours = [1, 2].map((day) => ({ day, from: 450, to: 1080 }));
    expect(sent[0]?.body.desks).toEqual([{ ...said, name: 'Front desk', hours }]);
  });
});
