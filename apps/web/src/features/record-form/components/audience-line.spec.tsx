import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import type { Ground } from '#libs/approval';
import { LanguageProvider } from '../../../lib/texts.js';
import { AudienceLine } from './audience-line.js';

beforeEach(() => {
  localStorage.setItem('joinder.language', 'en');
  // What jsdom lacks of a browser.
  Object.assign(document, { fonts: { addEventListener() {}, removeEventListener() {} } });
  Object.assign(window, { matchMedia: () => ({ matches: false, addEventListener() {}, removeEventListener() {} }) });
  Object.assign(globalThis, {
    fetch: async () => ({
      ok: true,
      text: async () => JSON.stringify({ broker: { state: 'reached' }, members: [] }),
      headers: new Map(),
    }),
  });
});

afterEach(cleanup);

function shown(grounds: readonly Ground[], newRecipients: readonly string[] = []): string | null {
  render(
    <LanguageProvider>
      <MantineProvider env="test">
        <QueryClientProvider client={new QueryClient()}>
          <AudienceLine
            audience={{ all: ['xb'], some: [], none: [], total: 1 }}
            outlook={{
              forecast: { kind: 'by-hand', grounds, newRecipients, ends: null },
              deciders: ['Maria Voorbeeld'],
            }}
            own="xa"
          />
        </QueryClientProvider>
      </MantineProvider>
    </LanguageProvider>,
  );
  return screen.getByTestId('approval').textContent;
}

it.each<[Ground, readonly string[], string]>([
  ['sensitive', [], 'it holds sensitive data'],
  ['new-recipient', ['xb'], 'XB gets something of this case for the first time'],
  ['handling-of-others', [], 'it passes on what another country said under H2 or H3'],
  ['no-standing-approval', [], 'no standing approval covers it'],
])('says why it waits: %s', (ground, newRecipients, words) => {
  expect(shown([ground], newRecipients)).toContain(words);
});

it('says every ground, and who decides', () => {
  const said = shown(['handling-of-others', 'no-standing-approval']);
  expect(said).toContain('Maria Voorbeeld');
  expect(said).toContain('it passes on what another country said under H2 or H3 and no standing approval covers it');
});
