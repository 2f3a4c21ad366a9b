import { Injectable } from '@nestjs/common';
import { ExchangeIdentity, KnownListRepository } from '#libs/exchange';
import { ReadTrust } from '#libs/member';
import { Clock } from '#libs/work';
import type { FlowKeys } from './flow-keys.js';
import { KnownVersionRepository } from '../board/known-version.repository.js';
import { OwnKeys } from './own-keys.js';

/** What the own keys and the lists are read from. */
@Injectable()
export class KeySources {
  constructor(
    readonly own: OwnKeys,
    readonly lists: KnownListRepository,
    readonly versions: KnownVersionRepository,
  ) {}
}

/** Shows keys and certificates by what is left of them, and how far each member is with the trust list. */
@Injectable()
export class ReadKeys {
  constructor(
    private readonly identity: ExchangeIdentity,
    private readonly clock: Clock,
    private readonly trust: ReadTrust,
    private readonly sources: KeySources,
  ) {}

  async view(): Promise<FlowKeys> {
    const { own, lists, versions } = this.sources;
    const [{ newest, members }, known] = await Promise.all([
      this.trust.view(),
      versions.byMember(lists.networkSpaceId),
    ]);
    return {
      at: this.clock.now().toISOString(),
      own: own.keys(),
      certificates: own.certificates(),
      list: newest,
      members: members.map(({ member, keys, certificateDaysLeft, unreadableCertificates }) => ({
        member,
        keys: keys.map(({ use, keyId, status }) => ({ use, keyId, status })),
        certificateDaysLeft,
        unreadableCertificates,
        newestListKnown: member === this.identity.member ? newest.version : (known.get(member) ?? null),
      })),
    };
  }
}
