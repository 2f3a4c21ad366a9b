import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import { LanguageProvider } from '../../../lib/texts.js';
import { aForm, aStatement } from '../a-form.testing.js';
import type { FormFacts } from '../form-facts.js';
import { fieldOf, type LiveStatement } from '../record-change.js';
import type { FormState } from '../form-state.js';
import { SendBar } from './send-bar.js';

const view = { type: 'person', namedBy: ['name'], describedBy: [], groups: [], properties: [] };
const facts = {
  spaceId: 's',
  title: 'JIT Demo',
  isAgreed: true,
  types: [],
  view,
  own: 'xa',
  others: ['xb', 'xc'],
  personId: 'anna',
  defaults: { handling: 'H1', legalBasis: '', purpose: 'investigation' },
} as unknown as FormFacts;
const base = [aStatement('name', 'Minta')];

const asked: string[] = [];

beforeEach(() => {
  asked.length = 0;
  localStorage.setItem('joinder.language', 'en');
  // What jsdom lacks of a browser.
  Object.assign(document, { fonts: { addEventListener() {}, removeEventListener() {} } });
  Object.assign(window, { matchMedia: () => ({ matches: false, addEventListener() {}, removeEventListener() {} }) });
  Object.assign(globalThis, {
    fetch: async (path: string) => {
      asked.push(path);
      const text = JSON.stringify({ broker: { state: 'not-reached' }, members: [], deciders: [] });
      return { ok: true, text: async () => text, headers: new Map() };
    },
  });
});

afterEach(cleanup);

/** Answers what is read on it. */
function show(state: FormState, of: readonly LiveStatement[] | null): string {
  const { container } = render(
    <LanguageProvider>
      <MantineProvider env="test">
        <QueryClientProvider client={new QueryClient()}>
          <SendBar facts={facts} state={state} base={of} isSending={false} isBlocked={false} onSend={() => undefined} />
        </QueryClientProvider>
      </MantineProvider>
    </LanguageProvider>,
  );
  const copy = container.cloneNode(true);
  if (copy instanceof HTMLElement) for (const style of copy.querySelectorAll('style')) style.remove();
  return copy.textContent ?? '';
}

describe('3 an untouched form', () => {
  const untouched = aForm(base.map(fieldOf), { release: ['xb'] });

  it('says that nothing is changed, and nothing else', () => {
    expect(show(untouched, base)).toBe('Nothing is changed.SendCtrl ↵');
    expect(screen.getByRole('button', { name: 'Send' }).hasAttribute('disabled')).toBe(true);
    expect(asked.filter((path) => path.includes('forecast'))).toEqual([]);
  });

  it('of a new record says that nothing is filled in, and promises nobody anything', () => {
    show(aForm([], { release: ['xb'] }), null);
    expect(screen.getByTestId('audience').textContent).toBe('Nothing is filled in yet.');
    expect(screen.queryByTestId('approval')).toBeNull();
  });

  it('says who gets what as soon as something is changed', () => {
    show(
      aForm(
        base.map((one) => ({ ...fieldOf(one), value: 'Teszt' })),
        { release: ['xb'] },
      ),
      base,
    );
    expect(screen.getByTestId('audience').textContent).toContain('XB');
  });
});
