import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { LanguageProvider } from '../lib/texts.js';
import { KeyDialog } from './key-dialog.js';

beforeEach(() => localStorage.setItem('joinder.language', 'en'));
afterEach(cleanup);

it('37 the keys are read from their heading on, not from the button that closes them', async () => {
  const root = createRootRoute({ component: () => <KeyDialog page="workspace" opened onClose={() => undefined} /> });
  const router = createRouter({ routeTree: root, history: createMemoryHistory({ initialEntries: ['/'] }) });
  render(
    <LanguageProvider>
      <MantineProvider env="test">
        <RouterProvider router={router as never} />
      </MantineProvider>
    </LanguageProvider>,
  );
  const heading = await screen.findByRole('heading', { level: 2 });
  await waitFor(() => expect(heading.contains(document.activeElement)).toBe(true));
});
