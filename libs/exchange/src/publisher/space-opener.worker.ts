import { type StepResult, Worker } from '#libs/work';
import { ExchangeContext } from '../space/exchange.context.js';
import type { ShardSession } from '../space/shard-session.js';
import type { SpaceSession } from '../space/space-session.js';
import type { SpaceTurns } from '../space/space-turns.js';
import { isOpening, openingListVersion } from './opening-record.js';
import { PublisherRepository } from './publisher.repository.js';
import { type OpeningAnswer, TopicProvider } from '../space/topic-provider.js';

/**
 * Hands the record that opens a space to the operator, who creates the topics from it; the publisher appends it then. An operator
 * that is slow or away keeps no other space waiting.
 */
export class SpaceOpenerWorker extends Worker {
  override readonly name = 'opener';

  constructor(
    private readonly session: ShardSession,
    private readonly turns: SpaceTurns,
    private readonly context: ExchangeContext,
    private readonly sealed: PublisherRepository,
    private readonly topics: TopicProvider,
  ) {
    super();
  }

  override async step(): Promise<StepResult> {
    return this.turns.give(this.session.speaking(), (space) => this.open(space));
  }

  private async open(space: SpaceSession): Promise<StepResult> {
    if (space.isOpeningOver || space.topicsSince !== null || space.requirePosition().nextPosition !== 0n) return 'idle';
    const nowMs = this.nowMs();
    const waitMs = Math.max(space.openings.waitMs(nowMs), space.refusedOpenings.waitMs(nowMs));
    if (waitMs > 0) return { againInMs: waitMs };
    const { sealed, topics, context } = this;
    const [first] = await sealed.next(space.spaceNo, { token: this.session.token, limit: 1 });
    if (!first || !isOpening(space, first)) return 'idle';
    // That the record may have left is on disk before it does.
    await this.session.marks.sent(space.spaceId, { epoch: first.epoch, sequence: Number(first.sequence) });
    const answer = await topics.open(space.spaceId, first.bytes);
    await this.keep(space, answer, first.bytes);
    if (answer !== 'open') return { againInMs: this.waitAfter(space) };
    space.openings.succeeded();
    space.refusedOpenings.succeeded();
    space.topicsSince = context.clock.now();
    for (const topic of [space.logTopic, space.notesTopic]) this.session.reader.lookAgain(topic);
    context.wakes.now('publisher');
    return 'worked';
  }

  /**
   * A record under an older list than the one that `network` has here never counts any more, and no other is ever made for its place: asking
   * ends. Where the operator is the one who is behind, it is asked again.
   */
  private async keep(space: SpaceSession, answer: OpeningAnswer, record: Uint8Array): Promise<void> {
    space.openingRefused = answer === 'open' || answer === 'later' ? null : answer;
    const version = answer === 'LIST_OUTDATED' ? openingListVersion(record) : null;
    space.isOpeningOver = version !== null && version < space.networkVersion;
    const { sealed, context } = this;
    if (answer === 'open') await sealed.opened(space.spaceNo);
    if (space.openingRefused === null) return;
    await sealed.notOpened(space.spaceNo, {
      code: space.openingRefused,
      hasEnded: space.isOpeningOver,
      at: context.clock.now(),
    });
  }

  private waitAfter({ openingRefused, openings, refusedOpenings }: SpaceSession): number {
    return (openingRefused === null ? openings : refusedOpenings).failed(this.nowMs());
  }

  private nowMs(): number {
    return this.context.clock.now().getTime();
  }
}
