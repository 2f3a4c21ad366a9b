import type { SealingKeys } from '#libs/protocol';
import type { MemberKeys } from '#libs/trust';

/** Who this gateway is and the keys it signs and opens with. */
export abstract class ExchangeIdentity {
  abstract readonly member: string;
  abstract readonly keys: MemberKeys;
  /** The sealing key in use and those used before, which still open what was sealed to them. */
  abstract readonly sealingKeys: SealingKeys;

  /** Reads the keys again where they may have changed since they were read; answers whether they did. */
  refresh(): boolean {
    return false;
  }
}
