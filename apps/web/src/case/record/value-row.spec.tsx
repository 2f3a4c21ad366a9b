import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { TimeProvider } from '../../components/time.js';
import { LanguageProvider } from '../../lib/texts.js';
import type { Holder } from './holder.js';
import { ValueGroups, ValueList, ValueRow } from './value-row.js';
import { ValueTools } from './value-tools.js';

beforeEach(() => {
  localStorage.setItem('joinder.language', 'en');
});
afterEach(cleanup);

function show(children: ReactNode): void {
  render(
    <LanguageProvider>
      <TimeProvider>
        <MantineProvider env="test">
          <QueryClientProvider client={new QueryClient()}>
            <ValueGroups>
              <ValueList>{children}</ValueList>
            </ValueGroups>
          </QueryClientProvider>
        </MantineProvider>
      </TimeProvider>
    </LanguageProvider>,
  );
}

const has = (...members: readonly string[]): readonly Holder[] =>
  members.map((member) => ({ member, state: 'arrived', at: null }));
const pressed: string[] = [];
const tools = ['Copy', 'Edit'].map((label) => ({ name: label, label, icon: IconCopy, run: () => pressed.push(label) }));

function aRow(label: string, holders: readonly Holder[] = has('bg', 'hu')): ReactNode {
  return (
    <ValueRow
      key={label}
      label={label}
      value={<span>Gabi</span>}
      evaluation={{ source: 'B', information: 2 }}
      holders={holders}
      tools={<ValueTools tools={tools} />}
    />
  );
}

const focused = (): Element => document.activeElement ?? document.body;
const press = (key: string): boolean => fireEvent.keyDown(focused(), { key });

describe('18 a line of values', () => {
  it('has its evaluation and a mark for each member', () => {
    show(aRow('Alias'));
    expect(screen.getByText('B2')).toBeTruthy();
    expect(screen.getByText('BG: arrived')).toBeTruthy();
    expect(screen.getByText('HU: arrived')).toBeTruthy();
  });

  it('counts members where there are more than columns', () => {
    show(aRow('Alias', has('at', 'be', 'bg', 'cz', 'de', 'hu', 'nl')));
    expect(screen.getByRole('button', { name: '7 have it' })).toBeTruthy();
  });

  it('is a stop of the focus, and arrows lead to the lines beside it', () => {
    show([aRow('Alias'), aRow('Name')]);
    const [first, second] = document.querySelectorAll<HTMLElement>('[data-row]');
    first?.focus();
    press('ArrowDown');
    expect(focused()).toBe(second);
    press('ArrowUp');
    expect(focused()).toBe(first);
  });

  it('has its tools in one stop, with arrows between them', () => {
    show(aRow('Alias'));
    const [copy, edit] = ['Copy', 'Edit'].map((name) => screen.getByRole('button', { name }));
    expect([copy?.tabIndex, edit?.tabIndex]).toEqual([0, -1]);
    copy?.focus();
    press('ArrowRight');
    expect(focused()).toBe(edit);
    fireEvent.click(focused());
    expect(pressed).toEqual(['Edit']);
  });
});
