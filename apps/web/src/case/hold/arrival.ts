import type { Delivery } from '../../lib/api-types.js';
import type { Json } from '../../lib/http.js';

/** What is known of a message: its delivery, that it is held, or that it went back to its author instead of leaving. */
export type Known = Json<Delivery> | 'held' | 'back';

/** Where something that was sent stands, in the words of people; null while nothing is known of it. */
export type Arrival =
  | { readonly kind: 'held' | 'back' | 'back-partly' | 'waits' | 'waits-partly' | 'kept' | 'refused' }
  | { readonly kind: 'sent'; readonly countries: readonly Arrived[]; readonly isOver: boolean };

/** A country that it goes to, with the time that it took to store it; null while it did not confirm. */
export interface Arrived {
  readonly member: string;
  readonly ms: number | null;
}

/** Joins what is known of all messages of an act. */
export function arrivalOf(messages: readonly Known[], own: string): Arrival {
  if (messages.includes('held')) return { kind: 'held' };
  const known = messages.flatMap((one) => (typeof one === 'string' ? [] : one));
  if (known.length < messages.length) return { kind: known.length === 0 ? 'back' : 'back-partly' };
  if (known.some(({ state }) => state === 'refused')) return { kind: 'refused' };
  const leaving = known.filter(({ state }) => state !== 'waiting-for-approval');
  if (leaving.some(({ state }) => state !== 'published')) return { kind: 'kept' };
  const reached = leaving
    .flatMap((one) => one.countries)
    .filter(({ isRecipient, member }) => isRecipient && member !== own);
  // What goes to nobody else, such as what a note is about, is no part that somebody waits for.
  if (leaving.length < known.length) return { kind: reached.length === 0 ? 'waits' : 'waits-partly' };
  const countries = new Map<string, number | null>();
  for (const { member, storedAt, latencyMs } of reached) {
    const before = countries.get(member);
    const ms = storedAt === null ? null : (latencyMs ?? 0);
    countries.set(member, before === null || ms === null ? null : Math.max(before ?? 0, ms));
  }
  const arrived = [...countries].map(([member, ms]) => ({ member, ms }));
  return { kind: 'sent', countries: arrived, isOver: arrived.every(({ ms }) => ms !== null) };
}
