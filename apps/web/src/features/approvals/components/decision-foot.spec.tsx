import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { FeaturesProvider, foldFeatures } from '../../../case/feature/features.js';
import { TimeProvider } from '../../../components/time.js';
import { LanguageProvider } from '../../../lib/texts.js';
import { aRequest } from '../a-request.testing.js';
import { SETTLE_MS } from '../reasons.js';
import { DecisionFoot } from './decision-foot.js';

const request = aRequest({ grounds: ['sensitive'] });
const SETTLED = aRequest({
  messageId: 'second',
  state: 'refused',
  settled: { by: 'Els', at: '2026-11-25T09:40:00Z', reason: 'no ground' },
});
const sent: { path: string; body: unknown }[] = [];
const onDecided = jest.fn();
let queries: QueryClient;
let now = 0;
let settledByOthers: string | null = null;

beforeEach(() => {
  now = 1000;
  jest.spyOn(performance, 'now').mockImplementation(() => now);
  sent.length = 0;
  settledByOthers = null;
  onDecided.mockClear();
  localStorage.setItem('joinder.language', 'en');
  Object.assign(globalThis, {
    fetch: async (path: string, { method, body }: { method: string; body?: string }) => {
      if (method === 'POST') sent.push({ path, body: JSON.parse(body ?? 'null') });
      const isOfOthers = settledByOthers !== null && path.includes(settledByOthers);
      const ok = method !== 'POST' || !isOfOthers;
      const said = method === 'POST' || isOfOthers ? SETTLED : [];
      const text = JSON.stringify(ok ? said : { code: 'APPROVAL_SETTLED', status: 409 });
      const headers = new Map(ok ? [] : [['content-type', 'application/problem+json']]);
      return { ok, status: ok ? 200 : 409, text: async () => text, json: async () => JSON.parse(text), headers };
    },
  });
});

afterEach(() => {
  jest.restoreAllMocks();
  cleanup();
});

function show(alike = [request], foreseen: string | null = 'shown'): void {
  queries = new QueryClient();
  render(
    <LanguageProvider>
      <TimeProvider>
        <MantineProvider env="test">
          <QueryClientProvider client={queries}>
            <FeaturesProvider folded={foldFeatures([])}>
              <DecisionFoot {...{ request, alike, foreseen, onDecided }} next={null} onHold={() => undefined} />
            </FeaturesProvider>
          </QueryClientProvider>
        </MantineProvider>
      </TimeProvider>
    </LanguageProvider>,
  );
}

const press = (key: string): void => void fireEvent.keyDown(document.body, { key });
/** Known at once, where a request leaves a moment after its press. */
const expectNoneSent = (): void => expect([queries.isMutating(), sent]).toEqual([0, []]);
const APPROVED = { decision: 'approve', reason: 'needed for the investigation' };
const pathOf = (messageId: string): string => `/api/v1/approvals/requests/${messageId}/decision`;

describe('40 a decision', () => {
  it.each(['a', 'r'])('needs a reason before it leaves the page: %s', (key) => {
    show();
    now += SETTLE_MS;
    press(key);
    expectNoneSent();
    const reasons = screen.getByRole('group', { name: 'Your reason' });
    expect(document.activeElement).toBe(reasons);
    const said = screen.getByText(/it belongs to the decision/);
    expect(reasons.getAttribute('aria-describedby')).toBe(said.id);
  });

  it('that lacked a reason is two more keys away, and nothing is typed', async () => {
    show();
    now += SETTLE_MS;
    press('a');
    for (const key of ['2', 'a']) fireEvent.keyDown(document.activeElement ?? document.body, { key });
    await waitFor(() => expect(sent).toEqual([{ path: pathOf(request.messageId), body: APPROVED }]));
  });

  it('is none before what it does is shown', () => {
    show([request], null);
    now += SETTLE_MS;
    press('2');
    press('a');
    expectNoneSent();
  });

  it('is two keys: a stock reason, and the word', async () => {
    show();
    now += SETTLE_MS;
    press('2');
    press('a');
    press('a');
    await waitFor(() => expect(onDecided).toHaveBeenCalledWith([request.messageId]));
    expect(sent).toEqual([{ path: pathOf(request.messageId), body: APPROVED }]);
  });

  it('is none within 300 ms of the moment in which it opened by itself', () => {
    show();
    press('1');
    now += SETTLE_MS - 1;
    press('a');
    press('r');
    expectNoneSent();
  });

  it.each([
    ['4', 'a'],
    ['1', 'r'],
  ])('is not kept with a reason that says the opposite: %s %s', (reason, key) => {
    show();
    now += SETTLE_MS;
    press(reason);
    press(key);
    expectNoneSent();
    expect(screen.getByText(/are for approval/)).toBeTruthy();
  });

  it('in own words alone approves with three characters at least', async () => {
    show();
    now += SETTLE_MS;
    const words = screen.getByRole('textbox');
    const approve = screen.getByRole('button', { name: 'Approve' });
    fireEvent.change(words, { target: { value: ' 2a ' } });
    fireEvent.click(approve);
    expectNoneSent();
    expect(screen.getByText(/own words need three characters/)).toBeTruthy();
    fireEvent.change(words, { target: { value: 'yes' } });
    fireEvent.click(approve);
    await waitFor(() => expect(onDecided).toHaveBeenCalled());
    expect(sent).toEqual([{ path: pathOf(request.messageId), body: { decision: 'approve', reason: 'yes' } }]);
  });

  it('in own words alone refuses with ten characters at least', async () => {
    show();
    now += SETTLE_MS;
    const words = screen.getByRole('textbox');
    const refuse = screen.getByRole('button', { name: 'Refuse' });
    fireEvent.change(words, { target: { value: ' too much ' } });
    fireEvent.click(refuse);
    expectNoneSent();
    fireEvent.change(words, { target: { value: '  Not without the victim ' } });
    fireEvent.click(refuse);
    await waitFor(() => expect(onDecided).toHaveBeenCalled());
    expect(sent).toEqual([
      { path: pathOf(request.messageId), body: { decision: 'refuse', reason: 'Not without the victim' } },
    ]);
  });

  it('about several lists each for 300 ms before it, and is sent for each', async () => {
    const alike = [request, aRequest({ messageId: 'second', recordName: 'Second' })];
    show(alike);
    fireEvent.click(screen.getByRole('button', { name: 'Decide 2 similar ones…' }));
    await screen.findByText(/^The clause, recipients and kind are identical/);
    expect([...document.querySelectorAll('[data-alike]')].map((one) => one.textContent)).toEqual([
      expect.stringContaining('Person'),
      expect.stringContaining('Person · Second'),
    ]);
    press('3');
    now += SETTLE_MS - 1;
    press('a');
    expectNoneSent();
    now += 1;
    press('a');
    await waitFor(() => expect(onDecided).toHaveBeenCalledWith([request.messageId, 'second']));
    expect(sent.map(({ path }) => path)).toEqual([request.messageId, 'second'].map(pathOf));
  });

  it('about several says which one a colleague settled, and counts only what this person decided', async () => {
    settledByOthers = 'second';
    show([request, ...['second', 'third'].map((messageId) => aRequest({ messageId, recordName: messageId }))]);
    fireEvent.click(screen.getByRole('button', { name: 'Decide 3 similar ones…' }));
    await screen.findByText(/^The clause, recipients and kind are identical/);
    now += SETTLE_MS;
    press('3');
    press('a');
    expect(await screen.findByText(/^You decided 2\./)).toBeTruthy();
    const marked = [...document.querySelectorAll('[data-alike][data-settled]')];
    expect(marked.map((one) => one.textContent)).toEqual([
      expect.stringMatching(/Person · second.*Settled meanwhile: Els.*Refused: no ground/),
    ]);
    expect(onDecided).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(onDecided.mock.calls).toEqual([
      [
        [request.messageId, 'third'],
        [request.messageId, 'third', 'second'],
      ],
    ]);
  });
});
