import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { LanguageProvider } from '../../../lib/texts.js';
import type { Request } from '../api/requests.js';
import { DecideForm } from './decide-form.js';

const request: Request = {
  messageId: '83119518-2b26-58d5-817c-8291e4bb161a',
  spaceId: 's',
  state: 'waiting',
  type: 'person',
  recipients: ['xb'],
  handling: 'H1',
  grounds: ['sensitive'],
  subject: null,
  author: { id: 'anna', name: 'Anna Voorbeeld' },
  requestedAt: '2026-11-25T08:00:00Z',
  settled: null,
  mayDecide: true,
  deciders: [],
  left: null,
  recordName: null,
  content: null,
  together: [],
};

const sent: { path: string; body: unknown }[] = [];
const onDecided = jest.fn();

beforeEach(() => {
  sent.length = 0;
  onDecided.mockClear();
  localStorage.setItem('joinder.language', 'en');
  // What jsdom lacks of a browser.
  Object.assign(document, { fonts: { addEventListener() {}, removeEventListener() {} } });
  Object.assign(window, { matchMedia: () => ({ matches: false, addEventListener() {}, removeEventListener() {} }) });
  Object.assign(globalThis, {
    fetch: async (path: string, { body }: { body: string }) => {
      sent.push({ path, body: JSON.parse(body) });
      const text = JSON.stringify({ ...request, state: 'refused' });
      return { ok: true, text: async () => text, headers: new Map() };
    },
  });
  render(
    <LanguageProvider>
      <MantineProvider env="test">
        <QueryClientProvider client={new QueryClient()}>
          <DecideForm request={request} onDecided={onDecided} />
        </QueryClientProvider>
      </MantineProvider>
    </LanguageProvider>,
  );
});

afterEach(cleanup);

describe('a decision', () => {
  it.each(['Approve and send', 'Refuse'])('needs a reason before it leaves the page: %s', (name) => {
    fireEvent.click(screen.getByRole('button', { name }));
    expect(sent).toEqual([]);
    expect(document.activeElement).toBe(screen.getByRole('textbox'));
    expect(screen.getByText(/the reason belongs to the decision/)).toBeTruthy();
  });

  it('is sent with its reason, and told when it is kept', async () => {
    fireEvent.change(screen.getByRole('textbox'), { target: { value: '  Not without the victim ' } });
    fireEvent.click(screen.getByRole('button', { name: 'Refuse' }));
    await waitFor(() => expect(onDecided).toHaveBeenCalled());
    expect(sent).toEqual([
      {
        path: `/api/v1/approvals/requests/${request.messageId}/decision`,
        body: { decision: 'refuse', reason: 'Not without the victim' },
      },
    ]);
  });
});
