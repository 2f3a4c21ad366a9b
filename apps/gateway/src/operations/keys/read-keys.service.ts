import { Injectable } from '@nestjs/common';
import { ExchangeIdentity, KnownListRepository, KnownVersionRepository } from '#libs/exchange';
import { ReadTrust } from '#libs/member';
import { Clock } from '#libs/work';
import type { FlowKeys } from './flow-keys.js';
import { OwnKeys } from './own-keys.js';

/** Shows keys and certificates by what is left of them, and how far each member is with the trust list. */
@Injectable()
export class ReadKeys {
  constructor(
    private readonly identity: ExchangeIdentity,
    private readonly clock: Clock,
    private readonly trust: ReadTrust,
    private readonly own: OwnKeys,
    private readonly lists: KnownListRepository,
    private readonly versions: KnownVersionRepository,
  ) {}

  async view(): Promise<FlowKeys> {
    const [{ newest, members }, known] = await Promise.all([
      this.trust.view(),
      this.versions.byMember(this.lists.networkSpaceId),
    ]);
    return {
      at: this.clock.now().toISOString(),
      own: this.own.keys(),
      certificates: this.own.certificates(),
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
