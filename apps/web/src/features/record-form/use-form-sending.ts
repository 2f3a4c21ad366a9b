import { useEffect, useEffectEvent, useMemo, useRef } from 'react';
import { type Sending, useSending } from '../../case/audience/use-sending.js';
import type { Wish } from '../../case/audience/audience.query.js';
import type { WayOut } from '../../case/audience/effects.js';
import { ProblemError } from '../../lib/http.js';
import type { Attempt } from './draft-store.js';
import { type FieldErrors, fieldErrors, NO_ERRORS } from './field-errors.js';
import type { FormFacts } from './form-facts.js';
import type { FormField } from './form-state.js';

/** Lines of the foot. */
const MOST_LINES = 3;

interface FormSendingOptions {
  readonly facts: FormFacts;
  /** What would be sent now; null where there is nothing. */
  readonly wish: Wish | null;
  /** The rows that it says, in the order in which it says them. */
  readonly sent: readonly FormField[];
  readonly wayOut: WayOut;
}

/** How a form is sent, and what sending does to whom. */
export interface FormSending extends Sending {
  /** What would be sent now. */
  readonly wish: Wish | null;
  /** What keeps it from being sent at all, by the rows that say it. */
  readonly errors: FieldErrors;
}

/** What sending the form does, as it is typed. */
export function useFormSending({ facts, wish, sent, wayOut }: FormSendingOptions): FormSending {
  const wishes = wish === null ? [] : [wish];
  const sending = useSending({ spaceId: facts.spaceId, wishes, most: MOST_LINES, wayOut });
  const problem = sending.error instanceof ProblemError ? sending.error.problem : null;
  const errors = useMemo(() => (problem ? fieldErrors(problem, sent) : NO_ERRORS), [problem, sent]);
  return { ...sending, wish, errors };
}

/**
 * Sends by a key. Who presses it before the effects of the last word are there sends what was shown then: it goes once they are there and
 * come to the same for each country, and else it is to be pressed again.
 */
export function useSendKey(sending: FormSending, send: () => void): () => void {
  const { state, canSend, label, wish, effects } = sending;
  const pressed = useRef<string | null>(null);
  const happens = effects.map(({ effect, members, clause }) => JSON.stringify([effect, members, clause]));
  const now = JSON.stringify([label, wish, [...new Set(happens)].sort()]);
  const settle = useEffectEvent(() => {
    if (state === 'asking') return;
    const wasPressed = pressed.current;
    pressed.current = null;
    if (canSend && now === wasPressed) send();
  });
  useEffect(() => settle(), [state, now]);
  return () => {
    if (canSend) send();
    else if (state === 'asking') pressed.current = now;
  };
}

/** Says that this is what was shown; a try whose outcome is not known is tried again as it was. */
export function tokenOf({ token }: Sending, tried: Attempt | null = null): { readonly token?: string } {
  const last = token ?? (tried === null ? null : tokenIn(tried));
  return last === null ? {} : { token: last };
}

function tokenIn({ bodies }: Attempt): string | null {
  const body: { readonly token?: string } = JSON.parse(bodies.at(-1) ?? '{}');
  return body.token ?? null;
}

/** Names those from whom something is taken: the person ticked that it is meant. */
export function withdrawalOf({ losers }: Sending): { readonly withdrawFrom?: string[] } {
  return losers.length === 0 ? {} : { withdrawFrom: [...losers] };
}
