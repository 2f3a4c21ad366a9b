import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { act, cleanup, render, waitFor } from '@testing-library/react';
import { LanguageProvider } from '../../../lib/texts.js';
import { inboxCountQuery } from '../api/inbox-count.js';
import { WorkNews } from './work-news.js';

interface Shown {
  readonly title: string;
  readonly options: NotificationOptions | undefined;
}

let shown: Shown[];
let queries: QueryClient;

/** What jsdom lacks of a browser: keeps what would be shown. */
class BrowserNotice extends EventTarget {
  static permission: NotificationPermission = 'granted';

  constructor(title: string, options?: NotificationOptions) {
    super();
    shown.push({ title, options });
  }

  close(): void {}
}

const waits = (total: number) => ({ total, mustAct: 0, groups: {} });

/** Shows it while so much waits, and lets it become more. */
async function see(first: number, ...later: readonly number[]): Promise<void> {
  queries.setQueryData(inboxCountQuery.queryKey, waits(first) as never);
  const root = createRootRoute({ component: WorkNews });
  const router = createRouter({ routeTree: root, history: createMemoryHistory({ initialEntries: ['/'] }) });
  render(
    <LanguageProvider>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router as never} />
      </QueryClientProvider>
    </LanguageProvider>,
  );
  await waitFor(() => expect(document.title).toContain(first === 0 ? 'Joinder' : `(${first})`));
  for (const total of later) {
    act(() => void queries.setQueryData(inboxCountQuery.queryKey, waits(total) as never));
    await waitFor(() => expect(document.title).toContain(total === 0 ? 'Joinder' : `(${total})`));
  }
}

/** Long enough for what comes at once. */
const soon = (): Promise<void> => new Promise((done) => setTimeout(done, 30));

beforeEach(() => {
  localStorage.clear();
  localStorage.setItem('joinder.language', 'en');
  shown = [];
  queries = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  Object.assign(window, { scrollTo() {}, Notification: BrowserNotice });
  BrowserNotice.permission = 'granted';
});

afterEach(cleanup);

describe('10 a notification of the browser', () => {
  it('holds the word Joinder and a count, and nothing else', async () => {
    localStorage.setItem('joinder.notices', 'true');
    await see(3, 4);
    await waitFor(() => expect(shown).toEqual([{ title: '1 new in Joinder', options: { tag: 'joinder' } }]));
  });

  it('is shown once for what comes within a minute', async () => {
    localStorage.setItem('joinder.notices', 'true');
    await see(0, 1);
    await waitFor(() => expect(shown).toHaveLength(1));
    act(() => void queries.setQueryData(inboxCountQuery.queryKey, waits(5) as never));
    await soon();
    expect(shown).toHaveLength(1);
  });

  it('comes to nobody who did not switch it on, or whose browser forbids it, and not for what becomes less', async () => {
    await see(1, 2);
    await soon();
    cleanup();
    localStorage.setItem('joinder.notices', 'true');
    BrowserNotice.permission = 'denied';
    await see(1, 2);
    await soon();
    cleanup();
    BrowserNotice.permission = 'granted';
    await see(3, 2);
    await soon();
    expect(shown).toEqual([]);
  });
});
