import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { setTimeout as delay } from 'node:timers/promises';
import { EventLog, logEvents } from '#libs/observability';
import { LogError } from '#libs/spacelog';
import { AclKeeper } from '../acl/acl-keeper.service.js';
import { QuotaKeeper } from '../acl/quota-keeper.service.js';
import { OperatorContext } from '../operator.context.js';
import { StateKeeper } from '../state/state-keeper.service.js';
import { LogFollower } from './log-follower.js';

const events = logEvents('operator', { brokerAway: 'warn', stepFailed: 'error' });

const DISCOVER_EVERY_MS = 1_000;
const KEEP_EVERY_MS = 60_000;
/** Charters that act close to each other cost one comparison. */
const KEEP_AFTER_CHANGE_MS = 20;
/** What was read since is read again after a crash, so this only has to be well below the 28 days that a broker keeps records. */
const SAVE_EVERY_MS = 10 * 60_000;
const KEEP_AFTER_FAILURE_MS = 5_000;
const MAX_PAUSE_MS = 500;
/** Also between failures that come at once. */
const MIN_PAUSE_MS = 50;

/** Owns the one rhythm of the operator: look for topics, judge what waits, keep the access rules, remember. Nothing else loops. */
@Injectable()
export class FollowLoop implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly stopped = new AbortController();
  private woken = new AbortController();
  private running: Promise<void> = Promise.resolve();
  private discoverAtMs = 0;
  private keepAtMs = 0;
  private saveAtMs: number;
  /** When a whole round last ended well, milliseconds since 1970; null before the first. */
  lastGoodMs: number | null = null;
  /** When a round last ended at all. */
  lastRoundMs: number;

  constructor(
    private readonly follower: LogFollower,
    private readonly access: AclKeeper,
    private readonly quotas: QuotaKeeper,
    private readonly state: StateKeeper,
    private readonly eventLog: EventLog,
    private readonly context: OperatorContext,
  ) {
    this.lastRoundMs = context.nowMs();
    this.saveAtMs = context.nowMs() + SAVE_EVERY_MS;
    follower.onArrival(() => this.woken.abort());
  }

  onApplicationBootstrap(): void {
    this.state.load();
    this.running = this.run();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped.abort();
    await this.running;
    await this.follower.close();
    await this.state.save().catch((error: unknown) => this.eventLog.write(events.stepFailed, {}, error));
  }

  private async run(): Promise<void> {
    while (!this.stopped.signal.aborted) {
      this.woken = new AbortController();
      const worked = await this.round();
      this.lastRoundMs = this.context.nowMs();
      if (!worked) await this.pause();
    }
  }

  private async round(): Promise<boolean> {
    try {
      if (this.follower.hasNewTopics || this.isDue(this.discoverAtMs)) await this.discover();
      const { worked, access } = await this.follower.step();
      if (access) this.keepAtMs = Math.min(this.keepAtMs, this.context.nowMs() + KEEP_AFTER_CHANGE_MS);
      if (this.isDue(this.keepAtMs)) await this.keep();
      if (this.isDue(this.saveAtMs)) await this.save();
      this.lastGoodMs = this.context.nowMs();
      return worked;
    } catch (error) {
      const event = error instanceof LogError ? events.brokerAway : events.stepFailed;
      this.eventLog.write(event, {}, error);
      return false;
    }
  }

  private async discover(): Promise<void> {
    this.discoverAtMs = this.context.nowMs() + DISCOVER_EVERY_MS;
    await this.follower.discover();
    if (await this.access.hasNewRights()) this.keepAtMs = 0;
  }

  private async keep(): Promise<void> {
    this.keepAtMs = this.context.nowMs() + KEEP_AFTER_FAILURE_MS;
    await this.access.keep();
    await this.quotas.keep();
    this.keepAtMs = this.context.nowMs() + KEEP_EVERY_MS;
  }

  private async save(): Promise<void> {
    this.saveAtMs = this.context.nowMs() + SAVE_EVERY_MS;
    await this.state.save();
  }

  private isDue(atMs: number): boolean {
    return this.context.nowMs() >= atMs;
  }

  private async pause(): Promise<void> {
    const signal = AbortSignal.any([this.woken.signal, this.stopped.signal]);
    const untilDueMs = Math.min(this.discoverAtMs, this.keepAtMs) - this.context.nowMs();
    const ms = Math.min(MAX_PAUSE_MS, Math.max(MIN_PAUSE_MS, untilDueMs));
    await delay(ms, undefined, { signal }).catch(() => undefined);
  }
}
