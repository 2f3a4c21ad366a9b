import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, render, screen } from '@testing-library/react';
import { LanguageProvider, type TextTable, useTexts } from './texts.js';

const TABLE = {
  waiting: {
    en: '{count, plural, one {# member} other {# members}} of {all, number}',
    nl: '{count, plural, one {# lid} other {# leden}} van {all, number}',
    hu: '{count, plural, other {# tag}} / {all, number}',
    bg: '{count, plural, one {# член} other {# членове}} от {all, number}',
    ro: '{count, plural, one {# membru} few {# membri} other {# de membri}} din {all, number}',
  },
} as const satisfies TextTable;

function Waiting({ count }: { readonly count: number }) {
  return <p>{useTexts(TABLE)('waiting', { count, all: 12_345 })}</p>;
}

describe('texts', () => {
  afterEach(cleanup);

  it.each([
    ['en', 1, '1 member of 12,345'],
    ['nl', 2, '2 leden van 12.345'],
    ['bg', 1, '1 член от 12 345'],
    ['ro', 4, '4 membri din 12.345'],
    ['ro', 21, '21 de membri din 12.345'],
  ])('in %s form plurals and numbers as that language does', (language, count, said) => {
    localStorage.setItem('joinder.language', language);
    render(
      <LanguageProvider>
        <Waiting count={count} />
      </LanguageProvider>,
    );
    expect(screen.getByText(/\d/).textContent?.replaceAll('\u00a0', ' ')).toBe(said);
  });
});
