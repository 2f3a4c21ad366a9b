import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { cleanup, render } from '@testing-library/react';
import { LanguageProvider } from '../../../lib/texts.js';
import { WhoAsked } from './who-asked.js';

beforeEach(() => localStorage.setItem('joinder.language', 'en'));
afterEach(cleanup);

it.each([
  ['sent', 'nl', 'Sanne Voorbeeld', 'hu', 'NL Sanne Voorbeeld · to HU · '],
  ['received', 'hu', 'Példa Kinga', 'nl', 'HU Példa Kinga · '],
] as const)(
  '9 a request has the letters of a country before its own people: %s',
  (direction, asker, author, asked, said) => {
    const { container } = render(
      <LanguageProvider>
        <WhoAsked {...{ direction, asker, author, asked }} />
      </LanguageProvider>,
    );
    expect(container.textContent).toBe(said);
  },
);
