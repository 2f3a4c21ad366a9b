import { Injectable } from '@nestjs/common';
import { EpochReason } from '#libs/contracts';
import { Transaction } from '#libs/persistence';
import { ExchangeIdentity } from '../exchange.identity.js';
import { CosignRepository } from '../receipts/cosign.repository.js';
import { SealerRepository } from '../sealer/sealer.repository.js';
import type { ShardSession, SpaceSession } from './shard-session.js';

/**
 * What a new holder does before it seals or cosigns: it reads the log to the end that it saw after the grant, so it knows
 * every record of its own; records of its own that it does not know, as after a restored backup, are adopted under a new epoch.
 */
@Injectable()
export class StartBarrier {
  constructor(
    private readonly transaction: Transaction,
    private readonly sealed: SealerRepository,
    private readonly cosigns: CosignRepository,
    private readonly identity: ExchangeIdentity,
  ) {}

  /** Asks the broker once where the logs end now. */
  async setBarriers(session: ShardSession): Promise<void> {
    const waiting = [...session.spaces.values()].filter((space) => space.barrier === null);
    if (waiting.length === 0) return;
    const ends = await session.reader.ends(waiting.map((space) => space.logTopic));
    for (const space of waiting) {
      const range = ends.get(space.logTopic);
      const neverRead = space.position?.nextPosition === 0n;
      if (range) space.barrier = range.end + space.space.base;
      else if (neverRead) space.barrier = 0n;
    }
  }

  /** Lets a space that passed its barrier seal and cosign. */
  async pass(session: ShardSession, space: SpaceSession): Promise<void> {
    if (space.ready || !space.passedBarrier) return;
    const received = space.requirePosition().head(this.identity.member);
    const sent = await this.transaction.run((tx) =>
      this.sealed.takeOver(tx, space.spaceNo, session.token, received.identity),
    );
    const unknown = received.epoch > sent.epoch || (received.epoch === sent.epoch && received.sequence > sent.sequence);
    if (unknown) space.epochDue = EpochReason.RESTORED;

    const newest = await this.cosigns.newestOwn(space.spaceNo);
    space.cosignedSize = newest?.size ?? 0n;
    for (const member of await this.cosigns.contradicting(space.spaceNo)) space.contradicting.add(member);
    space.ready = true;
    if (newest)
      await session.notesWriter.append(space.notesTopic, [{ value: Buffer.from(newest.note, 'utf8'), headers: {} }]);
  }
}
