import { Injectable } from '@nestjs/common';
import { EpochReason } from '#libs/contracts';
import { all, first, int4, int8, statement } from '#libs/persistence';
import type { JudgedStep } from '#libs/protocol';
import { DataSource } from 'typeorm';
import { ExchangeContext } from '../space/exchange.context.js';
import { compareSent, type SentPlace } from '../space/sent-marks.js';
import type { ShardSession } from '../space/shard-session.js';
import type { SpaceSession } from '../space/space-session.js';
import { type ForeignPlace, storeForeign } from '../space/foreign-place.js';

/** A received record of this member. */
interface OwnRecord extends SentPlace, ForeignPlace {}

/**
 * Finds records under an own key that this gateway did not seal, by their place: whatever it sealed is at or below the head of its
 * stream, and whatever left an earlier life of its database at or below the mark on disk. They are kept for people, and the own
 * stream goes on behind them under a new epoch, as after a start: going on as if they were not there would be a fork.
 */
@Injectable()
export class ForeignRecords {
  constructor(
    private readonly dataSource: DataSource,
    private readonly context: ExchangeContext,
  ) {}

  /** Looks at committed positions; costs nothing where the mark covers all own records. */
  async note(session: ShardSession, space: SpaceSession, steps: readonly JudgedStep[]): Promise<void> {
    const beyond = this.ownOf(steps).filter((own) => compareSent(own, session.marks.of(space.spaceId)) > 0);
    if (beyond.length === 0) return;
    const stream = await this.streamOf(space.spaceNo);
    const isEarlierLife = !space.ready && (stream !== null || !(await this.isKnownInNetwork()));
    if (isEarlierLife) return;
    const foreign = beyond.filter((own) => stream === null || compareSent(own, stream) > 0);
    if (foreign.length === 0) return;
    await storeForeign(this.dataSource, { spaceNo: space.spaceNo, at: this.context.clock.now() }, foreign);
    this.standAside(space, foreign);
  }

  private ownOf(steps: readonly JudgedStep[]): OwnRecord[] {
    return steps.flatMap(({ record, received, position }) => {
      if (!record || !received || record.header.sender !== this.context.member) return [];
      const { epoch, sequence, kind, keyId } = record.header;
      return [{ position, epoch, sequence, keyId, isEpoch: kind === 'epoch' }];
    });
  }

  private async streamOf(spaceNo: number): Promise<SentPlace | null> {
    const row = await first(this.dataSource, STREAM_OF, [spaceNo]);
    return row ? { epoch: row.epoch, sequence: Number(row.sequence) } : null;
  }

  /** A gateway that is set up anew from nothing finds its earlier records everywhere, `network` first. */
  private async isKnownInNetwork(): Promise<boolean> {
    const rows = await all(this.dataSource, IS_KNOWN_IN_NETWORK, [this.context.lists.networkSpaceId]);
    return rows.length > 0;
  }

  /** Whoever else speaks gets its turn; each time a longer one, and never so long that this gateway falls silent. */
  private standAside(space: SpaceSession, foreign: readonly OwnRecord[]): void {
    if (!space.ready) return;
    const nowMs = this.context.clock.now().getTime();
    if (space.asides.waitMs(nowMs) === 0 && foreign.some(({ isEpoch }) => isEpoch)) space.asides.failed(nowMs);
    space.epochDue ??= EpochReason.RESTORED;
    this.context.wakes.now('sealer');
  }
}

const STREAM_OF = statement(
  { epoch: int4, sequence: int8 },
  'select epoch, sequence from stream_head where space_no = $1',
);

const IS_KNOWN_IN_NETWORK = statement(
  {},
  'select from stream_head join space using (space_no) where space_id = $1 and sequence > 0',
);
