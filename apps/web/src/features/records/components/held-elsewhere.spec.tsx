import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { Notifications, notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { speakOf } from '../../../case/hold/known-holds.js';
import { LanguageProvider } from '../../../lib/texts.js';
import { HeldElsewhere } from './held-elsewhere.js';

const PATIENCE = { timeout: 20_000 };

let asked: string[];
/** What the gateway holds of this person. */
let held: readonly object[];

const aHold = (holdId: string) => ({ spaceId: 's', holdId, messageIds: [`m ${holdId}`], leftMs: 60_000 });

/** The page of somebody who holds these, by what the gateway says; it knows no message of theirs. */
function show(...holds: readonly object[]): void {
  held = holds;
  const answer = (status: number, body: object | null) => ({
    ok: status < 400,
    status,
    headers: new Map([['content-type', 'application/json']]),
    text: async () => (body === null ? '' : JSON.stringify(body)),
    json: async () => body,
  });
  Object.assign(globalThis, {
    fetch: async (path: string, { method = 'GET' }: { method?: string } = {}) => {
      asked.push(`${method} ${path}`);
      if (path.endsWith('/holds')) return answer(200, held);
      return path.endsWith('/delivery')
        ? answer(404, { status: 404, code: 'NOT_FOUND', title: '' })
        : answer(204, null);
    },
  });
  render(
    <LanguageProvider>
      <MantineProvider env="test">
        <QueryClientProvider client={new QueryClient()}>
          <Notifications transitionDuration={0} />
          <HeldElsewhere />
        </QueryClientProvider>
      </MantineProvider>
    </LanguageProvider>,
  );
}

beforeEach(() => {
  asked = [];
  localStorage.setItem('joinder.language', 'en');
});

afterEach(() => {
  act(() => notifications.clean());
  cleanup();
});

it('6 what another tab sent is taken back here by the same key, all of it by one press', async () => {
  speakOf(['of this tab']);
  show(aHold('one'), aHold('of this tab'), aHold('two'));
  await screen.findByText(/^Leaves in/, {}, PATIENCE);
  fireEvent.keyDown(document.body, { key: 'z', code: 'KeyZ' });
  await screen.findByText('Undone. Nothing was sent.', {}, PATIENCE);
  expect(asked.filter((one) => one.startsWith('DELETE'))).toEqual([
    'DELETE /api/v1/spaces/s/holds/two',
    'DELETE /api/v1/spaces/s/holds/one',
  ]);
  expect(screen.queryAllByText(/^Leaves in/)).toEqual([]);
}, 60_000);

it('6 what another tab sent and did not leave is said to be there: what was written is not in this one', async () => {
  show({ ...aHold('back'), leftMs: 1500 });
  await screen.findByText(/^Leaves in/, {}, PATIENCE);
  held = [];
  await screen.findByText('It was not sent. What you wrote is in the tab where you wrote it.', {}, PATIENCE);
  expect(screen.queryByText(/is back/)).toBeNull();
}, 60_000);
