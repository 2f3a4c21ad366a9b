import { KnownListRepository } from '#libs/exchange';
import { Injectable } from '@nestjs/common';
import { parseHeader } from '#libs/protocol';
import type { KeyStatus } from './freeze.js';

/** A key under a statement, as the list in force of its space has it. */
export interface StandingKey {
  readonly keyId: string;
  readonly status: KeyStatus;
}

/** Returns what the trust list in force in a space says of a key. */
@Injectable()
export class KeyStanding {
  constructor(private readonly lists: KnownListRepository) {}

  async of(spaceNo: number, keyId: string): Promise<StandingKey> {
    const list = (await this.lists.ofSpace(spaceNo)).at(-1);
    return { keyId, status: list?.key(keyId)?.status ?? 'unknown' };
  }

  /** Whether what a key signed can stop this gateway: as the list in force has it, and the newest that is known. */
  stops({ keyId, status }: StandingKey): boolean {
    return status === 'active' && this.lists.newest().key(keyId)?.status !== 'revoked';
  }

  /** The key that a header names; null where it does not parse. */
  async ofHeader(spaceNo: number, header: Uint8Array): Promise<StandingKey | null> {
    const parsed = parseHeader(header);
    return parsed === null ? null : this.of(spaceNo, Buffer.from(parsed.keyId).toString('hex'));
  }
}
