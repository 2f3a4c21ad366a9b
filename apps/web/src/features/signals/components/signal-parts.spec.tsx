import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReactNode } from 'react';
import { parse } from 'yaml';
import { TimeProvider } from '../../../components/time.js';
import { sessionQuery } from '../../../lib/session.js';
import { LanguageProvider } from '../../../lib/texts.js';
import type { DutyItem } from '../../../case/feature/web-feature.js';
import { SIGNAL_ANSWER_TEXTS } from '../answer.texts.js';
import type { HandedSignal } from '../api/handed-signal.js';
import { PassedDuty } from './passed-duties.js';
import { PassedParts } from './passed-parts.js';
import { SignalDrafts } from './signal-drafts.js';
import { SignalDuty } from './signal-duty.js';
import { SignalParts } from './signal-parts.js';

const SIGNAL_ID = '018f0000-0000-7000-8000-0000000000aa';

const inEach = (en: string, nl: string) => ({ en, nl, hu: nl, bg: nl, ro: nl });

const VIEW: HandedSignal = {
  signalId: SIGNAL_ID,
  kind: 'INVESTIGATION',
  receivedAt: '2026-11-28T09:00:00.000Z',
  fetchedAt: '2026-11-28T09:00:02.000Z',
  priority: 'P1',
  reporter: 'organisation',
  child: true,
  danger: false,
  restricted: false,
  takenUpAt: null,
  takenUp: null,
  answer: null,
  passings: [],
  signal: {
    signalId: SIGNAL_ID,
    reporter: 'organisation',
    language: 'en',
    receivedAt: '2026-11-28T09:00:00.000Z',
    priority: 'P1',
    child: true,
    danger: false,
    restricted: false,
    seen: [{ label: inEach('Room and nights', 'Kamer en nachten'), said: 'Room 12, two nights' }],
    answered: [
      {
        label: inEach('What kind of exploitation could it be?', 'Om welke vorm van uitbuiting kan het gaan?'),
        said: [inEach('Labour exploitation', 'Arbeidsuitbuiting')],
      },
      { label: inEach('Is somebody in danger now?', 'Is er nu iemand in gevaar?'), said: [inEach('No', 'Nee')] },
    ],
    observations: [inEach('Pays each night in cash', 'Betaalt elke nacht contant')],
    switches: [{ basis: 'Article 1 of the example act', authority: 'Example parket', decidedOn: '2026-11-28' }],
    persons: [
      {
        about: 'suspect',
        told: [{ label: inEach('A suspect', 'Een verdachte'), said: 'Gábor Minta, drives the van' }],
        chosen: [],
      },
    ],
    places: ['Example street 1'],
    things: [{ kind: 'plate', said: 'XX-000-X' }],
    when: null,
    forms: [],
  },
};

beforeEach(() => {
  localStorage.setItem('joinder.language', 'en');
});

afterEach(cleanup);

function shown(what: ReactNode) {
  return render(
    <MantineProvider>
      <LanguageProvider>
        <TimeProvider>{what}</TimeProvider>
      </LanguageProvider>
    </MantineProvider>,
  );
}

describe('a signal that intake handed over', () => {
  it('N05 says what was told and of the reporter the kind alone', () => {
    const { container } = shown(<SignalParts view={VIEW} />);
    expect([...container.querySelectorAll('dt')].map(({ textContent }) => textContent)).toEqual([
      'Reported by',
      'Received',
      'Found in an inspection; use decided by',
      'Noticed',
      'Room and nights',
      'What kind of exploitation could it be?',
      'Is somebody in danger now?',
      'A suspect',
      'Where',
      'Plate',
    ]);
    expect(screen.getByText('A private organisation')).toBeTruthy();
    expect(screen.getByText('Example parket, 28 Nov 2026: Article 1 of the example act')).toBeTruthy();
    expect(screen.getByText('Labour exploitation')).toBeTruthy();
    expect(container.textContent).not.toContain('otel');
  });

  it('38 says questions and ticks in the language of whoever reads it, and leaves what was written as it was', () => {
    localStorage.setItem('joinder.language', 'nl');
    const { container } = shown(<SignalParts view={VIEW} />);
    const said = (name: string) => [...container.querySelectorAll(name)].map(({ textContent }) => textContent);
    expect(said('dt').slice(3, 7)).toEqual([
      'Opgevallen',
      'Kamer en nachten',
      'Om welke vorm van uitbuiting kan het gaan?',
      'Is er nu iemand in gevaar?',
    ]);
    expect(said('dd').slice(3, 7)).toEqual([
      'Betaalt elke nacht contant',
      'Room 12, two nights',
      'Arbeidsuitbuiting',
      'Nee',
    ]);
  });

  it.each([
    [true, 'Intake handed over a signal: danger now, P0'],
    [false, 'Intake handed over a signal, P0: danger now'],
  ])('leads from My work to the signal, in danger %s', (danger, line) => {
    const matter = { kind: 'handed-signal', signalId: SIGNAL_ID, priority: 'P0', child: false, danger } as const;
    const duty = { matter } as unknown as DutyItem;
    shown(
      <SignalDuty
        duty={duty}
        Row={({ line: said, to }) => (
          <p>
            {said} {JSON.stringify(to)}
          </p>
        )}
      />,
    );
    const to = JSON.stringify({ to: '/signals/$signalId', params: { signalId: SIGNAL_ID } });
    expect(screen.getByText(`${line} ${to}`)).toBeTruthy();
  });
});

describe('signals of another country in My work', () => {
  const list = { to: '/cases/$spaceId', params: { spaceId: 's' } };
  const page = { to: '/cases/$spaceId/passed-signals/$passed', params: { spaceId: 's', passed: `nl.${SIGNAL_ID}` } };

  it.each([
    [1, `nl.${SIGNAL_ID}`, 'NL passed a signal to you', page],
    [2, null, 'NL passed 2 signals to you', list],
    [100, null, 'NL passed 100 or more signals to you', list],
  ] as const)('%i of one country are one line', (waiting, passed, line, to) => {
    const duty = { spaceId: 's', matter: { kind: 'passed-signal', member: 'nl', passed, waiting } };
    shown(
      <PassedDuty
        duty={duty as unknown as DutyItem}
        Row={({ line: said, to: leads }) => (
          <p>
            {said} {JSON.stringify(leads)}
          </p>
        )}
      />,
    );
    expect(screen.getByText(`${line} ${JSON.stringify(to)}`)).toBeTruthy();
  });
});

describe('what a signal says to another country', () => {
  it.each([
    ['2026', 'some time in 2026'],
    ['2026-05', 'May 2026'],
    ['2026-11-27', '27 November 2026'],
    ['by the sea', 'by the sea'],
  ])('%s is shown as %s, and as no other day', (when, said) => {
    const told = { reporter: 'public', seen: 'A van', when, places: [], persons: [], things: [], forms: [] } as const;
    shown(<PassedParts signal={{ ...told, handling: 1, onward: false }} />);
    expect(screen.getByText(said)).toBeTruthy();
  });
});

describe('drafts of a signal', () => {
  const left = (draftId: string, value: string) => ({
    draftId,
    signalId: SIGNAL_ID,
    type: 'place',
    statements: [{ property: 'full', value }],
    state: 'left',
    recordId: null,
    settledBy: 'Sanne Voorbeeld',
    settledAt: '2026-11-28T10:00:00.000Z',
  });

  it('A06 say who left one out, let it be put back, and go on on the next page', async () => {
    const asked: string[] = [];
    const fetch = async (path: string, { method = 'GET' }: { method?: string }) => {
      asked.push(`${method} ${path}`);
      const isSecond = path.includes('cursor=second');
      const page = isSecond
        ? { items: [left('two', 'Example street 2')], next: null }
        : { items: [left('one', 'Example street 1')], next: 'second' };
      return { ok: true, status: 200, text: async () => JSON.stringify(page), headers: new Map() };
    };
    Object.assign(globalThis, {
      fetch,
    });
    const queries = new QueryClient();
    const person = { id: 'sanne', name: 'Sanne Voorbeeld', desk: 'Demo', roles: ['investigator'] };
    queries.setQueryData(sessionQuery.queryKey, { person } as never);
    shown(
      <QueryClientProvider client={queries}>
        <SignalDrafts spaceId="space" signalId={SIGNAL_ID} />
      </QueryClientProvider>,
    );
    expect((await screen.findByText(/^Sanne Voorbeeld, /)).textContent).toMatch(/28/);
    fireEvent.click(screen.getByRole('button', { name: 'Put back' }));
    await waitFor(() => expect(asked).toContain('POST /api/v1/spaces/space/signal-drafts/one/reopening'));
    fireEvent.click(await screen.findByRole('button', { name: 'Show more' }));
    await waitFor(() => expect(screen.getAllByText(/^Example street/)).toHaveLength(2));
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
  });
});

it('A16 says the reasons that reporters may be told in the words of the practice', () => {
  const path = join(import.meta.dirname, '../../../../../../libs/content/practice/lists/feedback-reasons.yaml');
  const { entries }: Reasons = parse(readFileSync(path, 'utf8'));
  const said = Object.entries(SIGNAL_ANSWER_TEXTS).flatMap(([code, label]) =>
    entries.some((one) => one.code === code) ? [{ code, label }] : [],
  );
  expect(said).toEqual(entries);
});

interface Reasons {
  readonly entries: readonly { readonly code: string; readonly label: object }[];
}
