import { Injectable } from '@nestjs/common';
import { ExchangeIdentity, KnownListRepository, SpaceOpening } from '#libs/exchange';
import type { OnceRequest } from '#libs/http';
import { AgreementError } from './agreement.errors.js';

/** Opens a mailbox in which an agreement is drafted. */
@Injectable()
export class OpenSpace {
  constructor(
    private readonly identity: ExchangeIdentity,
    private readonly lists: KnownListRepository,
    private readonly opening: SpaceOpening,
  ) {}

  /** @throws AgreementError MEMBER_NOT_LISTED */
  async open(once: OnceRequest, members: readonly string[]): Promise<{ spaceId: string; members: readonly string[] }> {
    const all = [...new Set([...members, this.identity.member])].sort();
    const listed = this.lists.newest().members;
    const unknown = all.find((member) => !listed.has(member));
    if (unknown !== undefined) throw new AgreementError('MEMBER_NOT_LISTED', `${unknown} is not in the trust list`);
    return once.run(async (tx) => {
      await this.opening.openIn(tx, { spaceId: once.id, members: all, sharedHistory: false });
      return { spaceId: once.id, members: all };
    });
  }

  /** Opens the network space, the first of all; every member of list 1 is in it. */
  async openNetwork(): Promise<{ spaceId: string; members: readonly string[] }> {
    const spaceId = this.lists.networkSpaceId;
    const members = [...this.lists.pinned.members.keys()];
    await this.opening.open(spaceId, members, true);
    return { spaceId, members };
  }
}
