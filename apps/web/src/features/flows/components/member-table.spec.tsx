import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import { TimeProvider } from '../../../components/time.js';
import { LiveProvider } from '../../../lib/live.js';
import { LanguageProvider } from '../../../lib/texts.js';
import type { FlowBoard, MemberColumn } from '../api/types.js';
import { MemberTable } from './member-table.js';

const AT = '2027-01-10T12:00:00.000Z';
const column = (member: string, more: Partial<MemberColumn> = {}): MemberColumn => ({
  member,
  isOwn: false,
  gateway: 'in-order',
  awaySince: null,
  maintenanceUntil: null,
  lastAt: AT,
  secondsSilent: 1,
  behind: 0,
  oldestSeconds: null,
  catchUpSeconds: 0,
  refused: 0,
  certificateDaysLeft: 64,
  clockMs: 40,
  isClockOff: false,
  clockMeasuredAt: AT,
  ...more,
});
const NL = column('nl', { isOwn: true, lastAt: null, secondsSilent: null });
const HU = column('hu', {
  gateway: 'away',
  awaySince: '2027-01-10T11:48:00.000Z',
  secondsSilent: 720,
  behind: 3,
  oldestSeconds: 660,
  catchUpSeconds: null,
  clockMs: null,
  clockMeasuredAt: '2027-01-10T11:48:00.000Z',
});
const POSITIONS = [
  { member: 'nl', cosigned: 41_207, size: 41_207 },
  { member: 'hu', cosigned: 41_204, size: 41_207 },
];

/** A stream of events as the browser gives it, which the test loses and finds. */
class Stream extends EventTarget {
  static last: Stream | null = null;
  readyState = 1;
  onopen: (() => void) | null = null;
  onerror: (() => void) | null = null;

  constructor() {
    super();
    Stream.last = this;
  }

  close(): void {}
}

beforeEach(() => {
  localStorage.setItem('joinder.language', 'en');
  localStorage.setItem('joinder.time', 'utc');
  // What jsdom lacks of a browser.
  Object.assign(globalThis, { EventSource: Stream });
});

afterEach(cleanup);

async function show(
  members: readonly MemberColumn[],
  refusals: FlowBoard['refusals'] = [],
  onDuty: FlowBoard['onDuty'] = members.map(({ member }) => ({ member, name: 'Ops desk', zone: 'Europe/Bucharest' })),
): Promise<void> {
  const board = { at: AT, members, positions: POSITIONS, refusals, onDuty };
  const router = createRouter({
    routeTree: createRootRoute({ component: () => <MemberTable board={board} /> }),
    history: createMemoryHistory({ initialEntries: ['/'] }),
  });
  render(
    <LanguageProvider>
      <TimeProvider>
        <MantineProvider env="test">
          <QueryClientProvider client={new QueryClient()}>
            <LiveProvider stale={NOTHING}>
              <RouterProvider router={router} />
            </LiveProvider>
          </QueryClientProvider>
        </MantineProvider>
      </TimeProvider>
    </LanguageProvider>,
  );
  await waitFor(() => expect(document.querySelector('table')).not.toBeNull());
}

const NOTHING = () => [];

function cells(member: string): readonly string[] {
  return [...document.querySelectorAll(`td[data-member="${member}"]`)].map(({ textContent }) => textContent ?? '');
}

it('line 41 members stand as columns, each row says one thing of all of them', async () => {
  await show([NL, HU]);
  expect(document.querySelector('thead td')?.textContent).toBe('measured now');
  expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
    'NLNetherlandsus',
    'HUHungary',
  ]);
  expect(screen.getAllByRole('rowheader').map(({ textContent }) => textContent)).toEqual([
    'Gateway',
    'Last sign of life',
    'Not confirmed',
    'Time to catch up',
    'Confirmed, all logs',
    'Refused, 24 h',
    'Certificate',
    'Clock',
    'Now, on duty',
  ]);
  expect(cells('hu')).toEqual([
    expect.stringMatching(/^not reached since .*11:48 UTC$/),
    'no sign of life for 12 minutes',
    '3 · oldest 11 minutes',
    'starts when it is back',
    '41,204 of 41,207',
    '0',
    '64 days left',
    'unknown · measured 12 minutes ago',
    '14:00 Ops desk',
  ]);
  expect(cells('nl')).toEqual(['in order', '–', '0', '–', 'all 41,207', '0', '64 days left', '–', '14:00 Ops desk']);
});

it('31 what was refused of nobody stands under the columns, so that they add up to what the banner tells', async () => {
  const refused = {
    scope: 'public',
    class: 'damaged',
    code: 'E_SIGNATURE',
    refusedBy: null,
    whose: 'network',
  } as const;
  await show(
    [NL, column('ro', { refused: 2 })],
    [
      { ...refused, sender: null, count: 1, lastAt: AT },
      { ...refused, sender: 'ro', count: 2, lastAt: AT },
    ],
  );
  expect(cells('ro')[5]).toBe('2');
  const rest = screen.getByRole('link', {
    name: 'Not counted in any column: 1 message from an unproven sender was refused within 24 hours.',
  });
  expect(rest.getAttribute('href')).toBe('/flows/refusals');
});

it('41 a sign of life of this very second is now, and a clock has a space before its unit', async () => {
  await show([NL, column('ro', { secondsSilent: 0.3, clockMs: 430 })]);
  expect([cells('ro')[1], cells('ro')[7]]).toEqual(['now', '0.43 s']);
});

it('line 31 a gateway that is silent for 12 s says so before it is an alarm', async () => {
  await show([NL, column('ro', { gateway: 'late', secondsSilent: 12 })]);
  expect(cells('ro')[1]).toBe('no sign of life for 12 seconds');
});

it('31 what has just left marks no cell, as long as the board says that everything arrives', async () => {
  const sent = (oldestSeconds: number) => column('ro', { behind: 1, oldestSeconds, catchUpSeconds: null });
  const marked = () => document.querySelectorAll('td[data-member="ro"][data-tone="wait"]').length;
  await show([NL, sent(2)]);
  expect(marked()).toBe(0);
  cleanup();
  await show([NL, sent(8)]);
  expect(marked()).toBe(1);
});

it('41 a gateway that is silent as it announced is calm, and says until when', async () => {
  const silent = { gateway: 'maintenance', maintenanceUntil: '2027-01-10T14:00:00.000Z' } as const;
  await show([NL, { ...HU, ...silent }]);
  expect(cells('hu').slice(0, 4)).toEqual([
    expect.stringMatching(/^Maintenance until .*14:00 UTC$/),
    '12 minutes ago',
    '3 · oldest 11 minutes',
    'starts when it is back',
  ]);
  expect(document.querySelectorAll('td[data-member="hu"][data-tone="wait"]')).toHaveLength(0);
});

it('line 41 heads lead to the member, cells to their evidence', async () => {
  await show([NL, HU]);
  expect(screen.getByRole('link', { name: 'Hungary' }).getAttribute('href')).toBe('/flows/members/hu');
  expect(screen.getByRole('link', { name: '3 · oldest 11 minutes' }).getAttribute('href')).toBe('/flows/members/hu');
});

it('41 the desk on duty stands in the column of its member with the time there, and is marked where nobody answers', async () => {
  await show(
    [NL, HU, column('bg'), column('ro')],
    [],
    [
      { member: 'nl', name: 'Night desk', zone: 'Europe/Amsterdam' },
      { member: 'bg', name: null, zone: 'Europe/Sofia' },
      { member: 'ro', name: 'Front desk', zone: 'Nowhere/At_all' },
    ],
  );
  const said = ['nl', 'hu', 'bg', 'ro'].map((member) =>
    [...document.querySelectorAll(`td[data-member="${member}"]`)].at(-1),
  );
  expect(said.map((cell) => [cell?.textContent, cell?.getAttribute('data-tone')])).toEqual([
    ['13:00 Night desk', 'calm'],
    ['nobody named', 'wait'],
    ['14:00 nobody on duty', 'wait'],
    ['Front desk', 'calm'],
  ]);
});

it('line 24 with the own gateway lost every member is unknown, and known again when it is back', async () => {
  await show([NL, HU]);
  act(() => Stream.last?.onerror?.());
  const unknown = cells('hu');
  expect(unknown.filter((text) => !text.startsWith('unknown'))).toEqual([]);
  expect(unknown[2]).toBe('unknown last: 3 · oldest 11 minutes');
  expect(document.querySelector('thead td')?.textContent).toBe('as of 12:00 UTC');
  expect(document.querySelectorAll('td[data-member]:not([data-tone="unknown"])')).toHaveLength(0);
  act(() => Stream.last?.onopen?.());
  expect(cells('hu')[2]).toBe('3 · oldest 11 minutes');
});

it('line 41 a board of 27 members has a cell for each, and takes less than a second of work', async () => {
  const members = [NL, ...Array.from({ length: 26 }, (_, at) => column(`x${String.fromCodePoint(97 + at)}`))];
  const before = process.cpuUsage();
  await show(members);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(1000);
  expect(document.querySelectorAll('td[data-member]')).toHaveLength(27 * 9);
});
