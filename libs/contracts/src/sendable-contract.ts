import type { EarlierContract } from './earlier-contract.js';
import { contractDigestHex } from './gen/digest.js';
import { releasedContracts } from './gen/released.js';

/** A contract under which messages may be made: all types, or those that are named. */
export interface SendableContract {
  readonly digest: Uint8Array;
  readonly types: readonly string[] | 'all';
}

/**
 * The contracts that a build reads: its own, and those of earlier releases. A list admits the own one only after every member has
 * announced that it reads it; until then messages leave under an earlier contract that the list admits, the announcement among
 * them. A message is made under a contract only where its type means the same there (docs/protocol.md, Contracts).
 */
export class Contracts {
  /** Digests (hex) of the contracts that this build reads. */
  readonly readable: ReadonlySet<string>;

  /** @param earlier oldest first */
  constructor(
    private readonly ownDigestHex: string,
    private readonly earlier: readonly EarlierContract[],
  ) {
    this.readable = new Set([ownDigestHex, ...earlier.map(({ digestHex }) => digestHex)]);
  }

  /** Chooses the newest contract that a list admits; null where it admits none that this build reads. */
  sendable(admitted: ReadonlySet<string>): SendableContract | null {
    if (admitted.has(this.ownDigestHex)) return { digest: Buffer.from(this.ownDigestHex, 'hex'), types: 'all' };
    const found = this.earlier.findLast(({ digestHex }) => admitted.has(digestHex));
    return found ? { digest: Buffer.from(found.digestHex, 'hex'), types: found.types } : null;
  }
}

/** The contracts of this build. */
export const contracts = new Contracts(contractDigestHex, releasedContracts);
