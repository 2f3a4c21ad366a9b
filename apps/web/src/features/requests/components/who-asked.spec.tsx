import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { cleanup, render } from '@testing-library/react';
import { LanguageProvider } from '../../../lib/texts.js';
import { WhoAsked } from './who-asked.js';

beforeEach(() => localStorage.setItem('joinder.language', 'en'));
afterEach(cleanup);

it('9 a request has the letters of a country before its own people', () => {
  const { container } = render(
    <LanguageProvider>
      <WhoAsked asker="hu" author="Példa Kinga" />
    </LanguageProvider>,
  );
  expect(container.textContent).toBe('HU Példa Kinga');
});
