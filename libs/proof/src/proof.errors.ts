import type { HaltReason, PrivateCode, VerdictCode } from '#libs/protocol';
import type { TlogErrorCode } from '#libs/tlog';
import type { TrustErrorCode } from '#libs/trust';

/**
 * Reasons of proofs alone. `PROOF_FORMAT`: not the canonical JSON of this version. `NOT_A_MESSAGE`: the record is no sealed message.
 * `NOT_ACCEPTED`: its leaf does not say verdict 0. `LEAF_MISMATCH`: the leaf says something else than the record. `POSITION_ORDER`:
 * records or checkpoints are not in order. `ORIGIN_MISMATCH`: a checkpoint of another log. `NOT_A_MEMBER`, `COSIGNED_TWICE`: a line of a
 * note is not of a member that counts once. `KEY_REVOKED`: it is signed with a key that the newest list of the proof does not let cosign.
 * `QUORUM_MISSING`: fewer than q(n) members cosigned. `NOT_A_RECIPIENT`, `NOT_COSIGNED_BY_IT`: no delivery to the member asked about.
 * `HISTORY_INCOMPLETE`: the cosigners knew of a list, charter or fork that the file leaves out.
 * `ERASURE_MISMATCH`: a part of the proof of an erasure does not belong to the recall, or not where it stands.
 * `BODY_MISSING`: content is shown for which a check needs the body. `NO_CONTRADICTION`: both statements of evidence can be true.
 */
export type ProofOwnCode =
  | 'COSIGNED_TWICE'
  | 'ERASURE_MISMATCH'
  | 'HISTORY_INCOMPLETE'
  | 'KEY_REVOKED'
  | 'LEAF_MISMATCH'
  | 'NOT_A_MEMBER'
  | 'NOT_A_MESSAGE'
  | 'NOT_A_RECIPIENT'
  | 'NO_CONTRADICTION'
  | 'NOT_ACCEPTED'
  | 'NOT_COSIGNED_BY_IT'
  | 'ORIGIN_MISMATCH'
  | 'POSITION_ORDER'
  | 'PROOF_FORMAT'
  | 'QUORUM_MISSING';

/**
 * Closed set of reasons why a proof proves nothing: those of proofs, verdicts of the protocol (`E_…`), what only a newer build reads
 * (the halts), and those of trees, notes, keys and trust lists. Codes are API.
 */
export type ProofCode =
  | ProofOwnCode
  | Exclude<VerdictCode, 'OK'>
  | Extract<PrivateCode, 'E_COMMITMENT'>
  | HaltReason
  | TlogErrorCode
  | TrustErrorCode;

/** Carries one {@link ProofCode}; the message says what was expected and what came. */
export class ProofError extends Error {
  override readonly name = 'ProofError';

  constructor(
    readonly code: ProofCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
