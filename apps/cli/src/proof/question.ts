import type { ProofQuestion } from '#libs/proof';
import { MEMBER_ID } from '#libs/vocabulary';

const PIN = /^[0-9a-f]{64}$/;

/** Reads the pin; null where it is none. */
export function readPin(text: string): Uint8Array | null {
  return PIN.test(text) ? Buffer.from(text, 'hex') : null;
}

/** Tells whether a text names a member, such as nl or nl-nrm. */
export function isMember(text: string): boolean {
  return MEMBER_ID.test(text);
}

/** Asks for delivery to a member, or for existence where none is named. */
export function questionOf(pin: Uint8Array, deliveredTo: string | undefined): ProofQuestion {
  return deliveredTo === undefined ? { pin } : { pin, demand: { kind: 'delivery', member: deliveredTo } };
}
