import { Injectable } from '@nestjs/common';
import { EpochReason } from '#libs/contracts';
import type { SenderHead } from '#libs/protocol';
import { ExchangeContext } from '../space/exchange.context.js';
import { compareSent, type SentMark } from '../space/sent-marks.js';
import { PendingRepository } from '../outbox/pending.repository.js';
import { CosignFloor } from './cosign-floor.js';
import { CosignRepository } from '../tree/cosign.repository.js';
import type { StreamHead } from '../stream/sealed-row.js';
import { SealerRepository } from '../sealer/sealer.repository.js';
import { noteTakenPlaces } from '../space/foreign-place.js';
import type { ShardSession } from '../space/shard-session.js';
import type { SpaceSession } from '../space/space-session.js';

interface TakenOver {
  readonly head: StreamHead;
  readonly isTaken: boolean;
}

/**
 * What a new holder does before it seals or cosigns: it reads log and notes to the end that it saw after the grant, so it knows
 * every record of its own and the newest tree it cosigned. Where the database is older than that, or than the mark on disk, it
 * was restored: nothing leaves until the own tree holds what was cosigned, and then under a new epoch.
 */
@Injectable()
export class StartBarrier {
  constructor(
    private readonly context: ExchangeContext,
    private readonly sealed: SealerRepository,
    private readonly pending: PendingRepository,
    private readonly cosigns: CosignRepository,
    private readonly floor: CosignFloor,
  ) {}

  /** Answers whether the space became ready now. */
  async pass(session: ShardSession, space: SpaceSession): Promise<boolean> {
    if (!space.passedBarrier) return false;
    const mark = session.marks.of(space.spaceId);
    const newest = await this.floor.newest(session, space);
    const position = space.requirePosition();
    space.restoring = position.frontier.size < larger(newest?.size ?? 0n, mark.cosignedSize);
    if (space.restoring) return false;
    if (newest) await this.floor.requireSameTree(space, newest);

    const received = position.head(this.context.member);
    const { head, isTaken } = await this.takeOver(space, session.token, received);
    const isOlder = isTaken || isBehind(head, received, mark) || mark.cosignedSize > (newest?.size ?? 0n);
    if (isOlder && position.list !== null) space.epochDue = EpochReason.RESTORED;
    for (const [hash, one] of await this.cosigns.contradictions(space.spaceNo)) space.contradictions.set(hash, one);
    space.ready = true;
    return true;
  }

  /** Where the own stream stands, and whether somebody else took a place in it that was sealed here and had not left. */
  private takeOver({ spaceNo }: SpaceSession, token: bigint, received: SenderHead): Promise<TakenOver> {
    const { sealed, pending } = this;
    const { member, clock } = this.context;
    return this.context.transaction.run(async (tx) => {
      const head = await sealed.takeOver(tx, { spaceNo, token, received });
      const isTaken = await noteTakenPlaces(tx, { spaceNo, member, at: clock.now() });
      const known = await sealed.takeKnown(tx, spaceNo, member);
      await pending.stand(tx, known);
      return { head, isTaken };
    });
  }
}

/** Tells whether the stream in the database is older than what the log shows of it, or than what left this gateway. */
export function isBehind(stream: StreamHead, received: SenderHead, mark: SentMark): boolean {
  if (compareSent(stream, mark) < 0) return true;
  const order = compareSent(stream, received);
  return order < 0 || (order === 0 && Buffer.compare(stream.previous, received.identity) !== 0);
}

function larger(left: bigint, right: bigint): bigint {
  return left > right ? left : right;
}
