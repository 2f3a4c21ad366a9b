import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/work';
import type { EntityManager } from 'typeorm';
import { ExchangeError } from '../space/exchange.errors.js';
import { ExchangeIdentity } from '../space/exchange.identity.js';
import { type LeavingOut, WaitingRepository } from './waiting.repository.js';
import { SpaceDirectory } from '../space/space-directory.js';
import { Wakes } from '../space/wakes.js';

/** Messages that wait for the sealing key of a recipient, and what their author may do about them. */
@Injectable()
export class WaitingMessages {
  constructor(
    private readonly identity: ExchangeIdentity,
    private readonly spaces: SpaceDirectory,
    private readonly waiting: WaitingRepository,
    private readonly wakes: Wakes,
    private readonly clock: Clock,
  ) {}

  /**
   * Sends a waiting message to its other recipients alone. Whoever is left out never gets this message; who decided so is kept.
   *
   * @throws ExchangeError SPACE_UNKNOWN; NOT_WAITING where the message does not wait for the keys of all of these members
   */
  async sendWithout(tx: EntityManager, message: LeavingOut & { readonly spaceId: string }): Promise<void> {
    const { spaceId, messageId, members, by } = message;
    const spaceNo = await this.spaces.require(spaceId);
    const isOwn = members.includes(this.identity.member);
    if (isOwn || !(await this.waiting.sendWithout(tx, { spaceNo, messageId, members, by, at: this.clock.now() }))) {
      throw new ExchangeError('NOT_WAITING', 'the message does not wait for a key of these members');
    }
    this.wakes.afterCommit(tx, 'sealer');
  }
}
