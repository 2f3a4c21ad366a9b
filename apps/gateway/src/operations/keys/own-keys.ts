import { X509Certificate } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ExchangeIdentity, KnownListRepository } from '#libs/exchange';
import { keysInForce } from '#libs/trust';
import { DAY_MS } from '#libs/vocabulary';
import { Clock } from '#libs/work';
import type { OwnCertificateView, OwnKeyView } from './flow-keys.js';
import { OwnCertificates } from './own-certificates.js';

/** What the own keys, the own certificates and the newest known trust list are good for. */
@Injectable()
export class OwnKeys {
  constructor(
    private readonly identity: ExchangeIdentity,
    private readonly lists: KnownListRepository,
    private readonly own: OwnCertificates,
    private readonly clock: Clock,
  ) {}

  /** The keys in use. */
  keys(): readonly OwnKeyView[] {
    const list = this.lists.newest();
    const { record, checkpoint, sealing } = keysInForce(this.identity.keys, list);
    return [record, checkpoint, sealing].map(({ use, keyIdHex }) => ({
      use,
      keyId: keyIdHex,
      status: list.key(keyIdHex)?.status ?? null,
    }));
  }

  get networkSpaceId(): string {
    return this.lists.networkSpaceId;
  }

  /** Whether the newest known list revokes a key, so that nothing it signs counts any more. */
  isRevoked(keyIdHex: string): boolean {
    return this.lists.newest().key(keyIdHex)?.status === 'revoked';
  }

  /** Fewest days first. */
  certificates(): readonly OwnCertificateView[] {
    return this.own.all
      .map(({ use, pem }) => {
        const expires = new Date(new X509Certificate(pem).validTo);
        return { use, expiresAt: expires.toISOString(), daysLeft: this.daysLeft(expires.getTime()) };
      })
      .sort((a, b) => a.daysLeft - b.daysLeft);
  }

  /** Newest known trust list. */
  list(): { readonly version: string; readonly expiresAt: string; readonly daysLeft: number } {
    const { version, expiresMs } = this.lists.newest();
    const expires = new Date(Number(expiresMs));
    return {
      version: version.toString(),
      expiresAt: expires.toISOString(),
      daysLeft: this.daysLeft(expires.getTime()),
    };
  }

  private daysLeft(ms: number): number {
    return Math.floor((ms - this.clock.now().getTime()) / DAY_MS);
  }
}
