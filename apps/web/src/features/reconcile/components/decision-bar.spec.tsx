import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { type KeyboardName, press } from '../../../lib/keyboards.testing.js';
import { LanguageProvider } from '../../../lib/texts.js';
import type { ComparedPair } from '../api/pairs.query.js';
import type { Decisions } from '../use-decisions.js';
import { DecisionBar, LastDecided } from './decision-bar.js';

const side = (recordId: string, owner: string) =>
  ({ recordId, type: 'person', owner, name: 'Gabor Minta', number: '482092', version: 1 }) as const;

const NOTHING = { kind: 'nothing', left: 1, right: 1, waitsFor: [], apart: null } as const;
const EFFECTS = { same: NOTHING, different: NOTHING, unsure: NOTHING, none: NOTHING };

const PAIR: ComparedPair = {
  left: side('a', 'nl'),
  right: side('b', 'bg'),
  band: 'very-likely',
  handling: 'H1',
  perMille: 990,
  asked: false,
  fields: [],
  remarks: [],
  words: { said: [], own: 'nl', hearers: ['bg', 'ro'], lacks: null, asked: false, effects: EFFECTS, revision: 0 },
  seen: '1.1.0',
};

let said: readonly unknown[];
let effects: readonly object[];

const decisions: Decisions = {
  decide: async (_, decision, isForApproval) => void (said = [...said, isForApproval ? [decision] : decision]),
  takeBack: async (shown) => void (said = [...said, shown]),
  last: null,
  error: null,
  isPending: false,
};

beforeEach(() => {
  said = [];
  effects = [];
  localStorage.setItem('joinder.language', 'en');
  Object.assign(globalThis, {
    fetch: async () => ({ ok: true, text: async () => JSON.stringify({ effects, token: 't' }), headers: new Map() }),
  });
});

afterEach(cleanup);

function show(words: Partial<ComparedPair['words']> = {}): void {
  const pair = { ...PAIR, words: { ...PAIR.words, ...words } };
  const later = (): void => void (said = [...said, 'later']);
  mount(<DecisionBar spaceId="s" pair={pair} decisions={decisions} onLater={later} />);
}

function mount(shown: ReactNode): void {
  render(
    <LanguageProvider>
      <MantineProvider env="test">
        <QueryClientProvider client={new QueryClient()}>{shown}</QueryClientProvider>
      </MantineProvider>
    </LanguageProvider>,
  );
}

it.each<KeyboardName>(['US', 'Hungarian', 'Bulgarian (BDS)', 'Bulgarian (phonetic)'])(
  '30 takes a word by its key and the reason by its number on a %s keyboard',
  (keyboard) => {
    show();
    const type = (...keys: readonly string[]): void => {
      for (const key of keys) fireEvent.keyDown(document.body, press(keyboard, key));
    };
    type('1');
    expect(said).toEqual([]);
    type('y', '1', 'n', '6', 'n', 'y', '5', 'u', 's', 'z');
    expect(said).toEqual([
      { verdict: 'same', reasons: ['document'] },
      { verdict: 'different', reasons: ['told'] },
      { verdict: 'same', reasons: ['name-and-birth'] },
      { verdict: 'unsure' },
      'later',
      { left: 'a', right: 'b' },
    ]);
  },
);

it('30 takes another reason in words alone, and gives way back', () => {
  show();
  fireEvent.keyDown(document.body, press('US', 'n'));
  fireEvent.click(screen.getByRole('button', { name: 'another reason' }));
  const field = screen.getByRole('textbox', { name: 'The reason in your own words' });
  expect(document.activeElement).toBe(field);
  fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true });
  expect(said).toEqual([]);
  fireEvent.change(field, { target: { value: ' Seen in two towns at once ' } });
  fireEvent.keyDown(field, { key: 'Escape' });
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(said).toEqual([]);
  fireEvent.keyDown(document.body, press('US', 'n'));
  fireEvent.keyDown(document.body, press('US', '7'));
  fireEvent.change(screen.getByRole('textbox'), { target: { value: ' Seen in two towns at once ' } });
  fireEvent.keyDown(screen.getByRole('textbox'), { key: 'Enter', ctrlKey: true });
  expect(said).toEqual([{ verdict: 'different', reasons: ['other'], text: 'Seen in two towns at once' }]);
});

it('16 says who hears the word, and that it waits where it does', async () => {
  effects = [{ effect: 'waits', members: ['bg', 'ro'], values: [] }];
  show();
  expect(screen.getByText(/^Your word goes to BG and RO\./)).toBeTruthy();
  expect(await screen.findByText(/It waits for the prosecutor first\./)).toBeTruthy();
  fireEvent.keyDown(document.body, press('US', 'u'));
  expect(said).toEqual([[{ verdict: 'unsure' }]]);
});

it('16 says that a country which lacks our record hears nothing', () => {
  show({ hearers: [], lacks: 'bg' });
  expect(screen.getByText(/^BG lacks yours, so it cannot answer and hears nothing\./)).toBeTruthy();
});

it('16 offers to take back only what this country said', () => {
  show();
  expect(screen.queryByRole('button', { name: /^Take back/ })).toBeNull();
  cleanup();
  const word = {
    reasons: [],
    text: '',
    author: 'Anna',
    at: '2026-11-24T09:00:00Z',
    state: 'said',
    readers: [],
  } as const;
  show({ said: [{ ...word, member: 'nl', verdict: 'unsure' }] });
  fireEvent.click(screen.getByRole('button', { name: /^Take back/ }));
  expect(said).toEqual([{ left: 'a', right: 'b' }]);
});

it('9 offers to take back what was decided last where no pair is left to show', () => {
  mount(<LastDecided decisions={decisions} />);
  fireEvent.click(screen.getByRole('button', { name: /^Take back/ }));
  expect(said).toEqual([null]);
});

it('6 says before a key what each word would join or part, and whom it waits for', () => {
  const named = (recordId: string, owner: string, name: string) => ({ recordId, type: 'person', owner, name });
  const apart = { left: named('a', 'nl', 'Gabor Minta'), right: named('c', 'ro', 'Minta Gábor'), by: ['nl'] };
  show({
    effects: {
      ...EFFECTS,
      same: { ...NOTHING, kind: 'joins', left: 2, right: 1 },
      different: { ...NOTHING, kind: 'disputes', apart },
    },
  });
  const [same, different] = screen.getAllByRole('definition').map(({ textContent }) => textContent);
  expect(same).toBe('They stand as one: 2 + 1.');
  expect(different).toBe(
    'All of them stand alone again: NL says that Gabor Minta (NL) and Minta Gábor (RO) are different.',
  );
  cleanup();
  show({ effects: { ...EFFECTS, same: { ...NOTHING, kind: 'waits', waitsFor: ['bg'] } } });
  expect(screen.getAllByRole('definition')[0]?.textContent).toBe('Nothing is joined before BG says the same.');
});
