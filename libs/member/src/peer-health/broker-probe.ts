import { Injectable } from '@nestjs/common';
import { LogAdmin } from '#libs/spacelog';
import type { BrokerHealth } from './network-view.js';

const EVERY_MS = 2000;
/** Without an answer for this long the broker counts as not reached. */
const PATIENCE_MS = 2500;

/** Asks the broker every two seconds, one question at a time, and knows since when it does not answer. */
@Injectable()
export class BrokerProbe {
  private askedMs = 0;
  private isAsking = false;
  private failedMs: number | null = null;
  private changedMs: number | null = null;
  private wasReachable = true;

  constructor(private readonly admin: LogAdmin) {}

  /** How the broker is found at this moment; asks again where it is time to. */
  look(nowMs: number): BrokerHealth {
    if (!this.isAsking && nowMs - this.askedMs >= EVERY_MS) this.ask(nowMs);
    const isSilent = this.isAsking && nowMs - this.askedMs >= PATIENCE_MS;
    const isReachable = this.failedMs === null && !isSilent;
    if (isReachable !== this.wasReachable) this.changedMs = isReachable ? nowMs : (this.failedMs ?? this.askedMs);
    this.wasReachable = isReachable;
    return {
      state: isReachable ? 'reachable' : 'not-reached',
      since: this.changedMs === null ? null : new Date(this.changedMs),
    };
  }

  private ask(nowMs: number): void {
    this.askedMs = nowMs;
    this.isAsking = true;
    const answered = (failedMs: number | null): void => {
      this.isAsking = false;
      this.failedMs = failedMs;
    };
    this.admin.listTopics().then(
      () => answered(null),
      () => answered(this.failedMs ?? nowMs),
    );
  }
}
