import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, configure, fireEvent, render, screen } from '@testing-library/react';
import { LANGUAGES } from '#libs/vocabulary';
import { LanguageProvider } from '../../../lib/texts.js';
import type { PairProgress, PairQuality } from '../api/types.js';
import { FIGURES_TEXTS } from '../figures.texts.js';
import { WHO_TEXTS } from '../who.texts.js';
import { PairFigures } from './pair-figures.js';

/** Enough for a machine that is busy with other things. */
configure({ asyncUtilTimeout: 20_000 });

const PROGRESS: PairProgress = {
  records: 212,
  compared: 200,
  open: [
    { band: 'very-likely', count: 3 },
    { band: 'possible', count: 9 },
  ],
  asked: 1,
  askedSince: null,
  waits: 4,
  stale: 0,
  disputed: 0,
  decidedInDay: 7,
};
const FEW: PairQuality = { decided: 12, needed: 30, bands: [] };
const ENOUGH: PairQuality = {
  decided: 60,
  needed: 30,
  bands: [{ band: 'very-likely', decided: 40, same: 38, perMille: 941 }],
};

let answers: Readonly<Record<string, object>>;
let asked: string[];

beforeEach(() => {
  localStorage.setItem('joinder.language', 'en');
  asked = [];
  Object.assign(globalThis, {
    fetch: async (path: string) => {
      const name = path.split('/').at(-1) ?? '';
      asked.push(name);
      return { ok: true, text: async () => JSON.stringify(answers[name]), headers: new Map() };
    },
  });
});

afterEach(cleanup);

function show(): void {
  render(
    <LanguageProvider>
      <QueryClientProvider client={new QueryClient()}>
        <PairFigures spaceId="s" />
      </QueryClientProvider>
    </LanguageProvider>,
  );
}

it('R3 says how far the desk is, and leaves out what is nothing', async () => {
  answers = { progress: PROGRESS };
  show();
  const items = await screen.findAllByRole('listitem');
  expect(items.map(({ textContent }) => textContent)).toEqual([
    'Compared: 200 of 212',
    'To decide: 12',
    'Waiting for others: 4',
    'Decided in 24 hours: 7',
  ]);
  expect(asked).toEqual(['progress']);
});

it.each(LANGUAGES)('R3 says in words how well suggestions hold, once somebody asks: %s', async (language) => {
  localStorage.setItem('joinder.language', language);
  answers = { progress: PROGRESS, quality: ENOUGH };
  show();
  fireEvent.click(await screen.findByText(FIGURES_TEXTS.held[language]));
  const line = FIGURES_TEXTS.heldOf[language]
    .replace('{band}', WHO_TEXTS['very-likely'][language])
    .replace('{same}', '38')
    .replace('{decided}', '40')
    .replace('{expected}', '38');
  await screen.findByText(line);
  expect(asked).toEqual(['progress', 'quality']);
});

it('R3 says nothing of few decisions but how many there are', async () => {
  answers = { progress: PROGRESS, quality: FEW };
  show();
  fireEvent.click(await screen.findByText('How well suggestions hold'));
  await screen.findByText('Decided so far: 12. From 30 on it says here how many were the same.');
});
