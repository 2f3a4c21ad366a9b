import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { LANGUAGES } from '#libs/vocabulary';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { TimeProvider } from '../../../components/time.js';
import { LanguageProvider } from '../../../lib/texts.js';
import type { OfferDetail } from '../../../case/record/requests.js';
import { isOwnKind, KIND_NAMES, KINDS, kindTexts } from '../kinds/kinds.js';
import { OfferForm } from './offer-form.js';
import { OfferThread } from './offer-thread.js';

/** Enough for a machine that is busy with other things. */
configure({ asyncUtilTimeout: 20_000 });
jest.setTimeout(60_000);

const AT = '2026-11-25T08:00:00Z';

let sent: Record<string, unknown>[] = [];

function answerTo(path: string): object {
  if (path.endsWith('/audience'))
    return { token: 'token', effects: [{ effect: 'gains', members: ['hu'], values: [] }] };
  if (path.includes('/approvals/outlook')) return { knownRecipients: ['hu'], deciders: [] };
  return path.endsWith('/commitments') ? { messageId: 'q', state: 'held', holdId: 'q' } : [];
}

beforeEach(() => {
  sent = [];
  localStorage.setItem('joinder.language', 'en');
  Object.assign(globalThis, {
    fetch: async (path: string, { body }: { body?: string } = {}) => {
      if (path.endsWith('/commitments')) sent.push(JSON.parse(body ?? '{}'));
      return { ok: true, text: async () => JSON.stringify(answerTo(path)), headers: new Map() };
    },
  });
});

afterEach(cleanup);

function show(node: ReactNode): void {
  const root = createRootRoute({ component: () => node });
  const router = createRouter({ routeTree: root, history: createMemoryHistory({ initialEntries: ['/'] }) });
  render(
    <LanguageProvider>
      <TimeProvider>
        <MantineProvider env="test">
          <QueryClientProvider client={new QueryClient()}>
            <RouterProvider router={router} />
          </QueryClientProvider>
        </MantineProvider>
      </TimeProvider>
    </LanguageProvider>,
  );
}

describe('1 a request', () => {
  it.each(KIND_NAMES)('is asked for as %s, under its own heading', async (kind) => {
    show(<OfferForm spaceId="s" own="nl" members={['hu']} recordId={kind === 'release' ? 'r' : null} />);
    fireEvent.click(await screen.findByRole('radio', { name: kindTexts(kind).name.en }));
    const words = await screen.findByLabelText(kindTexts(kind).words.en);
    fireEvent.change(words, { target: { value: 'The club in the street' } });
    const send = await screen.findByRole('button', { name: /^Send to HU/ });
    await waitFor(() => expect(send.hasAttribute('disabled')).toBe(false));
    fireEvent.click(send);
    await waitFor(() =>
      expect(sent).toMatchObject([{ kind, debtor: isOwnKind(kind) ? 'nl' : 'hu', text: 'The club in the street' }]),
    );
  });

  it.each(
    KIND_NAMES.flatMap((kind) => Object.entries(KINDS[kind].CODES ?? {}).map(([code, text]) => ({ kind, code, text }))),
  )('of $kind that ended with $code says so in every language', async ({ kind, code, text }) => {
    const timeline = [
      {
        position: '1',
        member: 'hu',
        author: 'Kinga',
        move: 'done',
        code,
        text: '',
        at: AT,
        saidAt: null,
        until: null,
        hasEffect: true,
      },
    ];
    const of = { kind, creditor: 'nl', debtor: 'hu', ground: null, text: 'x', at: AT, given: [] };
    const offer = { ...of, state: 'done', timeline };
    for (const language of LANGUAGES) {
      localStorage.setItem('joinder.language', language);
      show(<OfferThread offer={{ lateSince: null, ...offer } as unknown as OfferDetail} />);
      await screen.findByText(new RegExp(text[language]));
      expect(screen.queryByText(kindTexts(kind).name[language]) !== null).toBe(kind !== 'information');
      cleanup();
    }
  });
});
