import { createHash } from 'node:crypto';

/** Of any digest that is kept of a register. */
export const MARK_BYTES = 16;

/** How an entry of a register is known at the door, which is asked for it by the number that the register gave it. */
export function eventMark(organisation: string, event: string): Buffer {
  return createHash('sha256')
    .update(`joinder register entry\n${organisation}\n${event}`)
    .digest()
    .subarray(0, MARK_BYTES);
}
