import { isDrafting } from '#libs/vocabulary';
import type { Disclosure } from './disclosure.js';

/** Why a message waits; codes are API. */
export type Ground = 'sensitive' | 'new-recipient' | 'handling-of-others' | 'no-standing-approval';

/** What a prosecutor allowed once for many messages. */
export interface StandingApproval {
  readonly approvalId: string;
  readonly types: readonly string[];
  readonly recipients: readonly string[];
  /** 0 to 3. */
  readonly highestHandling: number;
  /** First and last day, both included, in UTC, as 2026-03-31. */
  readonly starts: string;
  readonly ends: string;
  readonly givenBy: string;
}

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
  const covering = facts.standing.find((approval) => covers(approval, disclosure, facts));
  const grounds = alwaysByHand(disclosure, facts);
  if (covering === undefined) return { kind: 'by-hand', grounds: [...grounds, 'no-standing-approval'] };
  if (grounds.length > 0) return { kind: 'by-hand', grounds };
  return { kind: 'standing', approvalId: covering.approvalId };
}

function alwaysByHand(disclosure: Disclosure, { own, known }: ApprovalFacts): readonly Ground[] {
  const grounds: Ground[] = [];
  if (disclosure.sensitive) grounds.push('sensitive');
  const isOfCase = !isDrafting(disclosure.type);
  if (isOfCase && disclosure.recipients.some((member) => !known.has(member))) grounds.push('new-recipient');
  const ofOthers = disclosure.owners?.some((owner) => owner !== own) ?? false;
  if (ofOthers && disclosure.handling >= RESTRICTED) grounds.push('handling-of-others');
  return grounds;
}

/** Nobody sends on an approval of their own: whoever allows and whoever sends are two people. */
function covers(approval: StandingApproval, disclosure: Disclosure, { author, today }: ApprovalFacts): boolean {
  return (
    approval.givenBy !== author &&
    approval.types.includes(disclosure.type) &&
    disclosure.recipients.every((member) => approval.recipients.includes(member)) &&
    disclosure.handling <= approval.highestHandling &&
    approval.starts <= today &&
    today <= approval.ends
  );
}
