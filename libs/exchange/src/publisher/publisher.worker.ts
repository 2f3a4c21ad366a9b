import { LogError, MAX_SEND_BYTES, MAX_SEND_RECORDS, type LogValue } from '#libs/spacelog';
import { Kind } from '#libs/contracts';
import { ExchangeIdentity } from '../exchange.identity.js';
import type { ShardSession, SpaceSession } from '../shard/shard-session.js';
import { Worker, type StepResult } from '../worker.js';
import type { TopicProvider } from './topic-provider.js';
import type { PublisherRepository, SealedBytes } from './publisher.repository.js';

/**
 * Appends sealed bytes verbatim, in sequence order. What is published is a watermark; an unknown outcome leaves it where it
 * was, and the same bytes go again: their identity removes the double at every reader.
 */
export class PublisherWorker extends Worker {
  override readonly name = 'publisher';

  constructor(
    private readonly session: ShardSession,
    private readonly identity: ExchangeIdentity,
    private readonly sealed: PublisherRepository,
    private readonly topics: TopicProvider,
  ) {
    super();
  }

  override async step(): Promise<StepResult> {
    let result: StepResult = 'idle';
    for (const space of this.session.readySpaces()) {
      if (space.frozen) continue;
      if (await this.publishSpace(space)) result = 'worked';
    }
    return result;
  }

  private async publishSpace(space: SpaceSession): Promise<boolean> {
    const rewound = await this.rewind(space);
    const waiting = await this.sealed.next(space.spaceNo, this.session.token, MAX_SEND_RECORDS);
    if (waiting.length === 0) return false;
    const batch = fitting(waiting, space.sendLimit);
    await this.openTopic(space, batch);
    try {
      const offsets = await this.session.writer.append(
        space.logTopic,
        batch.map((row) => this.logValueOf(space, row)),
      );
      space.sendLimit = MAX_SEND_RECORDS;
      space.noteAcknowledged(
        offsets,
        batch.map((row) => row.identity),
        rewound,
      );
    } catch (error) {
      if (!(error instanceof LogError) || error.code !== 'TOO_LARGE' || batch.length === 1) throw error;
      space.sendLimit = Math.max(1, Math.floor(batch.length / 2));
      return true;
    }
    await this.sealed.published(space.spaceNo, this.session.token, batch);
    return true;
  }

  /** The record that opens a space goes to the operator first, who creates the topics for it. */
  private async openTopic(space: SpaceSession, batch: readonly SealedBytes[]): Promise<void> {
    const [first] = batch;
    const opens = first?.epoch === 1 && first.sequence === 1n && first.kind === Kind.CHARTER;
    if (opens && space.position?.nextPosition === 0n) await this.topics.open(space.spaceId, first.bytes);
  }

  private async rewind(space: SpaceSession): Promise<boolean> {
    if (!space.rewindDue) return false;
    space.rewindDue = false;
    space.acknowledged.clear();
    const { epoch, sequence } = space.requirePosition().head(this.identity.member);
    await this.sealed.rewind(space.spaceNo, this.session.token, { epoch, sequence: BigInt(sequence) });
    return true;
  }

  private logValueOf(space: SpaceSession, row: SealedBytes): LogValue {
    return {
      value: row.bytes,
      headers: {
        'joinder-space': space.spaceId,
        'joinder-sender': this.identity.member,
        'joinder-sequence': row.sequence.toString(),
        ...(row.traceparent === null ? {} : { traceparent: row.traceparent }),
      },
    };
  }
}

function fitting(rows: readonly SealedBytes[], limit: number): readonly SealedBytes[] {
  let bytes = 0;
  const count = rows.slice(0, limit).findIndex((row) => (bytes += row.bytes.length + 200) > MAX_SEND_BYTES);
  return rows.slice(0, Math.max(1, count === -1 ? Math.min(limit, rows.length) : count));
}
