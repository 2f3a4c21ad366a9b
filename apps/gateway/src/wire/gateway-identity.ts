import type { KeyObject } from 'node:crypto';
import { ExchangeIdentity } from '#libs/exchange';
import type { SealingKeys } from '#libs/protocol';
import { type MemberKeys, readKeyStore } from '#libs/trust';
import type { GatewayConfig } from '../config.js';

/** The keys of this gateway, opened once at start. */
export class GatewayIdentity extends ExchangeIdentity {
  override readonly member: string;
  override readonly sealingKeys: SealingKeys;

  private constructor(override readonly keys: MemberKeys) {
    super();
    this.member = keys.member;
    this.sealingKeys = { member: keys.member, find: (keyIdHex) => this.sealingKey(keyIdHex) };
  }

  /** @throws TrustError when the store does not open; Error when it is of another member */
  static open(config: Pick<GatewayConfig, 'member' | 'keyStore' | 'keyStorePassword'>): GatewayIdentity {
    const keys = readKeyStore(config.keyStore, config.keyStorePassword);
    if (keys.member !== config.member)
      throw new Error(`the key store is of ${keys.member}, this gateway is ${config.member}`);
    return new GatewayIdentity(keys);
  }

  private sealingKey(keyIdHex: string): KeyObject | null {
    return this.keys.sealing.keyIdHex === keyIdHex ? this.keys.sealing.privateKey : null;
  }
}
