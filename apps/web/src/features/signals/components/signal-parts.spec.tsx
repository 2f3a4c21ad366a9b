import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { cleanup, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { TimeProvider } from '../../../components/time.js';
import { LanguageProvider } from '../../../lib/texts.js';
import type { DutyItem } from '../../../case/feature/web-feature.js';
import type { HandedSignal } from '../api/handed-signal.js';
import { SignalDuty } from './signal-duty.js';
import { SignalParts } from './signal-parts.js';

const SIGNAL_ID = '018f0000-0000-7000-8000-0000000000aa';

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
  signal: {
    signalId: SIGNAL_ID,
    reporter: 'organisation',
    language: 'en',
    receivedAt: '2026-11-28T09:00:00.000Z',
    priority: 'P1',
    child: true,
    danger: false,
    restricted: false,
    seen: [{ label: 'Room and nights', said: 'Room 12, two nights' }],
    observations: ['Pays each night in cash'],
    places: ['Example street 1'],
    things: [{ kind: 'plate', said: 'XX-000-X' }],
    when: null,
    forms: [],
  },
};

beforeEach(() => {
  localStorage.setItem('joinder.language', 'en');
  Object.assign(window, { matchMedia: () => ({ matches: false, addEventListener() {}, removeEventListener() {} }) });
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
      'Told by',
      'Received',
      'Noticed',
      'Room and nights',
      'Where',
      'Plate',
    ]);
    expect(screen.getByText('A private organisation')).toBeTruthy();
    expect(container.textContent).not.toContain('otel');
  });

  it.each([
    [true, 'Intake handed over a signal: danger now, P0'],
    [false, 'Intake handed over a signal, P0'],
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
