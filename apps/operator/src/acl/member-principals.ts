import { Injectable } from '@nestjs/common';
import { type ListedCertificate, listedPrincipals, RevokedCertificates } from '#libs/trust';
import { KnownTrust } from '../known/known-trust.js';

/** Kafka principals by member: one for each certificate that counts. */
export type Principals = ReadonlyMap<string, readonly string[]>;

/**
 * Who members are at the broker. A certificate is a principal of its own: one that the newest list leaves out, or that a revocation list names,
 * loses its rights, and its member goes on with the next.
 */
@Injectable()
export class MemberPrincipals {
  private read: { readonly hash: string; readonly listed: ReadonlyMap<string, readonly ListedCertificate[]> } | null =
    null;

  constructor(
    private readonly trust: KnownTrust,
    private readonly revoked: RevokedCertificates,
  ) {}

  /** As the newest list that is known here names them, without those that are revoked. */
  async now(): Promise<Principals> {
    const { newest } = this.trust;
    if (this.read?.hash !== newest.hashHex) this.read = { hash: newest.hashHex, listed: listedPrincipals(newest) };
    const { listed } = this.read;
    const revoked = await this.revoked.revokedAmong([...listed.values()].flat().map(({ serial }) => serial));
    const principalsOf = (certificates: readonly ListedCertificate[]): readonly string[] =>
      // A key that was revoked under one certificate is stolen, whatever other certificate is for it.
      without(certificates, new Set(certificates.filter(({ serial }) => revoked.has(serial)).map(principalOf)));
    return new Map([...listed].map(([member, certificates]) => [member, principalsOf(certificates)]));
  }
}

function principalOf({ principal }: ListedCertificate): string {
  return principal;
}

function without(certificates: readonly ListedCertificate[], stolen: ReadonlySet<string>): readonly string[] {
  return [...new Set(certificates.map(principalOf))].filter((principal) => !stolen.has(principal));
}
