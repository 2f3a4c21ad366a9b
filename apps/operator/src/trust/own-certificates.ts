/** What a certificate of the operator is shown for: to the broker as its client, or to members as the API. */
export type OwnUse = 'broker' | 'api';

/** The operator's own TLS certificates. */
export class OwnCertificates {
  constructor(readonly all: readonly { readonly use: OwnUse; readonly pem: string }[]) {}
}
