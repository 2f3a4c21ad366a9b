import type { KeyStatus, KeyUse } from '#libs/trust';
import type { OwnUse } from './own-certificates.js';

/** The newest trust list that is known here, and who signed it. */
export interface ListView {
  readonly version: string;
  /** SHA-256, hex. */
  readonly hash: string;
  readonly issuedAt: string;
  readonly expiresAt: string;
  /** Whole days; below 0 when it is over. */
  readonly daysLeft: number;
  /** Members whose signatures the next list needs. */
  readonly quorum: number;
  readonly signedBy: readonly string[];
  readonly notSignedBy: readonly string[];
}

/** A certificate of a member, from the list, or of the operator itself. */
export interface CertificateView {
  /** Null: the operator. */
  readonly member: string | null;
  readonly use: OwnUse | 'member';
  /** Serial number, hex, as a revocation list names it. */
  readonly serial: string;
  readonly expiresAt: string;
  readonly daysLeft: number;
}

/** A public key as the list states it. */
export interface MemberKeyView {
  readonly member: string;
  readonly use: KeyUse;
  readonly keyId: string;
  readonly status: KeyStatus;
}

/** Trust list, certificates and keys, by what is left of them. */
export interface OperatorTrust {
  readonly at: string;
  readonly list: ListView;
  /** Ids of all that the list names, sorted. */
  readonly members: readonly string[];
  /** Fewest days first. */
  readonly certificates: readonly CertificateView[];
  readonly keys: readonly MemberKeyView[];
}
