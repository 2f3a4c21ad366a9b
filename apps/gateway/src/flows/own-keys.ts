import { Injectable } from '@nestjs/common';
import { Clock, ExchangeIdentity, KnownListRepository } from '#libs/exchange';

const DAY_MS = 24 * 3600 * 1000;

export interface KeyView {
  readonly use: string;
  readonly keyId: string;
  /** As the newest known trust list states it; null when it does not name the key. */
  readonly status: string | null;
}

export interface TrustView {
  readonly version: string;
  readonly hash: string;
  readonly daysLeft: number;
  readonly members: readonly string[];
  readonly keys: readonly KeyView[];
}

/** Tells how long the newest known trust list lasts and what it says of the own keys. */
@Injectable()
export class OwnKeys {
  constructor(
    private readonly identity: ExchangeIdentity,
    private readonly lists: KnownListRepository,
    private readonly clock: Clock,
  ) {}

  view(): TrustView {
    const list = this.lists.newest();
    const { record, checkpoint, sealing } = this.identity.keys;
    return {
      version: list.version.toString(),
      hash: list.hashHex,
      daysLeft: Math.floor((Number(list.expiresMs) - this.clock.now().getTime()) / DAY_MS),
      members: [...list.members.keys()],
      keys: [record, checkpoint, sealing].map(({ use, keyIdHex }) => ({
        use,
        keyId: keyIdHex,
        status: list.key(keyIdHex)?.status ?? null,
      })),
    };
  }
}
