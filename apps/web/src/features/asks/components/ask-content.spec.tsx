import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { cleanup, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import type { ApprovalPart, DutyProps } from '../../../case/feature/web-feature.js';
import { TimeProvider } from '../../../components/time.js';
import { LanguageProvider } from '../../../lib/texts.js';
import type { Ask } from '../../../case/record/asks.js';
import type { AskedRecord } from '../api/asked-record.js';
import { AskContent } from './ask-content.js';
import { AnswerDuty } from './ask-duties.js';
import { RequestAbout } from './request-about.js';

/** Enough for a machine that is busy with other things. */
const PATIENT = { timeout: 20_000 };
jest.setTimeout(60_000);

const ASKED = '2026-11-25T08:00:00Z';
const VALUES = [0, 1, 2].map((index) => ({ messageId: 'm', index }));
const ASK = {
  askId: 'q',
  number: '482092',
  recordId: 'r',
  value: VALUES[0],
  asker: 'xb',
  owner: 'xa',
  author: 'Boris Primer',
  reason: 'Whose phone is this?',
  at: ASKED,
  direction: 'sent',
  state: 'released',
  answer: { author: 'Anna', reason: 'All we have', at: ASKED, values: VALUES, here: 2 },
};
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
  if (path.endsWith('/asks/q')) return ASK;
  if (path.endsWith('/record-types')) return [{ type: 'person', namedBy: ['phone'], properties: [] }];
  if (path.endsWith('/sealed-records/7407')) return SEALED;
  return path.endsWith('/records/r/preview') ? RECORD : [];
}

beforeEach(() => {
  localStorage.setItem('joinder.language', 'en');
  Object.assign(globalThis, {
    fetch: async (path: string) => ({ ok: true, text: async () => JSON.stringify(answerTo(path)), headers: new Map() }),
  });
});

afterEach(cleanup);

function show(node: ReactNode): void {
  const root = createRootRoute({ component: () => node });
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

const part = (more: object) =>
  ({ messageId: 'q', spaceId: 's', recipients: ['xa'], requestedAt: ASKED, ...more }) as unknown as ApprovalPart;

describe('9 whoever decides', () => {
  it('sees of a question the record, the value, every word, who reads it and its date', async () => {
    const content = {
      kind: 'ask',
      position: '1',
      owner: 'xa',
      recordId: 'r',
      value: VALUES[0],
      author: 'Boris',
      reason: 'Whose?',
    };
    show(<AskContent request={part({ content, subject: 'ask:r' })} />);
    expect(await screen.findByText('+3590001', {}, PATIENT)).toBeTruthy();
    expect(document.querySelector('[data-about=r] a')?.getAttribute('href')).toBe('/cases/s/records/r');
    expect(screen.getByText('Whose?')).toBeTruthy();
    expect(screen.getByText(/^Can be read by people in XA/)).toBeTruthy();
    expect(document.querySelector('time')?.getAttribute('datetime')).toContain('2026-11-25T08:00:00');
  });

  it('sees of an answer the question that it answers', async () => {
    const content = { kind: 'answer', askId: 'q', answer: 'answered', author: 'Anna', reason: 'By nobody' };
    show(<AskContent request={part({ content, subject: 'answer:q', messageId: 'a' })} />);
    expect(await screen.findByText('Whose phone is this?', {}, PATIENT)).toBeTruthy();
    expect(screen.getByText('By nobody')).toBeTruthy();
    expect(screen.queryByText('All we have')).toBeNull();
  });
});

describe('4 the page of a request', () => {
  it('names the record that it is about, with the way there', async () => {
    show(<RequestAbout spaceId="s" ask={ASK as unknown as Ask} record={RECORD as unknown as AskedRecord} />);
    const link = await screen.findByRole('link', { name: 'Person · +3590001' }, PATIENT);
    expect(link.getAttribute('href')).toBe('/cases/s/records/r');
  });

  it('names what is sealed by whose it is and when it was sent, never by its place on the log', async () => {
    const ask = { ...ASK, recordId: null, value: null, position: '7407' } as unknown as Ask;
    show(<RequestAbout spaceId="s" ask={ask} record={null} />);
    const named = /^Sealed message from XA, 12 Sept 2026, \d\d:02:\d\d \S+$/;
    const link = await screen.findByRole('link', { name: named }, PATIENT);
    expect(link.getAttribute('href')).toBe('/cases/s/sealed/7407');
    expect(document.body.textContent).not.toContain('7407');
  });
});

describe('26 a question that left', () => {
  it('is shown with what was said to it', async () => {
    show(<AskContent request={part({ content: null, subject: 'ask:r' })} />);
    expect(await screen.findByText('Whose phone is this?', {}, PATIENT)).toBeTruthy();
    expect(screen.getByText('All we have')).toBeTruthy();
  });
});

describe('4 an answer in My work', () => {
  it('counts the values that are here, not those that it names', async () => {
    const matter = {
      kind: 'answer',
      askId: 'q',
      position: '1',
      member: 'xa',
      answer: 'released',
      reason: 'All we have',
      values: 3,
    };
    const duty = { id: 'd', matter, spaceId: 's', recordId: 'r', recordName: 'Gabor Minta', recordType: 'person' };
    const Row = ({ line }: { readonly line: string }) => <p>{line}</p>;
    show(<AnswerDuty {...({ duty, Row } as unknown as DutyProps)} />);
    expect(await screen.findByText(/2 of 3 here so far/, {}, PATIENT)).toBeTruthy();
  });
});
