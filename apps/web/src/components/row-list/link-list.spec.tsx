import { afterEach, expect, it, jest } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { LanguageProvider } from '../../lib/texts.js';
import { LinkList } from './link-list.js';

globalThis.ResizeObserver = class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
};
Element.prototype.scrollIntoView = () => undefined;

afterEach(() => {
  cleanup();
  jest.restoreAllMocks();
});

const ROWS = ['first', 'second', 'third'];

function shown(rows: readonly string[]): readonly string[] {
  const opened: string[] = [];
  render(
    <MantineProvider env="test">
      <LanguageProvider>
        <LinkList
          label="Signals"
          rows={rows}
          idOf={(row) => row}
          columns={[
            {
              id: 'name',
              label: 'Name',
              isName: true,
              cell: (row) => (
                <a
                  href={`/${row}`}
                  onClick={(event) => {
                    event.preventDefault();
                    opened.push(row);
                  }}
                >
                  {row}
                </a>
              ),
            },
            { id: 'state', label: 'State', cell: () => 'new' },
            { id: 'language', label: 'Language', from: 1000, cell: () => 'English' },
          ]}
          card={(row) => row}
        />
      </LanguageProvider>
    </MantineProvider>,
  );
  return opened;
}

it('12 a press anywhere in a row opens where it leads, one of the middle button apart, and one on its link is the link alone', () => {
  const open = jest.spyOn(window, 'open').mockReturnValue(null);
  const opened = shown(ROWS);
  const [, cell = document.body] = screen.getAllByRole('cell', { name: 'new' });
  fireEvent.click(cell);
  fireEvent.click(screen.getByRole('link', { name: 'third' }));
  expect([opened, open.mock.calls.length]).toEqual([['second', 'third'], 0]);
  fireEvent(cell, new MouseEvent('auxclick', { bubbles: true, button: 1 }));
  expect([opened.length, open.mock.calls[0]?.[0]]).toEqual([2, 'http://localhost/second']);
});

it('12 the first row has the focus on arrival, and keys move from row to row, not beyond the last', () => {
  const opened = shown(ROWS);
  const at = (): string | null => document.activeElement?.textContent ?? null;
  expect(at()).toBe('first');
  for (const [key, row] of [
    ['j', 'second'],
    ['ArrowDown', 'third'],
    ['j', 'third'],
    ['k', 'second'],
  ] as const) {
    fireEvent.keyDown(document.activeElement ?? document.body, { key });
    expect([key, at()]).toEqual([key, row]);
  }
  screen.getByRole('link', { name: 'second' }).blur();
  fireEvent.keyDown(document.body, { key: 'Enter' });
  expect(opened).toEqual(['second']);
});

it('12 a column that needs more room than there is is left out', () => {
  shown(ROWS);
  expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual(['Name', 'State']);
});
