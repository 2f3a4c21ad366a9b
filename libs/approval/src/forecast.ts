import { type ApprovalFacts, decideApproval, type Ground, groundsOfAct, newRecipients } from './approval-decision.js';
import type { Disclosure } from './disclosure.js';

/** Whether an act would leave at once, and if not why. */
export interface SendingForecast {
  readonly kind: 'home' | 'standing' | 'by-hand';
  /** Of `by-hand`. */
  readonly grounds: readonly Ground[];
  /** Of `by-hand`: members that nobody let anything go to before. */
  readonly newRecipients: readonly string[];
  /** Of `standing`: until when, as 2026-03-31. */
  readonly ends: string | null;
}

/** Foresees what the gate would do with the messages of one act, by the decision that it makes. */
export function forecast(disclosures: readonly Disclosure[], facts: ApprovalFacts): SendingForecast {
  const decisions = disclosures.map((disclosure) => decideApproval(disclosure, facts));
  const grounds = groundsOfAct(decisions);
  if (grounds.length > 0) {
    const unheard = new Set(disclosures.flatMap((one) => newRecipients(one, facts.known)));
    return { kind: 'by-hand', grounds, newRecipients: [...unheard], ends: null };
  }
  const covering = decisions.flatMap((one) => (one.kind === 'standing' ? [one.approvalId] : []));
  const ends = facts.standing.filter(({ approvalId }) => covering.includes(approvalId)).map((one) => one.ends);
  return {
    kind: covering.length === 0 ? 'home' : 'standing',
    grounds,
    newRecipients: [],
    ends: ends.sort()[0] ?? null,
  };
}
