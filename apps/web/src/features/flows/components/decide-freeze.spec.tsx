import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import type { FreezeView } from '../api/types.js';
import type { Json } from '../../../lib/http.js';
import { LanguageProvider } from '../../../lib/texts.js';
import { DecideFreeze } from './decide-freeze.js';

type Freeze = Json<FreezeView>;

const freeze: Freeze = {
  id: 'ab'.repeat(32),
  kind: 'fork',
  member: 'hu',
  since: '2026-11-25T08:00:00Z',
  places: [{ spaceId: 's', position: '7', evidenceHash: 'ab'.repeat(32) }],
  evidence: [],
  stops: true,
  decidable: true,
  keyCounts: false,
  state: 'proposed',
  decision: proposed('seen', 'Old backup, ended'),
};

function proposed(proposalId: string, reason: string): NonNullable<Freeze['decision']> {
  const proposedBy = { id: 'joris', name: 'Joris Voorbeeld' };
  const open = { confirmedBy: null, confirmReason: null, at: null };
  return { proposalId, cause: 'RESTORED', reason, proposedBy, proposedAt: '2026-11-25T08:00:00Z', ...open };
}

const sent: unknown[] = [];
const person = { id: 'maarten', name: 'Maarten Voorbeeld', desk: 'Demo', roles: ['prosecutor'] };

beforeEach(() => {
  sent.length = 0;
  localStorage.setItem('joinder.language', 'en');
  Object.assign(globalThis, {
    fetch: async (_: string, { body }: { body?: string }) => {
      if (body !== undefined) sent.push(JSON.parse(body));
      return { ok: true, text: async () => '[]', headers: new Map() };
    },
  });
});

afterEach(cleanup);

function page(shown: Freeze, queries: QueryClient) {
  return (
    <LanguageProvider>
      <MantineProvider env="test">
        <QueryClientProvider client={queries}>
          <DecideFreeze freeze={shown} />
        </QueryClientProvider>
      </MantineProvider>
    </LanguageProvider>
  );
}

it('the second person confirms what was shown when the dialog opened, whatever is proposed meanwhile', async () => {
  const queries = new QueryClient();
  queries.setQueryData(['session'], { person, csrfToken: 'x' });
  const { rerender } = render(page(freeze, queries));
  fireEvent.click(screen.getByRole('button', { name: 'Confirm' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText(/Joris Voorbeeld: An old backup was restored. Old backup, ended/)).toBeTruthy();

  rerender(page({ ...freeze, decision: proposed('never seen', 'Something else') }, queries));
  expect(dialog.queryByText(/Something else/)).toBeNull();
  fireEvent.change(dialog.getByRole('textbox'), { target: { value: 'Seen and weighed' } });
  fireEvent.click(dialog.getByRole('button', { name: 'Confirm' }));
  await waitFor(() => expect(sent).toEqual([{ proposalId: 'seen', reason: 'Seen and weighed' }]));
});
