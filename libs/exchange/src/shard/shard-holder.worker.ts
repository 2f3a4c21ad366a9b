import { Injectable } from '@nestjs/common';
import { groupPrefix, SpaceLog } from '#libs/spacelog';
import { type StepResult, Worker } from '#libs/work';
import { v7 as uuid } from 'uuid';
import { ExchangeContext } from '../space/exchange.context.js';
import { StateFolder } from './exchange.options.js';
import { SentMarks } from '../space/sent-marks.js';
import { Lease } from './lease.js';
import { LockConnection } from './lock-connection.js';
import { ReaderSource } from '../space/reader-source.js';
import { SessionRunner } from './session-runner.js';
import { ShardSession } from '../space/shard-session.js';
import { SpaceDirectory } from '../space/space-directory.js';

/** A lease is renewed this often, a shard that another holds is asked for, and lists that another process took are read. */
const RENEW_MS = 1000;

/** Holds the leases of all shards that it can get; a session lives as long as the lease of its shard. */
@Injectable()
export class ShardHolderWorker extends Worker {
  override readonly name = 'shard-holder';
  readonly sessions = new Map<number, ShardSession>();
  private readonly leases = new Map<number, Lease>();
  private readonly holder = uuid();

  constructor(
    private readonly locks: LockConnection,
    private readonly spaces: SpaceDirectory,
    private readonly log: SpaceLog,
    private readonly readers: ReaderSource,
    private readonly state: StateFolder,
    private readonly runner: SessionRunner,
    private readonly context: ExchangeContext,
  ) {
    super();
  }

  override async step(): Promise<StepResult> {
    await this.context.lists.load();
    const shards = (await this.spaces.all()).map((space) => space.shard);
    for (let shard = 0; shard <= Math.max(0, ...shards); shard += 1) await this.hold(shard);
    return { againInMs: RENEW_MS };
  }

  async close(): Promise<void> {
    for (const [shard, { token }] of this.sessions) {
      await this.end(shard);
      await this.leaseOf(shard).release(token);
    }
    await this.locks.close();
  }

  private async hold(shard: number): Promise<void> {
    const held = this.sessions.get(shard)?.token ?? null;
    const token = await this.leaseOf(shard).hold(held);
    if (token === held) return;
    await this.end(shard);
    if (token !== null) await this.begin(shard, token);
  }

  private async begin(shard: number, token: bigint): Promise<void> {
    const { log, readers, state, runner } = this;
    const marks = await SentMarks.open(state.path, shard);
    // Named after the process: a second one with a copy of the database has the same token, and in one group they would share the topics.
    const reader = readers.openReader(`${groupPrefix(this.context.member)}shard-${shard}-${this.holder}-${token}`);
    const connections = { reader, writer: log.writer(), notesWriter: log.writer() };
    const session = new ShardSession(shard, token, connections, marks);
    this.sessions.set(shard, session);
    runner.start(session);
  }

  private async end(shard: number): Promise<void> {
    const session = this.sessions.get(shard);
    if (!session) return;
    this.sessions.delete(shard);
    await this.runner.stop(session);
    await session.close();
  }

  private leaseOf(shard: number): Lease {
    const lease = this.leases.get(shard) ?? new Lease(this.locks, shard, this.holder);
    this.leases.set(shard, lease);
    return lease;
  }
}
