export { type CertifiedKey, createAuthority, issueCertificate } from './authority.js';
export {
  type CertificateHolder,
  certificateHolder,
  type ListedCertificate,
  listedPrincipals,
  organizationalUnitOf,
} from './certificate-principal.js';
export { certificateDaysLeft, certificateDer, certificateOwner, certificateSerialHex } from './certificate.js';
export type { CertificateProfile, CertificateSubject, Validity } from './certificate-profile.js';
export { createCertificateRequest, type RequestedKey, signCertificateRequest } from './certificate-request.js';
export { type DraftKey, type DraftMember, draftTrustList, type TrustListDraft } from './draft.js';
export { KEY_ID_BYTES, keyIdOf } from './key-id.js';
export { readAdminKey, readKeyStore, writeKeyStore } from './key-store.js';
export { type ListChange, type ListLifetime, successorDraft } from './list-change.js';
export { memberCountry, parseMemberId } from './member-id.js';
export {
  addFurtherKey,
  type AdminKeys,
  createAdminKey,
  createKeyStore,
  type GatewayUse,
  keysInForce,
  type KeyStoreRequest,
  type MemberKeys,
  ownKeys,
} from './member-keys.js';
export { openTrustList } from './open-trust-list.js';
export type { OwnKey } from './own-key.js';
export { preAuthEncoding } from './pre-auth-encoding.js';
export { quorumOf } from './quorum.js';
export { issueRevocationList, type RevokedCertificate } from './revocation-list.js';
export { addSignature, signTrustList } from './sign-list.js';
export { type Signer, signer, verifyDetached } from './signing.js';
export { followTrustLists, listSigners, requireLine, requirePinned, requireSuccessor } from './succession.js';
export { algorithmOf, type KeyAlgorithm, type KeyUse, SUITES } from './suites.js';
export { TrustError, type TrustErrorCode } from './trust.errors.js';
export type { ListSignature, TrustedMember, TrustList } from './trust-list.js';
export type { KeyStatus, TrustedKey } from './trusted-key.js';
export { RevokedCertificates, type RevocationSource } from './revoked-certificates.js';
