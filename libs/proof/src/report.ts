import type { ProofCode } from './proof.errors.js';

/** What a proof is asked to prove: that the log of the members holds the message, or that one recipient has it. */
export type ProofDemand = { readonly kind: 'existence' } | { readonly kind: 'delivery'; readonly member: string };

/**
 * Names of the checks, in their order. `lists`: trust lists follow from the pin. `rules`: charters, lists and the sender key before the message,
 * by the rules of the protocol. `message`: header, signature, rights and, where shown, body. `members`: charters and lists after it, by which
 * cosigners count. `inclusion`: paths lead to the checkpoints. `history`: nothing is left out that the checkpoints rest on.
 * `cosignatures`: each is of a member. `existence`, `delivery`: what was asked. `content`: what is shown is what was committed to.
 */
export type ProofCheckName =
  | 'format'
  | 'lists'
  | 'rules'
  | 'message'
  | 'members'
  | 'inclusion'
  | 'history'
  | 'cosignatures'
  | 'existence'
  | 'delivery'
  | 'content';

/** One check; `skipped` where an earlier one that it stands on failed. */
export type ProofCheck =
  | { readonly name: ProofCheckName; readonly outcome: 'ok' | 'skipped' }
  | {
      readonly name: ProofCheckName;
      readonly outcome: 'failed';
      readonly code: ProofCode;
      /** What was expected, in English; never case content. */
      readonly reason: string;
    };

/** A member that cosigned, the size of the log it saw, and its own clock. */
export interface Cosigner {
  readonly member: string;
  readonly size: string;
  readonly at: string;
}

/** A position that changed the rules, in words. */
export interface RuleFact {
  readonly position: string;
  readonly what: string;
}

/** What the file says. True where all checks are ok; times are shown and never judged. */
export interface ProofFacts {
  readonly spaceId: string;
  readonly position: string;
  /** Time of the position in the log, the same at all members. */
  readonly at: string;
  /** The sender's own clock: a claim. */
  readonly createdAt: string;
  readonly messageId: string;
  readonly identity: string;
  readonly sender: string;
  readonly recipients: readonly string[];
  /** Members of the charter that the file ends with, and how many of them make existence. */
  readonly members: readonly string[];
  readonly quorum: number;
  readonly cosigners: readonly Cosigner[];
  /** Every list, charter and fork that the checkpoints rest on, in log order, in English: the file leaves none of them out. */
  readonly restsOn: readonly RuleFact[];
  /** Members whose clock stood more than ten minutes off the time of the log when they cosigned: times to weigh, not to trust. */
  readonly clocksApart: readonly string[];
  /** Version of the newest trust list in the file. */
  readonly listVersion: string;
  /** The key that signed the message was revoked later: for people to weigh. */
  readonly keyRevokedLater: boolean;
  /** Full name of the message type where the content is shown and reads. */
  readonly contentType: string | null;
}

/** The answer to a proof. */
export interface ProofReport {
  /** Whether every check is ok. */
  readonly ok: boolean;
  readonly demand: ProofDemand;
  readonly checks: readonly ProofCheck[];
  /** Null where the checks did not get far enough to tell. */
  readonly facts: ProofFacts | null;
}
