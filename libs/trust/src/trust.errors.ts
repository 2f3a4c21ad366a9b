/**
 * Closed set of reasons why keys, lists and certificates are not accepted.
 *
 * `CHANGE_INVALID`: a change does not fit the list it starts from. `LIST_*`: a trust list is not in order by itself. `SUCCESSOR_*` and `PIN_MISMATCH`: it is, but does not follow from what is
 * trusted already. `KEY_*`, `MEMBER_ID`: a single key or name. `STORE_*`: a PKCS#12 file. `CERTIFICATE_*`: X.509.
 * `SUITE_UNKNOWN` is not a refusal: a newer build may know the suite, so whoever judges records must halt.
 */
export type TrustErrorCode =
  | 'CERTIFICATE_FORMAT'
  | 'CERTIFICATE_PRINCIPAL'
  | 'CERTIFICATE_PROFILE'
  | 'CERTIFICATE_REQUEST'
  | 'CHANGE_INVALID'
  | 'KEY_FORMAT'
  | 'KEY_ID'
  | 'KEY_NOT_CANONICAL'
  | 'KEY_SMALL_ORDER'
  | 'KEY_STATUS'
  | 'KEY_USE'
  | 'LIST_CERTIFICATES'
  | 'LIST_DIGESTS'
  | 'LIST_FORMAT'
  | 'LIST_KEY_TWICE'
  | 'LIST_LIFETIME'
  | 'LIST_MEMBERS'
  | 'LIST_QUORUM'
  | 'LIST_SIGNATURES'
  | 'LIST_SIZE'
  | 'LIST_SUITE'
  | 'LIST_VERSION'
  | 'LIST_VERSIONS'
  | 'MEMBER_ID'
  | 'PIN_MISMATCH'
  | 'STORE_FORMAT'
  | 'STORE_KEYS'
  | 'STORE_PASSWORD'
  | 'SUCCESSOR_KEY_CHANGED'
  | 'SUCCESSOR_PREVIOUS'
  | 'SUCCESSOR_QUORUM'
  | 'SUCCESSOR_SIGNATURE'
  | 'SUCCESSOR_SIGNER'
  | 'SUCCESSOR_VERSION'
  | 'SUITE_UNKNOWN';

/** Carries one {@link TrustErrorCode}; the message says what was expected and what came, never a private key or password. */
export class TrustError extends Error {
  override readonly name = 'TrustError';

  constructor(
    readonly code: TrustErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }

  /** True where a newer build may accept the same bytes: halt, never refuse. */
  get needsUpdate(): boolean {
    return this.code === 'SUITE_UNKNOWN';
  }
}
