import { jsonObject, jsonShape } from '#libs/persistence';
import type { EndingKind } from './proposal-fold.js';
import type { ProposedStatement, ReplacedName } from './proposal-view.js';

/** A proposal that is not back from the log: what this country sees meanwhile, and what a prosecutor decides about. */
export interface ProposalOverlay {
  readonly kind: 'record-proposal';
  readonly recordId: string;
  readonly proposalId: string;
  readonly owner: string;
  readonly asserts: readonly ProposedStatement[];
  /** With what they say. */
  readonly retracts: readonly (ReplacedName & { readonly property: string; readonly value: string })[];
  readonly reason: string;
  readonly author: string;
  readonly readers: readonly string[];
}

/** What takes a proposal back or answers it, while it is not back from the log. */
export interface ProposalEndOverlay {
  readonly kind: 'record-proposal-ended';
  readonly recordId: string;
  /** Who made it. */
  readonly member: string;
  readonly proposalId: string;
  readonly how: EndingKind;
  /** Of what is declined. */
  readonly code?: string;
  readonly text?: string;
  readonly author: string;
}

const proposalOverlay = jsonShape<ProposalOverlay>({
  kind: 'string',
  recordId: 'string',
  proposalId: 'string',
  owner: 'string',
  asserts: 'list',
  retracts: 'list',
  reason: 'string',
  author: 'string',
  readers: 'list',
});

const endOverlay = jsonShape<ProposalEndOverlay>({
  kind: 'string',
  recordId: 'string',
  member: 'string',
  proposalId: 'string',
  how: 'string',
  code: 'string?',
  text: 'string?',
  author: 'string',
});

/** What is pending of proposals, as it is stored. */
export function pendingProposal(value: unknown): ProposalOverlay | ProposalEndOverlay {
  return jsonObject(value)['kind'] === 'record-proposal' ? proposalOverlay(value) : endOverlay(value);
}

/** What something pending does to a proposal; null where it does nothing to it. */
export function endingOfPending(
  value: unknown,
  { member, id }: { readonly member: string; readonly id: string },
): ProposalEndOverlay | null {
  const overlay = pendingProposal(value);
  if (overlay.kind !== 'record-proposal-ended') return null;
  return overlay.member === member && overlay.proposalId === id ? overlay : null;
}

/** Name of the proposals of a record as the subject of pending messages: what is said of one leaves in the order in which it was said. */
export function proposalsSubject(recordId: string): string {
  return `proposals:${recordId}`;
}
