import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { TimeProvider } from '../../../components/time.js';
import { LanguageProvider } from '../../../lib/texts.js';
import type { BoardCause, FlowBoard } from '../api/types.js';
import { CauseSentence } from './cause-sentence.js';

const REFUSED: BoardCause = {
  cause: 'RECORD_REFUSED',
  whose: 'network',
  since: '2027-01-10T11:59:00.000Z',
  values: { class: 'key', code: 'E_KEY_UNKNOWN', count: 1, seconds: 40 },
  runbook: 'records-refused',
  key: 'RECORD_REFUSED|x',
  seen: null,
};
const SEEN = { by: 'joris', byName: 'Joris Voorbeeld', reason: 'A drill', at: '2027-01-10T12:00:00.000Z' };
const ALL_SEEN = { cause: 'ALL_SEEN', whose: 'nobody', values: { count: 1 }, runbook: null } as const;

const ENDS = { use: 'kafka', daysLeft: 6 };
const FULL = { why: 'STATE_DIR_FULL', count: 2 };

/** What the gateway says of a planted fault, whose turn it must name, and what it must say to do. */
const FAULTS: readonly (readonly [string, Partial<BoardCause>, string, RegExp])[] = [
  ['a broker that is stopped', { cause: 'BROKER_AWAY', values: {} }, 'operator of the exchange', /Tell the operator/],
  [
    'a gateway that is stopped',
    { cause: 'GATEWAY_AWAY', whose: 'theirs', member: 'hu' },
    'Hungary',
    /arrives when it is back/,
  ],
  [
    'a member that does not confirm',
    { cause: 'MEMBER_BEHIND', whose: 'theirs', member: 'hu' },
    'Hungary',
    /Call its op/,
  ],
  [
    'a forged record',
    { cause: 'RECORD_REFUSED' },
    'operator of the exchange',
    /The operator of the exchange sees it too/,
  ],
  ['a certificate that ends', { cause: 'CERTIFICATE_EXPIRES', whose: 'ours', values: ENDS }, 'us', /Renew it now/],
  ['a clock that is off', { cause: 'CLOCK_OFF', whose: 'theirs', member: 'hu' }, 'Hungary', /Set it from its time/],
  ['a full disk', { cause: 'OUTBOX_STUCK', whose: 'ours', values: FULL }, 'us', /disk .* is full: free some/],
  [
    'a log that lost its end',
    { cause: 'SPACE_HALTED', values: { reason: 'LOG_CUT' } },
    'operator',
    /Follow the runbook/,
  ],
];

const sent: unknown[] = [];

beforeEach(() => {
  sent.length = 0;
  localStorage.setItem('joinder.language', 'en');
  localStorage.setItem('joinder.time', 'utc');
  Object.assign(globalThis, {
    fetch: async (path: string, { body }: { body?: string }) => {
      if (body !== undefined) sent.push([path, JSON.parse(body)]);
      return { ok: true, text: async () => '', headers: new Map() };
    },
  });
});

afterEach(cleanup);

const at = (member: string, isLate = false) => ({ member, lastAt: SEEN.at, seconds: isLate ? 12 : 1, isLate });

function show(board: Pick<FlowBoard, 'summary' | 'causes'>, role: string): (causes: readonly BoardCause[]) => void {
  let put: (causes: readonly BoardCause[]) => void = () => {};
  function Shown() {
    const [causes, setCauses] = useState(board.causes);
    put = setCauses;
    return <CauseSentence board={{ ...board, causes, member: 'nl', signs: [at('hu', true), at('bg')] }} />;
  }
  const queries = new QueryClient();
  const person = { id: role, name: 'Joris Voorbeeld', desk: 'Demo', roles: [role] };
  queries.setQueryData(['session'], { person, member: { member: 'nl' } });
  queries.setQueryData(['flows', 'maintenance'], [{ member: 'hu', phone: '+3610000004' }]);
  const router = createRouter({
    routeTree: createRootRoute({ component: Shown }),
    history: createMemoryHistory({ initialEntries: ['/'] }),
  });
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
  return (causes) => act(() => put(causes));
}

it('line 31 a cause is acknowledged with a reason', async () => {
  show({ summary: REFUSED, causes: [REFUSED] }, 'operations');
  fireEvent.click(await screen.findByRole('button', { name: /^Acknowledge: 1 message from an unproven sender/ }));
  fireEvent.change(screen.getByRole('textbox', { name: /Reason/ }), { target: { value: ' A drill ' } });
  fireEvent.click(screen.getByRole('button', { name: 'Acknowledge' }));
  await waitFor(() =>
    expect(sent).toEqual([['/api/v1/flows/causes/acknowledge', { key: 'RECORD_REFUSED|x', reason: 'A drill' }]]),
  );
});

it('line 31 what was acknowledged stands with name and reason below a calm sentence', async () => {
  show({ summary: ALL_SEEN, causes: [{ ...REFUSED, seen: SEEN }] }, 'operations');
  expect((await screen.findByRole('status')).textContent).toBe(
    'Nothing to doNothing new. 1 problem has been acknowledged.',
  );
  expect(screen.getByRole('listitem').textContent).toContain('Joris Voorbeeld, 10 Jan 2027, 12:00 UTC: A drill');
  expect(screen.queryByRole('button')).toBeNull();
});

it('line 31 a worse one speaks beside what was acknowledged', async () => {
  const away: BoardCause = { ...REFUSED, cause: 'GATEWAY_AWAY', whose: 'theirs', member: 'hu', key: 'GATEWAY_AWAY|hu' };
  show({ summary: away, causes: [away, { ...REFUSED, seen: SEEN }] }, 'operations');
  expect((await screen.findByRole('status')).textContent).toContain('Waiting on Hungary');
  expect(screen.getByRole('listitem').textContent).toContain('A drill');
});

it('line 41 operations of the member whose turn it is are called from the card', async () => {
  const away: BoardCause = { ...REFUSED, cause: 'GATEWAY_AWAY', whose: 'theirs', member: 'hu', key: 'GATEWAY_AWAY|hu' };
  const silent = { ...away, member: 'bg', key: 'GATEWAY_AWAY|bg' };
  show({ summary: away, causes: [away, silent, REFUSED] }, 'operations');
  const calls = await screen.findAllByRole('link', { name: /^Call/ });
  expect(calls.map((call) => [call.textContent, call.getAttribute('href')])).toEqual([
    ['Call +3610000004', 'tel:+3610000004'],
  ]);
});

it('line 31 only operations acknowledges', async () => {
  show({ summary: REFUSED, causes: [REFUSED] }, 'liaison');
  await screen.findByRole('status');
  expect(screen.queryByRole('button')).toBeNull();
});

it.each(FAULTS)('line 41 of %s the board names whose turn it is and what to do', async (_, fault, turn, ways) => {
  const cause = { ...REFUSED, runbook: 'outbox-stuck', ...fault };
  show({ summary: cause, causes: [cause] }, 'operations');
  const said = (await screen.findByRole('status')).textContent ?? '';
  expect(said).toMatch(new RegExp(`^Waiting on (?:the )?${turn}`));
  expect(said).toMatch(ways);
  expect(screen.getByRole('link', { name: 'Runbook: outbox-stuck' }).getAttribute('href')).toBe(
    '/flows/runbooks/outbox-stuck',
  );
});

it('line 29 a card leads to its evidence, and says what is well', async () => {
  const away: BoardCause = { ...REFUSED, cause: 'MEMBER_BEHIND', whose: 'theirs', member: 'hu', values: { count: 3 } };
  show({ summary: away, causes: [away] }, 'operations');
  const link = await screen.findByRole('link', { name: 'Messages: 3' });
  expect(link.getAttribute('href')).toBe('/flows/members/hu');
  expect(screen.getByRole('status').textContent).toContain('Working: our gateway, broker, BG');
});

it('line 31 each cause has a card of its own, and one that ends is a line for a minute', async () => {
  const away: BoardCause = { ...REFUSED, cause: 'GATEWAY_AWAY', whose: 'theirs', member: 'hu', key: 'GATEWAY_AWAY|hu' };
  const put = show({ summary: REFUSED, causes: [REFUSED, away] }, 'operations');
  await screen.findByRole('status');
  expect(screen.getByRole('group').textContent).toContain('Waiting on Hungary');
  jest.useFakeTimers();
  put([REFUSED]);
  expect(screen.queryByRole('group')).toBeNull();
  expect(screen.getByRole('log').textContent).toMatch(/^Ended at .* UTC: The gateway of Hungary has not been reached/);
  act(() => jest.advanceTimersByTime(59_000));
  expect(screen.getByRole('log').textContent).toContain('Hungary');
  act(() => jest.advanceTimersByTime(1500));
  expect(screen.getByRole('log').textContent).toBe('');
  jest.useRealTimers();
});

it('line 31 a cause that comes back is not said to be over', async () => {
  const put = show({ summary: REFUSED, causes: [REFUSED] }, 'operations');
  await screen.findByRole('status');
  put([]);
  expect(screen.getByRole('log').textContent).toContain('Ended at');
  put([REFUSED]);
  expect(screen.getByRole('log').textContent).toBe('');
});
