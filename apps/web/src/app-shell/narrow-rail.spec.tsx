import { afterEach, expect, it } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { IconInbox } from '@tabler/icons-react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { cleanup, render, screen, within } from '@testing-library/react';
import { LanguageProvider } from '../lib/texts.js';
import { NarrowRail } from './narrow-rail.js';
import type { RailItem } from './rail.js';

afterEach(cleanup);

const item = (label: string, foot?: number, count?: string): RailItem => ({
  name: label,
  label,
  icon: IconInbox,
  ...(foot !== undefined && { foot }),
  ...(count !== undefined && { count }),
  link: ({ children }) => <a href={`/${label}`}>{children}</a>,
});

async function show(...items: readonly RailItem[]): Promise<readonly string[]> {
  localStorage.setItem('joinder.language', 'en');
  const groups = [{ items: items.slice(0, 3) }, { title: 'Case', items: items.slice(3) }];
  const root = createRootRoute({ component: () => <NarrowRail groups={groups} more={null} /> });
  const router = createRouter({ routeTree: root, history: createMemoryHistory({ initialEntries: ['/'] }) });
  render(
    <LanguageProvider>
      <MantineProvider env="test">
        <QueryClientProvider client={new QueryClient()}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </MantineProvider>
    </LanguageProvider>,
  );
  const rail = within(await screen.findByRole('navigation'));
  return rail.getAllByRole('link').map(({ textContent }) => textContent?.trim() ?? '');
}

it('37 has at its foot the screens that say so, in their order, each with how much waits there', async () => {
  const shown = await show(
    item('My work', 1, '7'),
    item('Cases'),
    item('Approvals'),
    item('Overview'),
    item('Who', 5),
    item('Records', 3),
    item('Requests', 4),
  );
  expect(shown).toEqual(['My work 7', 'Records', 'Requests', 'Who']);
});

it('37 fills its foot with the first of the others', async () => {
  const shown = await show(item('Cases'), item('Flows'), item('Guide'), item('Overview'), item('Records', 3));
  expect(shown).toEqual(['Records', 'Cases', 'Flows', 'Guide']);
});
