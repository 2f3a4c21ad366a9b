import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { cleanup, configure, fireEvent, render, screen } from '@testing-library/react';
import { type ReactNode, Suspense } from 'react';
import { FeaturesProvider } from '../case/feature/features.js';
import type { DutyItem } from '../case/feature/web-feature.js';
import { TimeProvider } from '../components/time.js';
import { WorkRow } from '../features/inbox/components/work-row.js';
import { LanguageProvider } from '../lib/texts.js';
import { FEATURES } from './features.js';

/** Enough for a machine that is busy with other things: each part is loaded when it is first shown. */
configure({ asyncUtilTimeout: 20_000 });

/** What the gateway answers by the end of the path. */
let answers: Readonly<Record<string, unknown>> = {};

beforeEach(() => {
  localStorage.setItem('joinder.language', 'en');
  Object.assign(globalThis, {
    fetch: async (path: string) => {
      const found = Object.entries(answers).find(([end]) => path.endsWith(end));
      return { ok: true, text: async () => JSON.stringify(found?.[1] ?? []), headers: new Map() };
    },
  });
});

afterEach(cleanup);

function show(what: ReactNode): void {
  const root = createRootRoute({ component: () => <Suspense fallback="loading">{what}</Suspense> });
  const router = createRouter({ routeTree: root, history: createMemoryHistory({ initialEntries: ['/'] }) });
  render(
    <LanguageProvider>
      <TimeProvider>
        <MantineProvider env="test">
          <QueryClientProvider client={new QueryClient()}>
            <FeaturesProvider folded={FEATURES}>
              <RouterProvider router={router} />
            </FeaturesProvider>
          </QueryClientProvider>
        </MantineProvider>
      </TimeProvider>
    </LanguageProvider>,
  );
}

const SESSION = { '/session': { person: { roles: ['investigator'] }, member: { code: 'XA' } } };

const ask = { requestId: 'xq.q', member: 'xq', author: 'Anna Voorbeeld', text: 'Same phone?' };
const news = { kind: 'request-news', requestId: 'nl.q', member: 'xq', asked: 'Same phone?' } as const;

function dutyOf(matter: DutyItem['matter'], recordId: string | null = null): DutyItem {
  return {
    id: 'i',
    kind: matter.kind,
    spaceId: 's',
    spaceTitle: 'JIT Demo',
    recordId,
    recordType: null,
    recordNumber: null,
    recordHandling: null,
    recordName: null,
    at: '2026-03-31T08:00:00Z',
    dueAt: null,
    harm: 0,
    waitsFor: { kind: 'desk' },
    state: 'open',
    snoozedUntil: null,
    mustAct: true,
    clearable: false,
    matter,
  };
}

describe('a duty', () => {
  const codes = { messageId: 'm', member: 'xq', code: 'E_POLICY', reason: null };
  it.each<[DutyItem['matter'], string, string, string]>([
    [
      { kind: 'approval', messageId: 'm', author: 'Anna', recipients: ['xq'], type: 'person', grounds: [] },
      'To decide',
      'Anna asks to share a record with XQ',
      '/approvals/m',
    ],
    [
      { kind: 'refused', by: 'log', ...codes },
      'Refused, to correct',
      'Every country refused your change to a record (E_POLICY). Correct it and send it again.',
      '/cases/s',
    ],
    [
      { kind: 'key-missing', messageId: 'm', members: ['xq'] },
      'Waiting for a key',
      'Your change to a record waits: there is no key to seal it with for XQ. It leaves when there is one.',
      '/cases/s',
    ],
    [
      { kind: 'invitation', member: 'xq' },
      'Invitations',
      'XQ opened one more case with us. There are many already, so a person decides whether we join.',
      '/cases/s',
    ],
    [
      { kind: 'request', ...ask, isPaused: false, isLate: false },
      'Requests to us',
      'Anna Voorbeeld of XQ asks: Same phone?',
      '/cases/s/requests/xq.q',
    ],
    [
      { ...news, said: 'declined', code: 'other', text: 'Not ours to give' },
      'News of our requests',
      'XQ will not answer “Same phone?”. Not ours to give',
      '/cases/s/requests/nl.q',
    ],
    [
      { kind: 'case-opened', name: 'Anna', until: '2026-03-31T12:00:00Z', reason: 'A life is in danger' },
      'Cases opened in an emergency',
      'Anna opened this case in an emergency and may read it until 31 Mar 2026, 12:00 UTC: A life is in danger',
      '/cases/s',
    ],
    [
      { kind: 'new-record', member: 'xq', values: 6, sealed: 0, sealedFrom: null, sealedTo: null, assigned: false },
      'New for us',
      'a record · XQ shared 6 values with us',
      '/cases/s',
    ],
    [
      { kind: 'new-facts', changes: 2, members: ['xq'] },
      'New facts',
      'a record · 2 changes by XQ since you looked',
      '/cases/s',
    ],
    [
      { kind: 'pairs', pairs: 3, members: ['xq'] },
      'Pairs that wait for your country',
      '3 pairs wait for our word; XQ said the same',
      '/cases/s/who',
    ],
    [
      { kind: 'remark', member: 'xq', says: 'dispute', property: 'phone', remarks: 3 },
      'Values confirmed or disputed',
      'XQ disputes Phone: a record and 2 more',
      '/cases/s',
    ],
    [
      { kind: 'proposal', proposalId: 'xq.p', member: 'xq' },
      'Suggested changes',
      'XQ suggests a change: a record',
      '/cases/s/proposals/xq.p',
    ],
    [
      { kind: 'proposal-news', proposalId: 'xq.p', member: 'xq', state: 'declined' },
      'Answers to suggested changes',
      'XQ declined what you suggested: a record',
      '/cases/s/proposals/xq.p',
    ],
  ])('9 says in a sentence of its own what happened, and leads there: %j', async (matter, label, line, path) => {
    answers = SESSION;
    show(<WorkRow duty={dutyOf(matter)} />);
    expect((await screen.findByTitle(line)).getAttribute('href')).toBe(path);
    expect(screen.getByRole('img', { name: label })).toBeTruthy();
  });

  it.each([
    ['AUDIENCE_CHANGED', 'was not sent: it would have done something other than what you saw.'],
    ['ACCESS_DENIED', 'could not be sent (ACCESS_DENIED).'],
  ])(
    '6 says of how many records a change came back from a hold, and shares all of them again: %s',
    async (code, what) => {
      answers = SESSION;
      const back = { kind: 'refused', by: 'hold', messageId: 'm', member: null, code, reason: null } as const;
      show(<WorkRow duty={dutyOf({ ...back, recordIds: ['r', 'q', 'p'] }, 'r')} />);
      const line = `Your change to a record and 2 more records ${what} Look at it and send it again.`;
      expect((await screen.findByTitle(line)).getAttribute('href')).toBe('/cases/s/records/r');
      fireEvent.click(screen.getByRole('button', { name: /^Share: ./ }));
      expect(await screen.findByRole('dialog', { name: 'Share: 3 records' })).toBeTruthy();
    },
  );

  it('6 says of one record by its name alone that its change came back from a hold', async () => {
    answers = SESSION;
    const back = {
      kind: 'refused',
      by: 'hold',
      messageId: 'm',
      member: null,
      code: 'AUDIENCE_CHANGED',
      reason: null,
    } as const;
    show(<WorkRow duty={dutyOf({ ...back, recordIds: ['r'] }, 'r')} />);
    expect(await screen.findByTitle(/^Your change to a record was not sent/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Share/ })).toBeNull();
  });

  it('4 says how many values an answer brought, and leads to them', async () => {
    answers = SESSION;
    const released = { ...news, said: 'answered', code: 'released', text: 'Same phone', values: 2 } as const;
    show(<WorkRow duty={dutyOf(released, 'r')} />);
    const line = 'XQ released: 2 values of a record. Same phone';
    expect((await screen.findByTitle(line)).getAttribute('href')).toBe('/cases/s/records/r');
  });

  it('37 that can only be put off in its line has the way to where it is dealt with beside that', async () => {
    answers = SESSION;
    show(
      <WorkRow
        duty={dutyOf({
          kind: 'approval',
          messageId: 'm',
          author: 'Anna',
          recipients: ['xq'],
          type: 'person',
          grounds: [],
        })}
      />,
    );
    const open = await screen.findByRole('link', { name: 'Open it: a record' });
    expect(open.getAttribute('href')).toBe('/approvals/m');
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Snooze']);
  });
});

describe('what requests add', () => {
  const offer = { kind: 'offer', asks: 'release', debtor: 'xq', term: 'd7', author: 'Anna', text: 'Same phone?' };

  it.each([
    [{ ...offer, position: '7' }, 'Asks XQ to release what is sealed, and says:'],
    [{ ...offer, recordId: 'r' }, 'Asks XQ about this record:'],
    [
      { kind: 'move', commitmentId: 'xq.q', move: 'pause', code: 'other', author: 'Anna', text: 'Same phone?' },
      'Anna stopped the clock: something else',
    ],
  ])('to a request for approval: %j', async (content, lead) => {
    const Content = FEATURES.approvals.get('question')?.content;
    show(Content && <Content request={{ messageId: 'q', content }} />);
    expect(await screen.findByText(lead)).toBeTruthy();
    expect(screen.getByText('Same phone?')).toBeTruthy();
  });

  it('to a sealed message, what was asked and where it stands', async () => {
    const sent = {
      commitmentId: 'xa.q',
      kind: 'release',
      direction: 'sent',
      position: '7',
      recordId: null,
      creditor: 'xa',
      debtor: 'xq',
      author: 'Anna',
      term: 'd7',
      dueAt: null,
      remainingMs: null,
      lateSince: null,
      acknowledgedAt: null,
      outcome: null,
    };
    const one = { ...sent, text: 'Same phone?', at: '2026-03-31T08:00:00Z', state: 'offered', answer: null };
    answers = {
      '/spaces/s/commitments?limit=200': { items: [one], next: null },
      '/session': { person: { roles: ['investigator'] } },
    };
    const Panel = FEATURES.all.flatMap(({ sealedPanel }) => sealedPanel ?? [])[0];
    show(Panel && <Panel spaceId="s" position="7" owner="xb" empty="nothing here" toRecords="to the records" />);
    expect(await screen.findByText('XQ has not said anything yet')).toBeTruthy();
    expect(screen.getByText('Anna asked: Same phone?')).toBeTruthy();
  });
});
