import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, configure, fireEvent, render, screen } from '@testing-library/react';
import { Fragment, type ReactNode, Suspense, useLayoutEffect } from 'react';
import { useReadsOnly } from '../../../case/space/reads-only.js';
import { PageNoticeProvider, useShownNotice } from '../../../components/page-notice.js';
import { TimeProvider } from '../../../components/time.js';
import { LanguageProvider } from '../../../lib/texts.js';
import type { Candidate } from '../api/candidates.js';
import { type Place, type Team, teamQuery } from '../api/team.js';
import { candidateOptions } from './candidate-options.js';
import { TeamDoor } from './team-door.js';
import { TeamPanel } from './team-panel.js';

/** Enough for a machine that is busy with other things: what few see is loaded when it is shown. */
configure({ asyncUtilTimeout: 20_000 });

const AT = '2026-03-31T08:00:00Z';
const HINT =
  'This case is limited to its team, and you are not on it. Ask one of its leads: Anna Voorbeeld, +31100000000.';
const LEAD: Place = {
  personId: 'anna',
  name: 'Anna Voorbeeld',
  desk: 'Liaison desk',
  roles: ['liaison'],
  kind: 'lead',
  givenBy: 'Anna Voorbeeld',
  givenAt: AT,
  endsAt: null,
  reason: '',
};
const BOB: Candidate = { id: 'bob', name: 'Bob Voorbeeld', desk: 'Desk 1', roles: ['investigator'], mayLead: false };
const EVE: Candidate = { id: 'eve', name: 'Eve Voorbeeld', desk: '', roles: ['prosecutor'], mayLead: true };
const FOUND = [BOB, EVE];
const OUTSIDE: Team['you'] = { via: null, endsAt: null, maySet: false, mayStaff: false, mayNameLeads: false };

let team: Team | null;
let roles: readonly string[];
let sent: { method: string | undefined; path: string; body: unknown }[];

beforeEach(() => {
  localStorage.setItem('joinder.language', 'en');
  roles = ['investigator'];
  sent = [];
  Object.assign(globalThis, {
    fetch: async (path: string, { method, body }: RequestInit) => {
      if (path.endsWith('/candidates')) return answer([BOB, EVE]);
      if (method !== 'GET') sent.push({ method, path, body: typeof body === 'string' ? JSON.parse(body) : null });
      if (path.endsWith('/session')) return answer({ person: { id: 'anna', name: 'Anna Voorbeeld', roles } });
      return team ? answer(team) : answer(denied(), 403);
    },
  });
});

afterEach(cleanup);

const answer = (body: object, status = 200) => ({
  ok: status < 400,
  status,
  text: async () => JSON.stringify(body),
  json: async () => body,
  headers: new Map([['content-type', status < 400 ? 'application/json' : 'application/problem+json']]),
});

const denied = () => ({
  code: 'ACCESS_DENIED',
  status: 403,
  title: 'Not allowed',
  errors: [{ path: '', rule: 'NOT_ON_TEAM', hint: HINT }],
});

function teamOf(you: Partial<Team['you']>, more: Partial<Team> = {}): Team {
  const limited = {
    mode: 'team',
    setBy: 'Anna Voorbeeld',
    setAt: AT,
    leads: [],
    people: [LEAD],
  } as const;
  return { ...limited, you: { ...OUTSIDE, via: 'team', ...you }, ...more };
}

const aClient = () => new QueryClient({ defaultOptions: { queries: { retry: false } } });

function show(what: ReactNode, client = aClient()): void {
  render(
    <LanguageProvider>
      <TimeProvider>
        <MantineProvider env="test">
          <QueryClientProvider client={client}>
            <PageNoticeProvider>
              <Suspense fallback="loading">{what}</Suspense>
              <Foot />
            </PageNoticeProvider>
          </QueryClientProvider>
        </MantineProvider>
      </TimeProvider>
    </LanguageProvider>,
  );
}

/** Where the page says what is to be known all the while. */
function Foot() {
  const sentence = useShownNotice();
  return sentence && <p role="status">{sentence}</p>;
}

const door = <TeamDoor spaceId="s">the page of the case</TeamDoor>;
const panel = <TeamPanel spaceId="s" />;

describe('the door of a case', () => {
  it('is open to whoever may enter', async () => {
    team = teamOf({});
    show(door);
    expect(await screen.findByText('the page of the case')).toBeTruthy();
    expect(screen.queryByRole('status')).toBeNull();
  });

  it('attack 43: shows nothing of a page before it answers', async () => {
    team = null;
    show(door);
    expect(screen.queryByText('the page of the case')).toBeNull();
    expect(await screen.findByText(HINT)).toBeTruthy();
    expect(screen.queryByText('the page of the case')).toBeNull();
  });

  it('39 asks nothing that was denied while its page came to be', async () => {
    team = null;
    let asked = 0;
    const { fetch } = globalThis;
    Object.assign(globalThis, {
      fetch: async (path: string, init: RequestInit) => {
        asked += path.endsWith('/team') ? 1 : 0;
        return fetch(path, init);
      },
    });
    const client = aClient();
    await client.prefetchQuery(teamQuery('s'));
    const query = client.getQueryCache().find(teamQuery('s'));
    const atDenial = query?.state;
    query?.setState({ status: 'pending', error: null, errorUpdatedAt: 0 });
    // The denial comes behind the first rendering of the door, before it listens.
    const Denial = () => {
      useLayoutEffect(() => query?.setState(atDenial ?? {}), []);
      return null;
    };
    const parts = [<Denial key="denial" />, <Fragment key="door">{door}</Fragment>];
    show(parts, client);
    expect(await screen.findByText(HINT)).toBeTruthy();
    expect(asked).toBe(1);
  });

  it('says that it was broken open, until when, on every page', async () => {
    team = teamOf({ via: 'break-glass', endsAt: AT });
    show(door);
    await screen.findByText('the page of the case');
    expect(screen.getByRole('status').textContent).toMatch(
      /^You opened this case in an emergency\. You may read it until 31 Mar 2026, \d\d:00 UTC/,
    );
    expect(screen.getByText('the page of the case')).toBeTruthy();
  });

  it.each([
    ['change', 'team', null],
    ['read', 'break-glass', AT],
  ] as const)('tells its pages that the person may %s, who comes by %s', async (may, via, endsAt) => {
    team = teamOf({ via, endsAt });
    const Page = () => (useReadsOnly() ? 'read' : 'change');
    show(
      <TeamDoor spaceId="s">
        <Page />
      </TeamDoor>,
    );
    expect(await screen.findByText(may)).toBeTruthy();
  });

  it('names the leads to whoever is not on the team, and opens in an emergency with a reason', async () => {
    team = null;
    show(door);
    expect(await screen.findByRole('heading', { level: 1, name: 'This case is limited to its team' })).toBeTruthy();
    expect(screen.getByText(HINT)).toBeTruthy();
    expect(screen.queryByText('the page of the case')).toBeNull();
    fireEvent.change(screen.getByRole('textbox', { name: /Reason/ }), { target: { value: ' A life is in danger ' } });
    fireEvent.click(screen.getByRole('button', { name: 'Read in an emergency' }));
    await screen.findByText(HINT);
    expect(sent).toEqual([
      { method: 'POST', path: '/api/v1/spaces/s/team/break-glass', body: { reason: 'A life is in danger' } },
    ]);
  });

  it('is broken open by nobody who reads no records', async () => {
    team = null;
    roles = ['operations'];
    show(door);
    expect(await screen.findByText(HINT)).toBeTruthy();
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('lets a prosecutor outside of the team name a lead, and take the lead where there is none', async () => {
    const leads = [{ name: 'Anna Voorbeeld', desk: 'Liaison desk', phone: '+31100000000' }];
    team = teamOf({ via: null, mayNameLeads: true, maySet: true }, { leads });
    show(door);
    const called = 'Leads: Anna Voorbeeld, Liaison desk, +31100000000';
    expect(await screen.findByText(called)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Take the lead' }));
    await screen.findByText(called);
    expect(sent).toEqual([{ method: 'PUT', path: '/api/v1/spaces/s/team', body: { mode: 'team' } }]);
  });
});

describe('the panel of a case', () => {
  it('offers to limit a case of everybody to those alone who may', async () => {
    team = teamOf({ via: 'everybody', maySet: true }, { mode: 'everybody', people: [] });
    show(panel);
    fireEvent.click(await screen.findByRole('button', { name: 'Limit to a team' }));
    await screen.findByText(/You become|you become/);
    expect(sent).toEqual([{ method: 'PUT', path: '/api/v1/spaces/s/team', body: { mode: 'team' } }]);
    cleanup();
    team = teamOf({ via: 'everybody' }, { mode: 'everybody', people: [] });
    show(panel);
    expect(await screen.findByText(/^Everybody in your country/)).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('shows members who is on the team, and nothing to change it with', async () => {
    team = teamOf({});
    show(panel);
    expect(await screen.findByRole('rowheader', { name: /Anna Voorbeeld/ })).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('says what removing somebody does before it is done', async () => {
    team = teamOf({ mayStaff: true }, { people: [LEAD, { ...LEAD, personId: 'bob', name: 'Bob', kind: 'member' }] });
    show(panel);
    fireEvent.click(await screen.findByRole('button', { name: 'Remove: Bob' }));
    expect(await screen.findByText(/^Bob cannot open this case any more/)).toBeTruthy();
    expect(sent).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Remove' }));
    await screen.findByRole('rowheader', { name: /Bob/ });
    expect(sent).toEqual([{ method: 'DELETE', path: '/api/v1/spaces/s/team/bob', body: null }]);
  });
});

describe('people who can get a place', () => {
  const lead: Place = { ...LEAD, personId: 'eve', name: 'Eve Voorbeeld' };

  it('are members too, for another last day', () => {
    const member: Place = { ...LEAD, personId: 'bob', name: 'Bob Voorbeeld', kind: 'member' };
    expect(candidateOptions(teamOf({}, { people: [member] }), 'member', FOUND).map(({ value }) => value)).toContain(
      'bob',
    );
  });

  it('are all colleagues, with their desks', () => {
    expect(candidateOptions(teamOf({}), 'member', FOUND).map(({ label }) => label)).toEqual([
      'Bob Voorbeeld · Desk 1',
      'Eve Voorbeeld',
    ]);
  });

  it('and may lead, where it is a lead', () => {
    expect(candidateOptions(teamOf({}), 'lead', FOUND).map(({ value }) => value)).toEqual(['eve']);
    expect(candidateOptions(teamOf({}, { people: [lead] }), 'lead', FOUND)).toEqual([]);
  });
});
