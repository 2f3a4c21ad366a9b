import { Injectable } from '@nestjs/common';
import { Clock, type StepResult, Worker } from '#libs/work';
import { BoardPulse } from '../board-pulse.js';
import { ChangeEventRepository } from './change-event.repository.js';
import type { FeedItem } from './event.js';
import { EventBacklog } from './event-backlog.js';
import { FLOWS_CHANGED, progressItem, type StoredItem } from './event.mapper.js';
import { EventSight } from './event-sight.service.js';
import type { EventStream } from './event-stream.js';
import { EventStreams } from './event-streams.service.js';

/** Events that somebody who was away is told of; beyond them everything is loaded anew. */
const BACKLOG = 5000;
/** What a person waits at most for the news. */
const FEED_EVERY_MS = 250;
/** Events of one step. */
const CHUNK = 500;
const PROGRESS_EVERY_MS = 1000;
const FLOWS_EVERY_MS = 1000;
const BEAT_EVERY_MS = 15_000;
/** A stream ends after this long and its reader signs in again: roles and sessions end meanwhile. */
const LONGEST_MS = 5 * 60_000;

/** Reads what happened once for the whole process, and tells everybody who may know of it. */
@Injectable()
export class EventFeedWorker extends Worker {
  override readonly name = 'event-feed';
  private backlog: EventBacklog | null = null;
  /** Sizes told last, by space and member. */
  private readonly sizes = new Map<string, FeedItem>();
  private progressDueMs = 0;
  private beatDueMs = 0;
  private flowsDueMs = 0;
  private areFlowsStale = false;
  private pulseTold = 0;

  constructor(
    private readonly events: ChangeEventRepository,
    private readonly streams: EventStreams,
    private readonly sight: EventSight,
    private readonly clock: Clock,
    private readonly pulse: BoardPulse,
  ) {
    super();
  }

  override async step(): Promise<StepResult> {
    const backlog = (this.backlog ??= await this.load());
    const fresh = this.sight.itemsOf(await this.events.after(backlog.newest, CHUNK));
    backlog.push(fresh);
    this.sight.count(fresh);
    await this.tell(this.streams.all(), fresh);
    const nowMs = this.clock.now().getTime();
    const moved = await this.progress(nowMs);
    await this.tell(this.streams.all(), moved);
    await this.tell(this.streams.all(), this.flows(nowMs, fresh.length + moved.length > 0));
    for (const stream of this.streams.admit()) await this.welcome(stream, backlog);
    this.tend(nowMs);
    if (fresh.length === CHUNK) return 'worked';
    return this.streams.isEmpty ? 'idle' : { againInMs: FEED_EVERY_MS };
  }

  /** The oldest event that is still known marks the place behind which nothing is missing. */
  private async load(): Promise<EventBacklog> {
    const [first, ...rest] = this.sight.itemsOf(await this.events.newest(BACKLOG + 1));
    const backlog = new EventBacklog(BACKLOG, first?.id ?? { tx: 0n, no: 0n });
    backlog.push(rest);
    return backlog;
  }

  private async welcome(stream: EventStream, backlog: EventBacklog): Promise<void> {
    const { lastId } = stream;
    const missed = lastId === null || lastId === undefined ? null : backlog.after(lastId);
    if (lastId === null) stream.begin('ready', backlog.newest);
    else if (missed === null) stream.begin('reset', backlog.newest);
    else await this.resume(stream, missed, backlog);
    await this.tell([stream], [...this.sizes.values()]);
  }

  private async resume(stream: EventStream, missed: readonly StoredItem[], backlog: EventBacklog): Promise<void> {
    await this.tell([stream], missed);
    stream.begin('ready', backlog.newest);
  }

  private async tell(streams: readonly EventStream[], items: readonly FeedItem[]): Promise<void> {
    for (const item of items) {
      for (const stream of streams) {
        if (await this.sight.sees(stream.person, item)) stream.send(item);
      }
    }
  }

  /** Sizes that moved since they were told last. Nobody listening, nobody asks. */
  private async progress(nowMs: number): Promise<readonly FeedItem[]> {
    if (nowMs < this.progressDueMs || this.streams.isEmpty) return [];
    this.progressDueMs = nowMs + PROGRESS_EVERY_MS;
    const moved: FeedItem[] = [];
    for (const row of await this.events.progress()) {
      const name = `${row.spaceNo} ${row.member}`;
      const told = this.sizes.get(name)?.event;
      if (told?.kind === 'delivery' && told.size === row.size) continue;
      const item = progressItem(row);
      this.sizes.set(name, item);
      moved.push(item);
    }
    return moved;
  }

  /** Whatever happened, the board shows something else; those who have it open ask for it then. */
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
