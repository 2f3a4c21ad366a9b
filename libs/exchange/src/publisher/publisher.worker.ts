import { EpochReason, Kind } from '#libs/contracts';
import type { SenderHead } from '#libs/protocol';
import { LogError, type LogValue, MAX_SEND_BYTES, MAX_SEND_RECORDS } from '#libs/spacelog';
import { type StepResult, Worker } from '#libs/work';
import { ExchangeContext } from '../space/exchange.context.js';
import { compareSent } from '../space/sent-marks.js';
import { noteTakenPlaces } from '../space/foreign-place.js';
import type { ShardSession } from '../space/shard-session.js';
import type { SpaceSession } from '../space/space-session.js';
import type { SpaceTurns } from '../space/space-turns.js';
import { isOpening } from './opening-record.js';
import { PublisherRepository, type SealedBytes } from './publisher.repository.js';

/** Room for the headers of a record within a send. */
const HINT_BYTES = 200;

/** How long brokers may take to tell each other of topics and access rules that were just made, and how soon to try again. */
const SPREADING_MS = { most: 10_000, pause: 50 };

/**
 * Appends sealed bytes verbatim, in sequence order. What is published is a watermark; an unknown outcome leaves it where it
 * was, and the same bytes go again: their identity removes the double at every reader.
 */
export class PublisherWorker extends Worker {
  override readonly name = 'publisher';

  constructor(
    private readonly session: ShardSession,
    private readonly turns: SpaceTurns,
    private readonly context: ExchangeContext,
    private readonly sealed: PublisherRepository,
  ) {
    super();
  }

  override async step(): Promise<StepResult> {
    const spaces = [...this.session.speaking()];
    const spaceNos = spaces.map(({ spaceNo }) => spaceNo);
    const waiting = await this.sealed.withSealed(spaceNos, this.session.token);
    return this.turns.give(spaces, (space) => this.publish(space, waiting.has(space.spaceNo)));
  }

  private async publish(space: SpaceSession, isWaiting: boolean): Promise<StepResult> {
    const position = space.requirePosition();
    if (space.epochDue !== null || space.readersUnder !== position.readersHash) return 'idle';
    switch (space.stream.fate(position.nextPosition)) {
      case 'new-epoch':
        return this.askForEpoch(space, EpochReason.REFUSED);
      case 'send-again':
        return this.sendAgain(space);
      case 'well':
        return isWaiting ? this.sendNext(space) : this.sendAgainWhereLost(space);
    }
  }

  private async sendNext(space: SpaceSession): Promise<StepResult> {
    const { sealed, context } = this;
    const received = space.requirePosition().head(context.member);
    const waiting = await sealed.next(space.spaceNo, { token: this.session.token, limit: MAX_SEND_RECORDS });
    const [first] = waiting;
    if (!first || !mayFollow(first, received)) return 'idle';
    if (isTaken(first, received)) return this.standBehind(space);
    if (isOpening(space, first) && space.topicsSince === null) return this.askForTopics();
    const batch = fitting(waiting, space.sendLimit);
    await this.mark(space, batch);
    try {
      if (await this.send(space, batch)) await sealed.published(space.spaceNo, this.session.token, batch);
      return 'worked';
    } catch (error) {
      if (this.isSpreading(space, error)) return { againInMs: SPREADING_MS.pause };
      throw error;
    }
  }

  private askForTopics(): StepResult {
    this.context.wakes.now('opener');
    return 'idle';
  }

  /** The operator has answered, and not every broker knows of it yet. Where that takes too long, it is asked again. */
  private isSpreading(space: SpaceSession, error: unknown): boolean {
    const { topicsSince } = space;
    const isRefused = error instanceof LogError && (error.code === 'FORBIDDEN' || error.code === 'NO_TOPIC');
    if (!isRefused || topicsSince === null || space.position?.nextPosition !== 0n) return false;
    if (this.context.clock.now().getTime() - topicsSince.getTime() < SPREADING_MS.most) return true;
    space.topicsSince = null;
    return false;
  }

  /** Answers false when the broker found the send too large, so that it goes again in halves. */
  private async send(space: SpaceSession, batch: readonly SealedBytes[]): Promise<boolean> {
    const records = batch.map(({ identity, kind }) => ({ identity, isEpoch: kind === Kind.EPOCH }));
    space.stream.sending(records);
    try {
      const values = batch.map((row) => this.logValueOf(space, row));
      const offsets = await this.session.writer.append(space.logTopic, values);
      const positions = offsets.map((offset) => offset + space.space.base);
      space.stream.acknowledged(records, positions);
      space.sendLimit = MAX_SEND_RECORDS;
      return true;
    } catch (error) {
      if (!(error instanceof LogError) || error.code !== 'TOO_LARGE' || batch.length === 1) throw error;
      space.sendLimit = Math.max(1, Math.floor(batch.length / 2));
      return false;
    }
  }

  /** That these records may have left is on disk before they do. */
  private async mark({ spaceId }: SpaceSession, batch: readonly SealedBytes[]): Promise<void> {
    const last = batch.at(-1);
    if (last) await this.session.marks.sent(spaceId, { epoch: last.epoch, sequence: Number(last.sequence) });
  }

  /** A broker that said to have written a record and ends below it has lost it: where nobody else writes, nothing else would show that. */
  private async sendAgainWhereLost(space: SpaceSession): Promise<StepResult> {
    const position = space.stream.overdue(this.context.clock.now().getTime());
    if (position === null) return 'idle';
    const end = (await this.session.reader.ends([space.logTopic])).get(space.logTopic)?.end;
    return end !== undefined && end + space.space.base <= position ? this.sendAgain(space) : 'idle';
  }

  /** Own records did not arrive as they were sent: the same bytes go again from behind the newest that did. */
  private async sendAgain(space: SpaceSession): Promise<StepResult> {
    const { sealed, context } = this;
    const now = context.clock.now().getTime();
    const { epoch, sequence, frozenAt } = space.requirePosition().head(context.member);
    if (frozenAt !== null) return 'idle';
    const waitMs = space.rewinds.waitMs(now);
    if (waitMs > 0) return { againInMs: waitMs };
    await sealed.rewind(space.spaceNo, this.session.token, { epoch, sequence: BigInt(sequence) });
    space.rewinds.failed(now);
    space.stream.startOver();
    return 'worked';
  }

  /** Somebody else spoke under an own key where what waits here would have stood. */
  private async standBehind(space: SpaceSession): Promise<StepResult> {
    const { transaction, member, clock } = this.context;
    const look = { spaceNo: space.spaceNo, member, at: clock.now() };
    await transaction.run((tx) => noteTakenPlaces(tx, look));
    return this.askForEpoch(space, EpochReason.RESTORED);
  }

  private askForEpoch(space: SpaceSession, reason: EpochReason): StepResult {
    const now = this.context.clock.now().getTime();
    const waitMs = space.epochs.waitMs(now);
    if (waitMs > 0) return { againInMs: waitMs };
    space.epochs.failed(now);
    space.epochDue = reason;
    this.context.wakes.now('sealer');
    return 'idle';
  }

  private logValueOf(space: SpaceSession, row: SealedBytes): LogValue {
    return {
      value: row.bytes,
      headers: {
        'joinder-space': space.spaceId,
        'joinder-sender': this.context.member,
        'joinder-sequence': row.sequence.toString(),
      },
    };
  }
}

/** Nothing of a frozen sender is received until a charter forgives it, and then an epoch is first: what left before would be lost. */
function mayFollow({ epoch }: SealedBytes, received: SenderHead): boolean {
  return received.frozenAt === null || (received.forgiven && epoch > received.epoch);
}

/**
 * Own records are gone from what waits in the transaction that receives them: one at or below the received head stands where
 * somebody else put another under an own key, and would be a fork.
 */
function isTaken({ epoch, sequence }: SealedBytes, received: SenderHead): boolean {
  return compareSent({ epoch, sequence: Number(sequence) }, received) <= 0;
}

function fitting(rows: readonly SealedBytes[], limit: number): readonly SealedBytes[] {
  let bytes = 0;
  const count = rows.slice(0, limit).findIndex((row) => (bytes += row.bytes.length + HINT_BYTES) > MAX_SEND_BYTES);
  return rows.slice(0, Math.max(1, count === -1 ? Math.min(limit, rows.length) : count));
}
