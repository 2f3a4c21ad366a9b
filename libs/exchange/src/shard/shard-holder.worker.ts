import { Injectable } from '@nestjs/common';
import { groupPrefix, LogAdmin, logTopic, notesTopic, parseTopic, SpaceLog } from '#libs/spacelog';
import { ExchangeContext } from '../exchange.context.js';
import { SessionLoops } from '../session-loops.js';
import { Worker, type StepResult } from '../worker.js';
import { Lease } from './lease.js';
import { ShardSession, SpaceSession } from './shard-session.js';
import { SpaceDirectory } from './space-directory.js';
import { StartBarrier } from './start-barrier.js';

/** Opens readers whose arrivals also wake this process. */
export abstract class ReaderSource {
  abstract openReader(groupId: string): ShardSession['reader'];
}

/** How the holder reaches the log. */
@Injectable()
export class HolderParts {
  constructor(
    readonly log: SpaceLog,
    readonly readers: ReaderSource,
    readonly admin: LogAdmin,
    readonly spaces: SpaceDirectory,
    readonly context: ExchangeContext,
  ) {}
}

/** Holds the lease of one shard: starts its session on a grant, finds its spaces, lets them through the start barrier. */
@Injectable()
export class ShardHolderWorker extends Worker {
  override readonly name = 'shard-holder';
  session: ShardSession | null = null;

  constructor(
    private readonly lease: Lease,
    private readonly parts: HolderParts,
    private readonly barrier: StartBarrier,
    private readonly runner: SessionLoops,
  ) {
    super();
  }

  override async step(): Promise<StepResult> {
    const token = await this.lease.hold(this.session?.token ?? null);
    if (token === null) await this.end();
    else if (!this.session) await this.begin(token);
    if (!this.session) return 'idle';
    await this.findSpaces(this.session);
    await this.barrier.setBarriers(this.session);
    for (const space of this.session.spaces.values()) await this.barrier.pass(this.session, space);
    return 'idle';
  }

  async close(): Promise<void> {
    const token = this.session?.token;
    await this.end();
    if (token !== undefined) await this.lease.release(token);
    await this.parts.admin.close();
  }

  private async begin(token: bigint): Promise<void> {
    const { log, readers, context } = this.parts;
    const { shard } = this.lease;
    const reader = readers.openReader(`${groupPrefix(context.member)}shard-${shard}-${token}`);
    this.session = new ShardSession(shard, token, reader, log.writer(), log.writer());
    await this.findSpaces(this.session);
    this.runner.start(this.session);
  }

  private async end(): Promise<void> {
    const { session } = this;
    this.session = null;
    if (!session) return;
    await this.runner.stop();
    await session.close();
  }

  /** Spaces are the log topics that the access rules of this member show, and those it is about to open. */
  private async findSpaces(session: ShardSession): Promise<void> {
    const topics = await this.parts.admin.listTopics().catch(() => []);
    for (const name of topics) {
      const topic = parseTopic(name);
      if (topic?.kind !== 'log' || (await this.parts.spaces.find(topic.spaceId))) continue;
      await this.parts.context.transaction.run((tx) => this.parts.spaces.add(tx, topic.spaceId, topic.base));
    }
    const found = (await this.parts.spaces.all())
      .filter((space) => space.shard === session.shard && !session.spaces.has(space.spaceNo))
      .map((space) => new SpaceSession(space));
    if (found.length > 0) await this.follow(session, found);
  }

  /** Topics are assigned before the follower sees their spaces. */
  private async follow(session: ShardSession, found: readonly SpaceSession[]): Promise<void> {
    await assign(session.reader, [...session.spaces.values(), ...found]);
    for (const space of found) session.spaces.set(space.spaceNo, space);
  }
}

async function assign(reader: ShardSession['reader'], spaces: readonly SpaceSession[]): Promise<void> {
  const topics = spaces.flatMap(({ space, position }) => [
    { topic: logTopic(space.spaceId, space.base), offset: (position?.nextPosition ?? space.base) - space.base },
    { topic: notesTopic(space.spaceId), offset: 0n },
  ]);
  await reader.assign(topics);
}
