import type { Proof } from '../proof.js';
import type { ProofCode } from '../proof.errors.js';

/** Where in the file a proof stands. */
export type ErasurePlace = 'recalls' | 'offers' | 'answers' | 'values';

/**
 * What an outsider is shown of a recall, each list in log order. `recalls` are its parts and `offers` what each holder owes, both of the
 * owner; `answers` what holders said; all three with content. `values` are the messages that said what was recalled, without.
 */
export type Erasure = Readonly<Record<ErasurePlace, readonly Proof[]>>;

/** What a holder said under signature. */
export interface Stated {
  readonly member: string;
  readonly says: 'purged' | 'kept';
  /** Time of the log. */
  readonly at: string;
  /** Of what is kept: the proceedings for which it is; letters that could deceive are left out. */
  readonly reference: string | null;
}

/** What the file says. True where nothing in it is refused; none of it says that anything was deleted. */
export interface ErasureFacts {
  readonly spaceId: string;
  readonly recallId: string;
  readonly recordId: string;
  readonly owner: string;
  /** As the contract names it, in lower case: wrong, legal, retention or safety. */
  readonly ground: string;
  readonly at: string;
  /** Values of the record that were recalled, and whether it was the record itself. */
  readonly values: number;
  readonly whole: boolean;
  readonly stated: readonly Stated[];
  /** Holders that let go and of which the file has no answer to all that they owe one for. */
  readonly silent: readonly string[];
  /** Messages that said what was recalled, which exist; their content is not shown. */
  readonly messages: readonly { readonly messageId: string; readonly position: string; readonly at: string }[];
}

/** The answer to the proof of an erasure. */
export interface ErasureReport {
  readonly ok: boolean;
  /** Where and why not; null where it holds. The place is a list of the file and a number, or the file. */
  readonly refused: { readonly place: string; readonly code: ProofCode; readonly reason: string } | null;
  readonly facts: ErasureFacts | null;
}
