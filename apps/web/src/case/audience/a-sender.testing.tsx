import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { useState } from 'react';
import { effectsOf, type ForeseenChange } from '#libs/approval';
import { LanguageProvider } from '../../lib/texts.js';
import { sessionQuery } from '../../lib/session.js';
import type { AudienceAnswer, Effect, Wish } from './audience.query.js';
import type { WayOut } from './effects.js';
import { useSending } from './use-sending.js';

/** What a gateway foresees of one change: its effects, in the order in which it answers them. */
export function foreseen(change: Partial<ForeseenChange>): readonly Effect[] {
  const effects = effectsOf({ messages: [], untouched: [], refusal: null, ...change });
  return effects.map((effect) => ({ ...effect, values: effect.values.map((value) => ({ change: 0, ...value })) }));
}

/** A change of a record that says this name to these members. */
export function naming(value: string, release: readonly string[]): Wish {
  const assert = [{ property: 'name', value, release: [...release] }];
  const change = { recordId: 'r', change: { legalBasis: 'x', assert, retract: [] } };
  return { type: 'person', body: { change } };
}

interface Asked {
  readonly changes: readonly unknown[];
}

/** The gateway as far as a page that sends something hears it: what it was asked, what it answers, and what was sent. */
export class AnsweringGateway {
  readonly asked: Asked[] = [];
  readonly sent: { readonly token: string }[] = [];
  /** Of the next send; it goes through where there is none. */
  refusal: object | null = null;
  isReached = true;
  private tokens = 0;

  constructor(public effects: readonly Effect[]) {
    Object.assign(globalThis, { fetch: (path: string, { body }: { body: string }) => this.fetch(path, body) });
  }

  answer(effects: readonly Effect[]): AudienceAnswer {
    return { effects, token: `token ${(this.tokens += 1)}` };
  }

  private async fetch(path: string, body: string) {
    if (!this.isReached) throw new TypeError('not reached');
    const isQuestion = path.endsWith('/audience');
    if (isQuestion) this.asked.push(JSON.parse(body));
    else this.sent.push(JSON.parse(body));
    if (!isQuestion && this.refusal) return answered(409, this.refusal);
    return answered(200, isQuestion ? this.answer(this.effects) : {});
  }
}

function answered(status: number, body: object) {
  const headers = new Map([['content-type', status === 200 ? 'application/json' : 'application/problem+json']]);
  return { ok: status === 200, status, json: async () => body, text: async () => JSON.stringify(body), headers };
}

interface ScreenProps {
  readonly first: readonly Wish[];
  readonly next: readonly Wish[];
  readonly most?: number;
  readonly wayOut?: WayOut;
}

function Screen({ first, next, ...rest }: ScreenProps) {
  const [wishes, setWishes] = useState(first);
  const { bar, canSend, label, isRefused, token, losers, state, isShownAnew } = useSending({
    spaceId: 's',
    wishes,
    ...rest,
  });
  const send = async (): Promise<void> => {
    const response = await fetch('/send', { method: 'POST', body: JSON.stringify({ token, losers }) });
    if (!response.ok) {
      const { ProblemError } = await import('../../lib/http.js');
      isShownAnew(new ProblemError(await response.json()));
    }
  };
  return (
    <>
      <button type="button" onClick={() => setWishes(next)}>
        Type on
      </button>
      {bar}
      <output>{state}</output>
      {!isRefused && (
        <button type="button" data-testid="send" disabled={!canSend} onClick={() => void send()}>
          {label}
        </button>
      )}
    </>
  );
}

/** Shows a screen of NL that would send the first wishes, and others once somebody types on. */
export function showSender(props: Partial<ScreenProps>): void {
  localStorage.setItem('joinder.language', 'en');
  const queries = new QueryClient();
  queries.setQueryData(sessionQuery.queryKey, { member: { member: 'nl' } } as never);
  render(
    <LanguageProvider>
      <MantineProvider env="test">
        <QueryClientProvider client={queries}>
          <Screen first={[naming('Gabor', ['hu'])]} next={[]} {...props} />
        </QueryClientProvider>
      </MantineProvider>
    </LanguageProvider>,
  );
}
