import { Injectable } from '@nestjs/common';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { EventLog, logEvents } from '#libs/observability';
import { type Effect, signatureCache } from '#libs/protocol';
import { type LogAdmin, type LogRecord, type LogRun, SpaceLog, type TopicOffset } from '#libs/spacelog';
import { OperatorContext } from '../operator.context.js';
import { KnownTrust } from '../known/known-trust.js';
import { reportEffects, reportHalt } from './effect-report.js';
import type { FollowedSpace } from '../known/followed-space.js';
import { SpaceDirectory } from '../known/space-directory.js';
import { TopicReaders } from './topic-readers.js';

const events = logEvents('operator', { judgeFailed: 'error' });

/** Positions of one space that one step judges, or as many runs of the same garbage, so that a long log does not keep others waiting. */
const CHUNK = 100;
const NOTES_CHUNK = 200;

/** What a step did: `access` when somebody's rights may have changed with it. */
export interface FollowResult {
  readonly worked: boolean;
  readonly access: boolean;
}

const NOTHING: FollowResult = { worked: false, access: false };

/** Reads the log and the notes of every space in order and judges them: the only writer of what the operator knows of the logs. */
@Injectable()
export class LogFollower {
  private readonly readers: TopicReaders;
  private readonly admin: LogAdmin;
  private readonly signatures = signatureCache(1024);
  private arrived: () => void = () => undefined;
  /** Whether there are topics that no round of discovery has seen. */
  hasNewTopics = false;

  constructor(
    log: SpaceLog,
    private readonly directory: SpaceDirectory,
    private readonly trust: KnownTrust,
    private readonly eventLog: EventLog,
    private readonly context: OperatorContext,
  ) {
    this.admin = log.admin();
    this.readers = new TopicReaders(log, context.principal, () => this.arrived());
    directory.onCreated(() => {
      this.hasNewTopics = true;
      this.arrived();
    });
  }

  /** Calls the listener when records begin to wait, or topics were created. */
  onArrival(listener: () => void): void {
    this.arrived = listener;
  }

  /** Takes up new topics, asks where the logs end, and tries again where reading halted. @throws LogError */
  async discover(): Promise<void> {
    this.hasNewTopics = false;
    const topics = await this.admin.listTopics();
    this.directory.see(topics);
    for (const space of this.directory.all()) this.goOn(space);
    const spaces = this.directory.all();
    await this.readers.add(spaces.flatMap(startsOf).filter(({ topic }) => topics.includes(topic)));
    const ends = await this.readers.ends();
    for (const space of spaces) {
      const range = ends.get(space.logTopic);
      space.end = range ? space.base + range.end : null;
      space.settlesAt ??= space.end;
      space.liveFrom ??= space.end;
      if (space.halted !== null) this.resume(space);
    }
  }

  /** Judges what waits, a bounded part of each space; others have their turn between two spaces. */
  async step(): Promise<FollowResult> {
    let sum: FollowResult = NOTHING;
    for (const space of this.networkFirst().filter(({ logTopic }) => this.readers.has(logTopic))) {
      const { worked, access } = this.follow(space);
      sum = { worked: sum.worked || worked, access: sum.access || access };
      if (worked) await nextTurn();
    }
    return sum;
  }

  async close(): Promise<void> {
    await this.readers.close();
    await this.admin.close();
  }

  /** Lists travel in `network`, and other spaces may wait for one. */
  private networkFirst(): readonly FollowedSpace[] {
    const { network } = this.directory;
    const others = this.directory.all().filter((space) => space !== network);
    return network ? [network, ...others] : others;
  }

  private follow(space: FollowedSpace): FollowResult {
    const wasCurrent = space.isCurrent;
    space.reading = this.readers.state(space.logTopic);
    if (space.reading.kind === 'failing') space.liveFrom = null;
    const records = space.isPaused ? [] : this.takeRecords(space);
    const effects = this.judge(space, records);
    const notes = this.takeNotes(space);
    space.readNotes(notes, this.trust);

    if (space.isNetwork) this.adoptLists(space, effects);
    reportEffects(this.eventLog, space, effects);
    return {
      worked: records.length + notes.length > 0,
      access:
        effects.some(({ kind }) => kind === 'charterActs' || kind === 'listsAdopted') || space.isCurrent !== wasCurrent,
    };
  }

  /** As much as one step may judge: none that the next topic holds. What is the same is judged once, however much of it there is. */
  private takeRecords({ logTopic, goesOnAt, state }: FollowedSpace): readonly LogRun[] {
    if (goesOnAt === null) return this.readers.takeRuns(logTopic, CHUNK);
    const left = Number(goesOnAt - state.nextPosition);
    return left <= 0 ? [] : this.readers.take(logTopic, Math.min(CHUNK, left));
  }

  private judge(space: FollowedSpace, records: readonly LogRun[]): readonly Effect[] {
    if (records.length === 0) return [];
    const before = space.halted;
    try {
      return space.follow(records, { trust: this.trust, signatures: this.signatures, nowMs: this.context.nowMs() });
    } catch (error) {
      // A mistake of this build stops one space, not the others.
      space.halted = 'DEFECT';
      if (before !== 'DEFECT') this.eventLog.write(events.judgeFailed, { space: space.id }, error);
      return [];
    } finally {
      space.isPaused = space.halted !== null;
      if (space.isPaused && space.halted !== before) reportHalt(this.eventLog, space);
    }
  }

  /** Only the newest notes count, so those that the broker dropped are not missed. */
  private takeNotes({ notesTopic }: FollowedSpace): readonly LogRecord[] {
    if (!this.readers.has(notesTopic)) return [];
    const state = this.readers.state(notesTopic);
    if (state.kind === 'expired') this.readers.seek(notesTopic, state.start);
    if (state.kind === 'truncated') this.readers.seek(notesTopic, state.end);
    return this.readers.take(notesTopic, NOTES_CHUNK);
  }

  /** Goes on in the next topic of a log. What was read beyond its beginning no member holds, so all is read anew without it. */
  private goOn(space: FollowedSpace): void {
    const { goesOnAt, logTopic, notesTopic, state, topics } = space;
    if (goesOnAt === null || state.nextPosition < goesOnAt) return;
    this.readers.drop(logTopic);
    if (state.nextPosition === goesOnAt) return space.goOn();
    this.readers.drop(notesTopic);
    this.directory.forget(space.id);
    this.directory.see(topics);
    this.directory.enter(space.id).endsAt = goesOnAt;
  }

  /** What came behind the halt was dropped, so it is read again. */
  private resume(space: FollowedSpace): void {
    this.readers.seek(space.logTopic, space.state.nextPosition - space.base);
    space.isPaused = false;
  }

  /** A broker that stamps ahead cannot make a list look newer than this host saw it. */
  private adoptLists(space: FollowedSpace, effects: readonly Effect[]): void {
    space.newestListMs = Math.min(space.newestListMs, this.context.nowMs());
    for (const effect of effects)
      if (effect.kind === 'listsAdopted') this.trust.adopt(effect.lists, space.newestListMs);
  }
}

/** Where reading of a space begins: at its next position, and at the first note that is there. */
function startsOf({ logTopic, notesTopic, state, base }: FollowedSpace): readonly TopicOffset[] {
  return [
    { topic: logTopic, offset: state.nextPosition - base },
    { topic: notesTopic, offset: 0n },
  ];
}
