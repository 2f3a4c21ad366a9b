import { setImmediate as turn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Clock, type StepResult, Worker } from '#libs/work';
import { BoardPulse } from '../board-pulse.js';
import { LogSizes } from '../log-sizes.js';
import { ChangeEventRepository } from './change-event.repository.js';
import type { FeedItem } from './event.js';
import { EventBacklog } from './event-backlog.js';
import { feedItem, FLOWS_CHANGED } from './event.mapper.js';
import { EventAudience, type Sees } from './event-audience.service.js';
import type { EventStream } from './event-stream.js';
import { EventStreams } from './event-streams.service.js';
import { type Moment, MovedSizes } from './moved-sizes.js';

/** Events that are kept for readers who were away. */
const BACKLOG = 5000;
/** Events that one of them gets; with more everything is loaded anew, which costs less. */
const MOST_MISSED = 500;
/** A page that opens has read what stood there not longer ago. */
const JUST_READ_MS = 10_000;
/** Events that are told before what was written goes out: together they are less than what a reader may leave unread. */
const TOLD_AT_ONCE = 200;
/** What a person waits at most for the news. */
const FEED_EVERY_MS = 250;
/** Events of one step. */
const CHUNK = 500;
const PROGRESS_EVERY_MS = 1000;
const FLOWS_EVERY_MS = 1000;
const BEAT_EVERY_MS = 15_000;
/** A stream ends after this long and its reader signs in again: roles and sessions end meanwhile. */
const LONGEST_MS = 5 * 60_000;

/** Where the feed stands at a step. */
interface Now {
  readonly backlog: EventBacklog;
  readonly nowMs: number;
}

/**
 * Reads what happened once for the whole process, and sends each stream what its person may know of. It goes through four phases:
 *
 * - load: the first step reads the newest stored events into the backlog, and sends none of them.
 * - welcome: a stream that joined is told where the feed stands, `ready` or `reset`, and from then on is live. Streams are admitted after the
 *   news of a step is told, so that none of it comes twice or is lost between.
 * - resume: before `ready` it is told what it missed: events behind the last that it names, and sizes of logs that moved since then, or since
 *   a page that begins has read them. Where the backlog does not reach back to it, or never held it, or where that is too much, `reset` has the
 *   page load everything anew.
 * - live: every step tells all live streams what is new. Sizes of logs and the board are no stored events: they are told when they moved.
 */
@Injectable()
export class EventFeedWorker extends Worker {
  override readonly name = 'event-feed';
  private backlog: EventBacklog | null = null;
  /** One look at the doors, from the first thing that a step tells on. */
  private sees: Sees | null = null;
  private readonly sizes = new MovedSizes();
  private progressDueMs = 0;
  private beatDueMs = 0;
  private flowsDueMs = 0;
  private areFlowsStale = false;
  private pulseTold = 0;

  constructor(
    private readonly events: ChangeEventRepository,
    private readonly streams: EventStreams,
    private readonly audience: EventAudience,
    private readonly logs: LogSizes,
    private readonly clock: Clock,
    private readonly pulse: BoardPulse,
  ) {
    super();
  }

  override async step(): Promise<StepResult> {
    this.sees = null;
    const backlog = (this.backlog ??= await this.load());
    const fresh = (await this.events.after(backlog.newest, CHUNK)).map(feedItem);
    backlog.push(fresh);
    this.audience.count(fresh);
    await this.tell(this.streams.all(), fresh);
    const nowMs = this.clock.now().getTime();
    const moved = await this.progress({ ms: nowMs, newest: backlog.newest });
    await this.tell(this.streams.all(), moved);
    await this.tell(this.streams.all(), this.flows(nowMs, fresh.length + moved.length > 0));
    for (const stream of this.streams.admit()) await this.welcome(stream, { backlog, nowMs });
    this.tend(nowMs);
    if (fresh.length === CHUNK) return 'worked';
    return this.streams.isEmpty ? 'idle' : { againInMs: FEED_EVERY_MS };
  }

  /** The oldest event that is still known marks the place behind which nothing is missing. */
  private async load(): Promise<EventBacklog> {
    const [first, ...rest] = (await this.events.newest(BACKLOG + 1)).map(feedItem);
    const backlog = new EventBacklog(BACKLOG, first?.id ?? { tx: 0n, no: 0n });
    backlog.push(rest);
    return backlog;
  }

  private async welcome(stream: EventStream, now: Now): Promise<void> {
    const missed = this.missed(stream.lastId, now);
    await this.tell([stream], missed ?? []);
    stream.begin(missed === null ? 'reset' : 'ready', now.backlog.newest);
  }

  /** What a reader missed who had the event of an id, or begins; null where it is not known, or too much. */
  private missed(lastId: EventStream['lastId'], { backlog, nowMs }: Now): readonly FeedItem[] | null {
    if (lastId === undefined) return null;
    const events = lastId === null ? [] : backlog.after(lastId);
    if (events === null) return null;
    const sizes = lastId === null ? this.sizes.since(nowMs - JUST_READ_MS) : this.sizes.behind(lastId);
    return events.length + sizes.length > MOST_MISSED ? null : [...events, ...sizes];
  }

  private async tell(streams: readonly EventStream[], items: readonly FeedItem[]): Promise<void> {
    if (items.length === 0 || streams.length === 0) return;
    const sees = (this.sees ??= await this.audience.look());
    for (const [n, item] of items.entries()) {
      if (n > 0 && n % TOLD_AT_ONCE === 0) await turn();
      for (const stream of streams) {
        if (sees(stream.person, item)) stream.send(item);
      }
    }
  }

  /** Sizes that moved since they were sent last. Asks nothing while no page listens. */
  private async progress(now: Moment): Promise<readonly FeedItem[]> {
    if (now.ms < this.progressDueMs || this.streams.isEmpty) return [];
    this.progressDueMs = now.ms + PROGRESS_EVERY_MS;
    return this.sizes.take(await this.logs.all(), now);
  }

  /** After any event the board shows something else; pages that have it open ask for it then. */
  private flows(nowMs: number, hasNews: boolean): readonly FeedItem[] {
    this.areFlowsStale ||= hasNews || this.pulse.count !== this.pulseTold;
    this.pulseTold = this.pulse.count;
    if (!this.areFlowsStale || nowMs < this.flowsDueMs) return [];
    this.areFlowsStale = false;
    this.flowsDueMs = nowMs + FLOWS_EVERY_MS;
    return [FLOWS_CHANGED];
  }

  private tend(nowMs: number): void {
    const beats = nowMs >= this.beatDueMs;
    if (beats) this.beatDueMs = nowMs + BEAT_EVERY_MS;
    for (const stream of this.streams.all()) {
      if (nowMs - stream.openedAtMs > LONGEST_MS) stream.close();
      else if (beats) stream.beat();
    }
  }
}
