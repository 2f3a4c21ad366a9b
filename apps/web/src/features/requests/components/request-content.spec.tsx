import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { cleanup, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import type { ApprovalPart, DutyProps } from '../../../case/feature/web-feature.js';
import type { Offer, OfferDetail } from '../../../case/record/requests.js';
import { TimeProvider } from '../../../components/time.js';
import { LanguageProvider } from '../../../lib/texts.js';
import { OfferThread } from './offer-thread.js';
import { RequestNewsDuty } from './offer-duties.js';
import { RequestAbout } from './request-about.js';
import { RequestContent } from './request-content.js';

/** Enough for a machine that is busy with other things. */
const PATIENT = { timeout: 20_000 };
jest.setTimeout(60_000);

const ASKED = '2026-11-25T08:00:00Z';
const VALUES = [0, 1, 2].map((index) => ({ messageId: 'm', index }));
const OFFER = {
  commitmentId: 'xb.q',
  number: '482092',
  kind: 'release',
  recordId: 'r',
  position: '7407',
  value: VALUES[0],
  given: VALUES,
  here: 2,
  creditor: 'xb',
  debtor: 'xa',
  author: 'Boris Primer',
  text: 'Whose phone is this?',
  at: ASKED,
  direction: 'sent',
  state: 'done',
  outcome: 'released',
  term: 'd7',
  ground: null,
  dueAt: null,
  remainingMs: null,
  lateSince: null,
  callAt: null,
  acknowledgedAt: ASKED,
  may: [],
  answer: { author: 'Anna', text: 'All we have', at: ASKED },
  timeline: [
    {
      position: '9',
      member: 'xa',
      move: 'done',
      code: 'released',
      text: 'All we have',
      author: 'Anna',
      at: ASKED,
      saidAt: null,
      until: null,
      hasEffect: true,
    },
  ],
};
let offer: object = OFFER;
const RECORD = {
  recordId: 'r',
  type: 'person',
  owner: 'xa',
  statements: [
    {
      messageId: 'm',
      index: 0,
      property: 'phone',
      value: '+3590001',
      labels: { original: '', language: '', evaluation: null },
      release: ['xb'],
      holders: [{ member: 'xb', state: 'arrived', at: null }],
      retractedIn: null,
      pending: false,
    },
  ],
};

const SEALED = { position: '7407', sender: 'xa', recipients: ['xa', 'xc'], at: '2026-09-12T12:02:00Z', length: 256 };

function answerTo(path: string): object {
  if (path.endsWith('/commitments/xb.q')) return offer;
  if (path.endsWith('/session')) return { member: { member: 'xb' }, person: { roles: ['investigator'] } };
  if (path.endsWith('/record-types')) return [{ type: 'person', namedBy: ['phone'], properties: [] }];
  if (path.endsWith('/sealed-records/7407')) return SEALED;
  return path.endsWith('/records/r/preview') ? RECORD : [];
}

beforeEach(() => {
  offer = OFFER;
  localStorage.setItem('joinder.language', 'en');
  Object.assign(globalThis, {
    fetch: async (path: string) => ({ ok: true, text: async () => JSON.stringify(answerTo(path)), headers: new Map() }),
  });
});

afterEach(cleanup);

function show(node: ReactNode, queries = new QueryClient()): void {
  const root = createRootRoute({ component: () => node });
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

const part = (more: object) =>
  ({ messageId: 'q', spaceId: 's', recipients: ['xa'], requestedAt: ASKED, ...more }) as unknown as ApprovalPart;

describe('9 whoever decides', () => {
  it('sees of a question the record, the value, every word, who reads it and its date', async () => {
    const content = {
      kind: 'offer',
      asks: 'release',
      debtor: 'xa',
      term: 'd7',
      recordId: 'r',
      value: VALUES[0],
      author: 'Boris',
      text: 'Whose?',
    };
    show(<RequestContent request={part({ content, subject: 'ask:r' })} />);
    expect(await screen.findByText('+3590001', {}, PATIENT)).toBeTruthy();
    expect(document.querySelector('[data-about=r] a')?.getAttribute('href')).toBe('/cases/s/records/r');
    expect(screen.getByText('Whose?')).toBeTruthy();
    expect(screen.getByText(/^Can be read by people in XA/)).toBeTruthy();
    expect(document.querySelector('time')?.getAttribute('datetime')).toContain('2026-11-25T08:00:00');
  });

  it('sees of an answer the question that it answers', async () => {
    offer = { ...OFFER, state: 'offered', outcome: null, answer: null, timeline: [] };
    const content = {
      kind: 'move',
      commitmentId: 'xb.q',
      move: 'done',
      code: 'answered',
      author: 'Anna',
      text: 'By nobody',
    };
    show(<RequestContent request={part({ content, subject: 'commitment:xb.q', messageId: 'a' })} />);
    expect(await screen.findByText('Whose phone is this?', {}, PATIENT)).toBeTruthy();
    expect(screen.getByText('By nobody')).toBeTruthy();
    expect(screen.queryByText('All we have')).toBeNull();
  });
});

describe('4 the page of a request', () => {
  it('names the record that it is about, with the way there', async () => {
    show(<RequestAbout spaceId="s" offer={OFFER as unknown as Offer} />);
    const link = await screen.findByRole('link', { name: 'Person · +3590001' }, PATIENT);
    expect(link.getAttribute('href')).toBe('/cases/s/records/r');
  });

  it.each([
    ['received', 1],
    ['sent', 0],
  ])('22 that names nothing and was %s has its lines looked up by %i button', async (direction, buttons) => {
    const bare = { ...OFFER, recordId: null, value: null, position: null, direction };
    show(<RequestAbout spaceId="s" offer={bare as unknown as Offer} />);
    await screen.findByText(/no record/, {}, PATIENT);
    expect(screen.queryAllByRole('button', { name: 'Check its lines as a list' })).toHaveLength(buttons);
  });

  it('names what is sealed by whose it is and when it was sent, never by its place on the log', async () => {
    const sealed = { ...OFFER, recordId: null, value: null, given: [], here: 0 };
    show(<RequestAbout spaceId="s" offer={sealed as unknown as Offer} />);
    const named = /^Sealed message from XA, 12 Sept 2026, \d\d:02:\d\d \S+$/;
    const link = await screen.findByRole('link', { name: named }, PATIENT);
    expect(link.getAttribute('href')).toBe('/cases/s/sealed/7407');
    expect(document.body.textContent).not.toContain('7407');
  });

  it('has no moment where a build before this one asked, and names none', async () => {
    const old = { ...OFFER, state: 'offered', term: null, outcome: null, answer: null, timeline: [], given: [] };
    show(<OfferThread offer={old as unknown as OfferDetail} />);
    expect(await screen.findByText('Whose phone is this?', {}, PATIENT)).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/9999|Answer by/);
  });
});

describe('26 a question that left', () => {
  it('is shown with what was said to it, of its own message and of the one that it answers', async () => {
    const queries = new QueryClient();
    queries.setQueryData(['session'], { member: { member: 'xb' } });
    show(<RequestContent request={part({ content: null, subject: 'ask:r' })} />, queries);
    expect(await screen.findByText('Whose phone is this?', {}, PATIENT)).toBeTruthy();
    expect(screen.getByText('All we have')).toBeTruthy();
    cleanup();
    show(<RequestContent request={part({ content: null, subject: 'commitment:xb.q', messageId: 'a' })} />);
    expect(await screen.findByText('All we have', {}, PATIENT)).toBeTruthy();
  });
});

describe('4 an answer in My work', () => {
  it('counts the values that are here, not those that it names', async () => {
    const matter = {
      kind: 'request-news',
      requestId: 'xb.q',
      member: 'xa',
      said: 'answered',
      code: 'released',
      text: 'All we have',
      asked: 'Whose phone is this?',
      values: 3,
    };
    const duty = { id: 'd', matter, spaceId: 's', recordId: 'r', recordName: 'Gabor Minta', recordType: 'person' };
    const Row = ({ line }: { readonly line: string }) => <p>{line}</p>;
    show(<RequestNewsDuty {...({ duty, Row } as unknown as DutyProps)} />);
    expect(await screen.findByText(/2 of 3 here so far/, {}, PATIENT)).toBeTruthy();
  });
});
