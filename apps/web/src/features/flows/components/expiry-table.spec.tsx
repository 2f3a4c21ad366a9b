import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { MantineProvider, Table } from '@mantine/core';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { cleanup, render, screen, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { TimeProvider } from '../../../components/time.js';
import { LanguageProvider } from '../../../lib/texts.js';
import type { ClockView, FlowKeys } from '../api/types.js';
import { ClockRow } from './clock-table.js';
import { ExpiryTable } from './expiry-table.js';

const KEYS: FlowKeys = {
  at: '2027-01-10T12:00:00.000Z',
  own: [],
  certificates: [{ use: 'kafka', expiresAt: '2027-04-09T12:00:00.000Z', daysLeft: 89 }],
  list: {
    version: '4',
    hash: 'ab'.repeat(32),
    issued: '2027-01-01T00:00:00.000Z',
    expires: '2027-01-19T12:00:00.000Z',
    daysLeft: 9,
    quorum: 3,
    signedBy: [],
    notSignedBy: [],
  },
  members: [{ member: 'hu', keys: [], certificateDaysLeft: [6], unreadableCertificates: 0, newestListKnown: '4' }],
};

beforeEach(() => {
  localStorage.setItem('joinder.language', 'en');
  localStorage.setItem('joinder.time', 'utc');
});

afterEach(cleanup);

function show(children: ReactNode): void {
  const router = createRouter({
    routeTree: createRootRoute({ component: () => children }),
    history: createMemoryHistory({ initialEntries: ['/'] }),
  });
  render(
    <LanguageProvider>
      <TimeProvider>
        <MantineProvider env="test">
          <RouterProvider router={router} />
        </MantineProvider>
      </TimeProvider>
    </LanguageProvider>,
  );
}

it('line 30 what ends stands by days left: 6 and 9 marked and linked to the runbook, 89 not', async () => {
  show(<ExpiryTable keys={KEYS} own="nl" />);
  const [, ...rows] = await screen.findAllByRole('row');
  const links = rows.map((row) => within(row).queryByRole('link')?.getAttribute('href') ?? null);
  expect(rows.map((row) => row.getAttribute('data-days-left'))).toEqual(['6', '9', '89']);
  expect(rows.map((row) => /expires soon/.test(row.textContent ?? ''))).toEqual([true, true, false]);
  expect(links).toEqual(['/flows/runbooks/certificate-expires', '/flows/runbooks/trust-list-expires', null]);
  expect(rows.every((row) => row.querySelector('svg') !== null)).toBe(true);
});

it('line 30 the clock of a dead member is unknown, and the age of what was measured is said', async () => {
  const dead: ClockView = {
    clock: 'member',
    member: 'hu',
    skewMs: null,
    lowestMs: null,
    highestMs: null,
    isOff: false,
    isKnown: false,
    measuredAt: '2027-01-10T11:48:00.000Z',
  };
  const live = { ...dead, member: 'bg', skewMs: 20, isKnown: true, measuredAt: '2027-01-10T11:59:57.000Z' };
  show(
    <Table>
      <Table.Tbody>
        <ClockRow clock={dead} at={KEYS.at} />
        <ClockRow clock={live} at={KEYS.at} />
      </Table.Tbody>
    </Table>,
  );
  const rows = await screen.findAllByRole('row');
  expect(rows.map(({ textContent }) => textContent)).toEqual([
    'HUunknown unknown12 minutes ago',
    'BG20 ms in order3 seconds ago',
  ]);
});
