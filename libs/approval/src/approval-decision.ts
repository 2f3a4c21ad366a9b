import { isDrafting } from '#libs/vocabulary';
import { coverGaps, type StandingApproval } from './cover-gaps.js';
import type { Disclosure } from './disclosure.js';

/** Why a message waits; codes are API. */
export type Ground = 'sensitive' | 'new-recipient' | 'handling-of-others' | 'no-standing-approval';

/** What is known when a message wants to leave. */
export interface ApprovalFacts {
  readonly own: string;
  readonly author: string;
  /** Calendar day in UTC. */
  readonly today: string;
  /** Members to whom somebody let a message go by hand before, in this space. */
  readonly known: ReadonlySet<string>;
  /** Those not ended, oldest first. */
  readonly standing: readonly StandingApproval[];
}

export type ApprovalDecision =
  | { readonly kind: 'stays-home' }
  | { readonly kind: 'standing'; readonly approvalId: string }
  | { readonly kind: 'by-hand'; readonly grounds: readonly Ground[] };

/** From this code on, what another country said may not be passed on without somebody looking at it. */
const RESTRICTED = 2;

/** Decides whether a message may leave at once. One standing approval must cover all of it: two halves are no whole. */
export function decideApproval(disclosure: Disclosure, facts: ApprovalFacts): ApprovalDecision {
  if (disclosure.recipients.length === 0) return { kind: 'stays-home' };
  const covering = facts.standing.find((approval) => coverGaps(approval, disclosure, facts).length === 0);
  const grounds = alwaysByHand(disclosure, facts);
  if (covering === undefined) return { kind: 'by-hand', grounds: [...grounds, 'no-standing-approval'] };
  if (grounds.length > 0) return { kind: 'by-hand', grounds };
  return { kind: 'standing', approvalId: covering.approvalId };
}

/** Why the messages of one act wait, each ground once; empty where all leave. They leave together, or wait for one decision. */
export function groundsOfAct(decisions: readonly ApprovalDecision[]): readonly Ground[] {
  return [...new Set(decisions.flatMap((decision) => (decision.kind === 'by-hand' ? decision.grounds : [])))];
}

function alwaysByHand(disclosure: Disclosure, { own, known }: ApprovalFacts): readonly Ground[] {
  const grounds: Ground[] = [];
  if (disclosure.sensitive) grounds.push('sensitive');
  if (newRecipients(disclosure, known).length > 0) grounds.push('new-recipient');
  const ofOthers = disclosure.owners?.some((owner) => owner !== own) ?? false;
  if (ofOthers && disclosure.handling >= RESTRICTED) grounds.push('handling-of-others');
  return grounds;
}

/** Members that nobody let anything of the case go to before; what leads to an agreement gives nothing of a case. */
export function newRecipients({ type, recipients }: Disclosure, known: ReadonlySet<string>): readonly string[] {
  return isDrafting(type) ? [] : recipients.filter((member) => !known.has(member));
}
