import { agreementViolations } from './check-agreement.js';
import { deliveryViolations } from './check-delivery.js';
import { strangeViolations } from './check-strange.js';
import { turnViolations } from './check-turns.js';
import type { History } from './history.js';

/** What is wrong with what happened, in words that begin with the number of the invariant; empty where all hold. */
export function violations(history: History): readonly string[] {
  return [
    ...deliveryViolations(history),
    ...agreementViolations(history),
    ...strangeViolations(history),
    ...turnViolations(history),
  ];
}
