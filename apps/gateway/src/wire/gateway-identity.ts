import { ExchangeIdentity } from '#libs/exchange';
import type { SealingKeys } from '#libs/protocol';
import { type MemberKeys, ownKeys, readKeyStore } from '#libs/trust';
import type { GatewayConfig } from '../config.js';

/**
 * The keys of this gateway, opened once at start. Every sealing key opens what was sealed to it, also one that waits for a list
 * to name it or that was retired; which record and checkpoint key signs in a space, the list in force there says.
 */
export class GatewayIdentity extends ExchangeIdentity {
  override readonly member: string;
  override readonly sealingKeys: SealingKeys;

  constructor(override readonly keys: MemberKeys) {
    super();
    const sealing = ownKeys(keys).filter(({ use }) => use === 'sealing');
    const byId = new Map(sealing.map(({ keyIdHex, privateKey }) => [keyIdHex, privateKey]));
    this.member = keys.member;
    this.sealingKeys = { member: keys.member, find: (keyIdHex) => byId.get(keyIdHex) ?? null };
  }

  /** @throws TrustError when the store does not open; Error when it is of another member */
  static open(config: Pick<GatewayConfig, 'member' | 'keyStore' | 'keyStorePassword'>): GatewayIdentity {
    const keys = readKeyStore(config.keyStore, config.keyStorePassword);
    if (keys.member !== config.member)
      throw new Error(`the key store is of ${keys.member}, this gateway is ${config.member}`);
    return new GatewayIdentity(keys);
  }
}
