import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { lazy } from 'react';
import { FeaturesProvider, foldFeatures } from '../../case/feature/features.js';
import type { RecordPeekProps } from '../../case/feature/web-feature.js';
import { LanguageProvider } from '../../lib/texts.js';
import { useWorkKeys } from './use-work-keys.js';
import { usePeeking } from './use-peeking.js';

const Shown = ({ recordId }: RecordPeekProps) => <aside>shows {recordId}</aside>;
const folded = foldFeatures([{ name: 'records', recordPeek: lazy(async () => ({ default: Shown })) }]);

function Work() {
  const peeking = usePeeking();
  const rows = useWorkKeys([], peeking);
  return (
    <main>
      <div {...rows}>
        <ul>
          {['a', 'b', ''].map((recordId) => (
            <li key={recordId} data-space="s" data-record={recordId === '' ? undefined : recordId}>
              <a href="#line" data-line>
                line {recordId}
              </a>
            </li>
          ))}
        </ul>
      </div>
      {peeking.pane}
    </main>
  );
}

beforeEach(async () => {
  jest.useFakeTimers();
  Object.assign(globalThis.window, {
    matchMedia: () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }),
  });
  const router = createRouter({
    routeTree: createRootRoute({ component: Work }),
    history: createMemoryHistory({ initialEntries: ['/'] }),
  });
  render(
    <LanguageProvider>
      <QueryClientProvider client={new QueryClient()}>
        <FeaturesProvider folded={folded}>
          <RouterProvider router={router} />
        </FeaturesProvider>
      </QueryClientProvider>
    </LanguageProvider>,
  );
  await settle(0);
});
afterEach(() => {
  cleanup();
  jest.useRealTimers();
});

const settle = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms));
const press = async (key: string, code = key): Promise<void> => {
  fireEvent.keyDown(document.activeElement ?? document.body, { key, code });
  await settle(0);
};
const shown = (): string | undefined => screen.queryByRole('complementary')?.textContent ?? undefined;

it('15 Space looks at the record of a line, and Escape leaves it', async () => {
  await press(' ', 'Space');
  await settle(10);
  expect(shown()).toBe('shows a');
  await press('Escape');
  expect(shown()).toBeUndefined();
});

it('15 what is looked at follows to a line that is rested on, and not to one that is passed or is about none', async () => {
  await press(' ', 'Space');
  await settle(10);
  await press('j', 'KeyJ');
  await settle(100);
  expect(shown()).toBe('shows a');
  await settle(400);
  expect(shown()).toBe('shows b');
  await press('j', 'KeyJ');
  await settle(400);
  expect(shown()).toBe('shows b');
});
