import { PRIVATE } from '#libs/protocol';
import type { UsedSenderKey } from '../stream/used-sender-key.js';

/** Private refusals that a new sender key may cure: the wrap of a recipient does not open, or holds another key. */
export const CURED_BY_NEW_KEY: readonly number[] = [PRIVATE.E_UNSEAL, PRIVATE.E_COMMITMENT];

/** Somebody could say so for ever, and each new key is a record of its own. */
const RENEWED_AFTER_MS = 60_000;

/** The newest own message to a recipient list that a recipient could not open. */
export interface Unopened {
  readonly recipients: readonly string[];
  readonly position: bigint;
}

/** Recipient lists whose sender key is made anew, as something under it was not opened. */
export function keysToRenew(
  keys: ReadonlyMap<string, UsedSenderKey>,
  unopened: readonly Unopened[],
  nowMs: number,
): readonly string[] {
  return unopened.flatMap(({ recipients, position }) => {
    const name = recipients.join(' ');
    const key = keys.get(name);
    const isUnder = key !== undefined && position >= key.madeAtSize;
    return isUnder && nowMs - key.madeAtMs >= RENEWED_AFTER_MS ? [name] : [];
  });
}
