import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ExchangeIdentity, KnownListRepository } from '#libs/exchange';
import { HealthCheck, type HealthPurpose, type HealthResult } from '#libs/observability';
import { keysInForce, signer, verifyDetached } from '#libs/trust';

/** Really signs with the record key and verifies with what the trust list states: a key store of yesterday fails here. */
@Injectable()
export class KeysCheck extends HealthCheck {
  override readonly name = 'keys';
  override readonly purposes: readonly HealthPurpose[] = ['self-test'];

  constructor(
    private readonly identity: ExchangeIdentity,
    private readonly lists: KnownListRepository,
  ) {
    super();
  }

  override async check(): Promise<HealthResult> {
    const list = this.lists.newest();
    const { record, checkpoint, sealing } = keysInForce(this.identity.keys, list);
    for (const { keyIdHex } of [record, checkpoint, sealing]) {
      if (list.key(keyIdHex)?.status !== 'active') return { state: 'down', code: 'KEY_NOT_ACTIVE' };
    }
    const trusted = list.key(record.keyIdHex);
    const challenge = randomBytes(32);
    const holds = trusted !== undefined && verifyDetached(trusted, challenge, signer(record).sign(challenge));
    return holds ? { state: 'up' } : { state: 'down', code: 'SIGNATURE_FAILED' };
  }
}
