/** A certificate (PEM) and its private key (PKCS#8 PEM), both EC P-256. */
export interface CertifiedKey {
  readonly certificatePem: string;
  readonly keyPem: string;
}

/** When a certificate begins and how long it lasts. */
export interface Validity {
  readonly fromMs: number;
  readonly days: number;
}

/** What a certificate says. The common name is the member id: Kafka's principal. */
export interface CertificateProfile extends Validity {
  readonly commonName: string;
  readonly dnsNames?: readonly string[];
  readonly ipAddresses?: readonly string[];
  /** May be shown by a TLS server. */
  readonly server: boolean;
  /** May be shown by a TLS client. */
  readonly client: boolean;
}

/** A certificate to revoke. */
export interface RevokedCertificate {
  readonly serialHex: string;
  readonly revokedAtMs: number;
}

/** Creates a self-signed certificate authority. */
export async function createAuthority(commonName: string, validity: Validity): Promise<CertifiedKey> {
  throw new Error(`not built yet: ${commonName} ${validity.days}`);
}

/** Generates a key and issues its certificate. */
export async function issueCertificate(authority: CertifiedKey, profile: CertificateProfile): Promise<CertifiedKey> {
  throw new Error(`not built yet: ${authority.certificatePem} ${profile.commonName}`);
}

/** Generates a key and a certificate request (PKCS#10) for an authority elsewhere. */
export async function createCertificateRequest(
  profile: Pick<CertificateProfile, 'commonName' | 'dnsNames' | 'ipAddresses'>,
): Promise<{ readonly requestPem: string; readonly keyPem: string }> {
  throw new Error(`not built yet: ${profile.commonName}`);
}

/** Issues the certificate for a request: key from the request, everything else from the profile. Answers PEM. */
export async function signCertificateRequest(
  authority: CertifiedKey,
  requestPem: string,
  profile: CertificateProfile,
): Promise<string> {
  throw new Error(`not built yet: ${authority.certificatePem} ${requestPem} ${profile.commonName}`);
}

/** Issues a list of revoked certificates (PEM). */
export async function issueRevocationList(
  authority: CertifiedKey,
  revoked: readonly RevokedCertificate[],
  validity: Validity,
): Promise<string> {
  throw new Error(`not built yet: ${authority.certificatePem} ${revoked.length} ${validity.days}`);
}

/** Counts the whole days until a certificate ends; negative when it has. */
export function certificateDaysLeft(certificatePem: string, nowMs: number): number {
  throw new Error(`not built yet: ${certificatePem} ${nowMs}`);
}
