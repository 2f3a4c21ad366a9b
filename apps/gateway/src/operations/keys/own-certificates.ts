/** A certificate that this gateway shows to others. */
export interface OwnCertificate {
  /** `kafka`: the client of the broker. `peers`: HTTP of and to other gateways. */
  readonly use: 'kafka' | 'peers';
  readonly pem: string;
}

/** Certificates of this gateway, as the configuration has them. */
export class OwnCertificates {
  constructor(readonly all: readonly OwnCertificate[]) {}
}
