import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { TimeProvider } from '../../components/time.js';
import { LiveProvider } from '../../lib/live.js';
import { LanguageProvider } from '../../lib/texts.js';
import { HOLDER_STATES, type Holder, type HolderState } from './holder.js';
import { RecordStateMarks } from './record-state.js';
import { WhoHasItSlot, WhoHasIt } from './who-has-it.js';

/** The stream of events of a gateway, as a browser has it. */
class Source extends EventTarget {
  static last: Source;
  readonly readyState = 0;
  onopen = (): void => undefined;
  onerror = (): void => undefined;

  constructor() {
    super();
    Source.last = this;
  }

  close(): void {}
}

beforeEach(() => {
  localStorage.setItem('joinder.language', 'en');
  // What jsdom lacks of a browser.
  Object.assign(globalThis, { EventSource: Source });
});

afterEach(cleanup);

const AT = '2026-03-31T08:00:00Z';
const holder = (member: string, state: HolderState): Holder => ({ member, state, at: null });

/** Shows it on the page of NL, which hears of changes. */
function show(children: ReactNode): void {
  const queries = new QueryClient();
  queries.setQueryData<unknown>(['session'], { member: { member: 'nl', country: 'NL', code: 'NL' } });
  render(
    <LanguageProvider>
      <TimeProvider>
        <MantineProvider env="test">
          <QueryClientProvider client={queries}>
            <LiveProvider stale={() => []}>{children}</LiveProvider>
          </QueryClientProvider>
        </MantineProvider>
      </TimeProvider>
    </LanguageProvider>,
  );
  act(() => Source.last.onopen());
}

describe('18 who has it', () => {
  it('is one shape for each state, and kept here waits as what a prosecutor decides does', () => {
    show(HOLDER_STATES.map((state) => <WhoHasItSlot key={state} holder={holder('hu', state)} />));
    const shapes = HOLDER_STATES.map((state) => document.querySelector(`[data-delivery=${state}] svg`)?.innerHTML);
    expect(new Set(shapes).size).toBe(7);
    expect(shapes[HOLDER_STATES.indexOf('kept')]).toBe(shapes[HOLDER_STATES.indexOf('waiting')]);
    expect(shapes[HOLDER_STATES.indexOf('refused')]).toBe(shapes[HOLDER_STATES.indexOf('taken-back')]);
  });

  it('says in words what its shape shows, with the time', () => {
    show(<WhoHasItSlot holder={{ member: 'hu', state: 'read', at: AT }} />);
    expect(screen.getByText(/^HU: read 31 Mar 2026, /)).toBeTruthy();
    expect(document.querySelector('[title^="HU: read 31 Mar 2026"]')).not.toBeNull();
  });

  it('counts above six members, and lists them when asked', () => {
    const members = ['at', 'be', 'bg', 'cz', 'de', 'hu', 'nl'];
    show(<WhoHasIt holders={members.map((one, i) => holder(one, i < 4 ? 'arrived' : 'on-its-way'))} />);
    fireEvent.click(screen.getByRole('button', { name: '4 have it, 3 on the way' }));
    expect(screen.getAllByText(/^(AT|BE|BG|CZ|DE|HU|NL)$/)).toHaveLength(7);
  });
});

describe('24 marks of another country', () => {
  it('are unknown while the own gateway says nothing, and known again at once', () => {
    show(
      <>
        <WhoHasIt holders={[holder('nl', 'owner'), holder('hu', 'arrived')]} />
        <WhoHasIt holders={['nl', 'at', 'be', 'bg', 'cz', 'de', 'hu'].map((one) => holder(one, 'read'))} />
        <WhoHasItSlot holder={holder('bg', 'read')} />
        <RecordStateMarks states={{ conflicted: true, pending: true, waitsForApproval: false, behind: true }} />
      </>,
    );
    expect(screen.getByText('HU: arrived')).toBeTruthy();
    act(() => Source.last.onerror());
    // What the own country has and what two values say is known at home.
    expect(screen.getByText('NL: owner')).toBeTruthy();
    expect(screen.getByText('HU: unknown')).toBeTruthy();
    expect(screen.getByText('BG: unknown')).toBeTruthy();
    // How many have it, and whether something earlier is missing.
    expect(screen.getAllByText('unknown')).toHaveLength(2);
    expect(screen.getByText('Kept here, not sent')).toBeTruthy();
    act(() => Source.last.onopen());
    expect(screen.getByText('BG: read')).toBeTruthy();
    expect(screen.queryByText(/unknown/)).toBeNull();
  });
});
