import { isTooMuch, isTransient } from '#libs/persistence';
import { ExchangeError } from '../space/exchange.errors.js';
import { envelopeOf } from './archive-row.js';
import type { Entry, Storing } from './chunk.js';

/** How often a chunk that meets an outage is tried before the step gives up and the space backs off. */
const TRIES = 3;

/** How often what takes too long is tried before it is parked: the first time something else may have been slow. */
const SLOW_TRIES = 2;

/** Applying took longer than one record may. */
export class TooSlow extends Error {
  override readonly name = 'TooSlow';
}

/** Positions at which something stands one by one, and those between them together. */
export function piecesOf(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  const pieces: Entry[][] = [];
  let isOpen = false;
  for (const entry of entries) {
    const isNothing = envelopeOf(entry.record) === null;
    if (isNothing && isOpen) pieces.at(-1)?.push(entry);
    else pieces.push([entry]);
    isOpen = isNothing;
  }
  return pieces;
}

/** Whether time alone may mend it. What one record makes too long does not end by itself. */
export function isOutage(error: unknown): boolean {
  return error instanceof ExchangeError || (isTransient(error) && !isOverLimit(error));
}

/** The same of a way of storing it. To write a value down as it came is little work: where that is too slow, the database is. */
export function isOutageOf(storing: Storing, error: unknown): boolean {
  return isOutage(error) || (storing !== 'rows' && isOverLimit(error));
}

/** How often work that failed so is tried in all, before its pieces are, or what it consists of is parked. */
export function triesAfter(error: unknown, entries: readonly Entry[]): number {
  if (error instanceof ExchangeError) return 1;
  if (isOverLimit(error)) return piecesOf(entries).length === 1 ? SLOW_TRIES : 1;
  return isTransient(error) ? TRIES : 1;
}

function isOverLimit(error: unknown): boolean {
  return error instanceof TooSlow || isTooMuch(error);
}
