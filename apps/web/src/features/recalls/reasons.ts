import type { Wish } from './api/recalls.js';

/** Why something is recalled, the most frequent first. */
export const REASONS = [
  'wrong-value',
  'wrong-person',
  'wrong-recipient',
  'order-ended',
  'not-lawful',
  'term-over',
  'person-at-risk',
  'source-at-risk',
] as const satisfies readonly Wish['reason'][];

export function isReason(reason: string): reason is Wish['reason'] {
  return REASONS.some((one) => one === reason);
}
