import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { LanguageProvider } from '../../../lib/texts.js';
import { ChooseValues, chosenStatements } from './choose-values.js';

const statement = (index: number, value: string, more: object = {}) => ({
  messageId: 'm',
  index,
  property: 'name',
  value,
  release: ['xa'],
  retractedIn: null,
  pending: false,
  ...more,
});

const RECORD = {
  type: 'person',
  statements: [
    statement(0, 'Gabor Minta'),
    statement(1, 'Gábor Minta', { release: ['xa', 'xq'] }),
    statement(2, 'Withdrawn', { retractedIn: 3 }),
    statement(3, 'On its way', { pending: true }),
  ],
};

const onChoose = jest.fn();

beforeEach(() => {
  onChoose.mockClear();
  localStorage.setItem('joinder.language', 'en');
  // What jsdom lacks of a browser.
  Object.assign(document, { fonts: { addEventListener() {}, removeEventListener() {} } });
  Object.assign(window, { matchMedia: () => ({ matches: false, addEventListener() {}, removeEventListener() {} }) });
  Object.assign(globalThis, {
    fetch: async () => ({ ok: true, text: async () => JSON.stringify(RECORD), headers: new Map() }),
  });
  render(
    <LanguageProvider>
      <MantineProvider env="test">
        <QueryClientProvider client={new QueryClient()}>
          <ChooseValues spaceId="s" recordId="r" member="xq" chosen={[]} onChoose={onChoose} />
        </QueryClientProvider>
      </MantineProvider>
    </LanguageProvider>,
  );
});

afterEach(cleanup);

describe('what another country gets of a record that it asks for', () => {
  it('is chosen value by value, of those that stand, and none is chosen beforehand', async () => {
    const boxes = await screen.findAllByRole<HTMLInputElement>('checkbox');
    expect(boxes.map(({ value, checked }) => [value, checked])).toEqual([
      ['m:0', false],
      ['m:1', false],
    ]);
    fireEvent.click(screen.getByRole('checkbox', { name: /Gabor/ }));
    expect(onChoose).toHaveBeenCalledWith(['m:0']);
  });

  it('may be what it holds already, and says so', async () => {
    await screen.findAllByRole('checkbox');
    expect(screen.getAllByText(/XQ/).map(({ textContent }) => textContent)).toContain('XQ has it already');
  });
});

it('is named in the answer by message and place', () => {
  expect(chosenStatements(['m:0', 'n:12'])).toEqual([
    { messageId: 'm', index: 0 },
    { messageId: 'n', index: 12 },
  ]);
});
