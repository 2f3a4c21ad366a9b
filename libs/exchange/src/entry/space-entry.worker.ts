import { logTopic, notesTopic, type TopicOffset } from '#libs/spacelog';
import { type StepResult, Worker } from '#libs/work';
import { ExchangeContext } from '../space/exchange.context.js';
import type { SpaceTurns } from '../space/space-turns.js';
import { ResumeRepository, type ResumePoint } from '../space/resume.repository.js';
import type { ShardSession } from '../space/shard-session.js';
import { SpaceDirectory, type Space } from '../space/space-directory.js';
import { type Barrier, SpaceSession } from '../space/space-session.js';
import { StartBarrier } from './start-barrier.js';
import { LogSwitch } from './log-switch.js';

/** Members wait for a space that is not let in yet, and the broker tells nobody when it can answer. */
const ENTER_MS = 500;

const BEGINNING: ResumePoint = { nextPosition: 0n, nextNote: 0n };

/**
 * Lets the spaces of a shard into its session: read from where the database stands, then past the start barrier. One whose log goes
 * on in another topic enters anew.
 */
export class SpaceEntryWorker extends Worker {
  override readonly name = 'space-entry';

  constructor(
    private readonly session: ShardSession,
    private readonly turns: SpaceTurns,
    private readonly context: ExchangeContext,
    private readonly spaces: SpaceDirectory,
    private readonly resume: ResumeRepository,
    private readonly barrier: StartBarrier,
    private readonly switching: LogSwitch,
  ) {
    super();
  }

  override async step(): Promise<StepResult> {
    const { spaces, resume } = this;
    const known = (await spaces.followed()).filter((space) => space.shard === this.session.shard);
    const found = known.filter((space) => this.session.spaces.get(space.spaceNo)?.space.base !== space.base);
    const left = [...this.session.spaces.values()].filter(
      ({ spaceNo }) => !known.some((one) => one.spaceNo === spaceNo),
    );
    for (const { spaceNo } of left) this.session.spaces.delete(spaceNo);
    if (found.length + left.length > 0) await this.admit(found);
    const [conflicts, closed] = [await resume.openListConflicts(), await resume.settledContradictions()];
    const networkVersion = await resume.networkVersion(this.context.lists.networkSpaceId);
    return this.turns.give(this.session.spaces.values(), async (space) => {
      space.networkVersion = networkVersion;
      space.listsConflict = conflicts.some(({ hashesHex }) => hashesHex.has(space.position?.list?.hashHex ?? ''));
      space.settled = closed;
      for (const hash of closed) space.contradictions.delete(hash);
      space.newestList = this.context.lists.newest();
      space.goesOnAt = spaces.offersOf(space.spaceId).at(-1) ?? (space.space.base > 0n ? space.space.base : null);
      await this.letIn(space);
      const isElsewhere = await this.switching.follow(this.session, space);
      if (isElsewhere === true) return 'worked';
      return space.ready && isElsewhere === false ? 'idle' : { againInMs: ENTER_MS };
    });
  }

  /** Topics are assigned before the follower sees their spaces. */
  private async admit(found: readonly Space[]): Promise<void> {
    const before = new Map(this.session.spaces);
    for (const { spaceNo } of found) this.session.spaces.delete(spaceNo);
    const points = await this.resume.pointsOf(found.map((space) => space.spaceNo));
    const assigned = [...this.session.spaces.values()].flatMap(({ space }) => topicsOf(space, BEGINNING));
    const entering = found.flatMap((space) => topicsOf(space, points.get(space.spaceNo) ?? BEGINNING));
    await this.session.reader.assign([...assigned, ...entering]);
    for (const space of found) {
      const session = new SpaceSession(space, this.context.member);
      session.nextNote = points.get(space.spaceNo)?.nextNote ?? 0n;
      // The topic of the notes stays assigned, and goes on from where it is.
      const earlier = before.get(space.spaceNo);
      if (earlier) session.goesOnFrom(earlier);
      this.session.spaces.set(space.spaceNo, session);
    }
    this.context.wakes.now('follower');
  }

  private async letIn(space: SpaceSession): Promise<void> {
    if (space.ready || !space.position) return;
    space.barrier ??= await this.barrierOf(space);
    if (!(await this.barrier.pass(this.session, space))) return;
    for (const target of ['sealer', 'publisher', 'cosigner'] as const) this.context.wakes.now(target);
  }

  /** Asks the broker where the logs end now. A space that has no topics yet is about to be opened from here. */
  private async barrierOf(space: SpaceSession): Promise<Barrier | null> {
    const asked = space.requirePosition().nextPosition;
    const ends = await this.session.reader.ends([space.logTopic, space.notesTopic]);
    const end = ends.get(space.logTopic)?.end;
    if (end === undefined) return asked === 0n ? { log: 0n, notes: 0n } : null;
    return { log: end + space.space.base, notes: ends.get(space.notesTopic)?.end ?? 0n };
  }
}

/**
 * The log starts one record back where there is one: the follower compares it with what it stored. For topics that were
 * assigned before, the offset says nothing.
 */
function topicsOf(space: Space, { nextPosition, nextNote }: ResumePoint): TopicOffset[] {
  const next = nextPosition - space.base;
  return [
    { topic: logTopic(space.spaceId, space.base), offset: next > 0n ? next - 1n : 0n },
    { topic: notesTopic(space.spaceId), offset: nextNote },
  ];
}
