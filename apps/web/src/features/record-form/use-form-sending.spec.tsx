import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { AnsweringGateway, foreseen, naming } from '../../case/audience/a-sender.testing.js';
import type { Effect, Wish } from '../../case/audience/audience.query.js';
import { LanguageProvider } from '../../lib/texts.js';
import { aField, aForm, aStatement } from './a-form.testing.js';
import { effectsOn } from './components/field-effects.js';
import { FormFoot } from './components/form-foot.js';
import type { FormFacts } from './form-facts.js';
import { keepHome } from './keep-home.js';
import { fieldOf } from './record-change.js';
import { tokenOf, useFormSending, useSendKey } from './use-form-sending.js';

const LATER_MS = 1000;
const facts = { spaceId: 's' } as unknown as FormFacts;
const send = jest.fn();

function Form({ wish, isChange = true }: { readonly wish: Wish | null; readonly isChange?: boolean }) {
  const sending = useFormSending({ facts, wish, sent: [], wayOut: () => null });
  return (
    <>
      <input aria-label="Key" onClick={useSendKey(sending, send)} readOnly />
      <FormFoot sending={sending} isChange={isChange} isSending={false} isBlocked={false} onSend={send} />
    </>
  );
}

let client: QueryClient;
const form = (wish: Wish | null, isChange = true) => (
  <LanguageProvider>
    <MantineProvider env="test">
      <QueryClientProvider client={client}>
        <Form wish={wish} isChange={isChange} />
      </QueryClientProvider>
    </MantineProvider>
  </LanguageProvider>
);

beforeEach(() => {
  jest.useFakeTimers();
  send.mockClear();
  client = new QueryClient();
  localStorage.setItem('joinder.language', 'en');
});
afterEach(() => {
  cleanup();
  client.clear();
  jest.useRealTimers();
});

const press = () => fireEvent.click(screen.getByLabelText('Key'));
/** Twice: what was typed is asked about once nothing more comes, and then it is answered. */
const settle = async (): Promise<void> => {
  await act(() => jest.advanceTimersByTimeAsync(LATER_MS));
  await act(() => jest.advanceTimersByTimeAsync(LATER_MS));
};
const gives = (member: string): readonly Effect[] => [
  { effect: 'gains', members: [member], values: [{ change: 0, property: 'name', count: 1 }] },
];

describe('3 an untouched form', () => {
  it.each([
    [true, 'Nothing has been changed.'],
    [false, 'Nothing is filled in yet.'],
  ])('says so, and nothing else, and asks nobody', async (isChange, words) => {
    const gateway = new AnsweringGateway(foreseen({}));
    const { container } = render(form(null, isChange));
    await settle();
    const said = container.querySelector('[data-foot]')?.textContent;
    expect([said, gateway.asked]).toEqual([`${words}SendCtrl ↵`, []]);
    expect(screen.getByRole('button').hasAttribute('disabled')).toBe(true);
  });
});

describe('1 the question of a form to the gateway', () => {
  it('is asked once, also when it is asked anew after a while', async () => {
    const gateway = new AnsweringGateway(gives('hu'));
    render(form(naming('Gabor', ['hu'])));
    await settle();
    expect(gateway.asked).toHaveLength(1);
    await act(() => jest.advanceTimersByTimeAsync(9 * 60_000));
    expect(gateway.asked).toHaveLength(2);
  });
});

describe('2 a form that is sent by its key', () => {
  it('goes once its effects are there, where the button says the same as when it was pressed', async () => {
    new AnsweringGateway(gives('hu'));
    const { rerender } = render(form(naming('Gab', ['hu'])));
    await settle();
    rerender(form(naming('Gabor', ['hu'])));
    press();
    expect(send).not.toHaveBeenCalled();
    await settle();
    expect(send).toHaveBeenCalledTimes(1);
    press();
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('does not go where it would do something else by then, or says something else', async () => {
    const gateway = new AnsweringGateway(gives('hu'));
    const { rerender } = render(form(naming('Gab', ['hu'])));
    await settle();
    gateway.effects = gives('ro');
    rerender(form(naming('Gabor', ['ro'])));
    press();
    await settle();
    rerender(form(naming('Gabor M', ['ro'])));
    press();
    rerender(form(naming('Gabor Minta', ['ro'])));
    await settle();
    expect(send).not.toHaveBeenCalled();
    expect(screen.getByRole('button').textContent).toContain('Send to RO');
  });

  it('does not go where the button says the same and something waits that did not before', async () => {
    const gateway = new AnsweringGateway(gives('hu'));
    const { rerender } = render(form(naming('Gab', ['hu'])));
    await settle();
    gateway.effects = [...gives('hu'), ...gives('hu').map((one) => ({ ...one, effect: 'waits' as const }))];
    rerender(form(naming('Gabor', ['hu'])));
    press();
    await settle();
    expect(send).not.toHaveBeenCalled();
    expect(screen.getAllByRole('button').at(-1)?.textContent).toContain('Send to HU');
  });

  it('carries the token of what was shown, also where a try has to be tried again', () => {
    const tried = { idempotencyKey: 'k', bodies: ['{"token":"first"}'] };
    const sending = (token: string | null) => ({ token }) as Parameters<typeof tokenOf>[0];
    expect([tokenOf(sending('now'), tried), tokenOf(sending(null), tried), tokenOf(sending(null))]).toEqual([
      { token: 'now' },
      { token: 'first' },
      {},
    ]);
  });
});

describe('21 a value that may not go to a country', () => {
  const name = aField('name', 'Gabor');
  const phone = aField('phone', '+36300000001');
  const refused: Effect = {
    effect: 'refused',
    members: ['hu'],
    values: [{ change: 0, property: 'name', count: 1 }],
    clause: '8.1',
  };

  it('says so in its row, and no other row does', () => {
    expect([name, phone].map((field) => effectsOn(field, [refused], []).length)).toEqual([1, 0]);
    const live = aStatement('name', 'Gabor');
    expect(effectsOn(fieldOf(live), [refused], [live])).toEqual([]);
  });

  it('stays at home where the person says so, and the others go', () => {
    const state = aForm([name, phone], { release: ['hu', 'ro'] });
    const { fields } = keepHome(state, [{ recordId: null, property: 'name', members: ['hu'] }], []);
    expect(fields.map(({ labels }) => labels.release)).toEqual([['ro'], null]);
  });

  it('is not taken from who has it already', () => {
    const live = aStatement('name', 'Gabor', { release: ['hu'] });
    const field = { ...fieldOf(live), value: 'Gabor Minta' };
    const widened = { ...field, labels: { ...field.labels, release: ['hu', 'ro'] } };
    const kept = [{ recordId: 'r', property: 'name', members: ['hu', 'ro'] }];
    expect(keepHome(aForm([widened]), kept, [live]).fields[0]?.labels.release).toEqual(['hu']);
    const state = aForm([field]);
    expect(keepHome(state, kept, [live])).toBe(state);
  });
});
