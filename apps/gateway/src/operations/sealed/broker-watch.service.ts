import { Injectable } from '@nestjs/common';
import { setTimeout as delay } from 'node:timers/promises';
import { LogAdmin } from '#libs/spacelog';
import { Clock } from '#libs/work';

/** The client of the broker itself goes on trying for much longer. */
const TIMEOUT_MS = 5_000;

/** Whether the broker answers this process. Asked by the flow watch; forgotten at a restart, learned again within seconds. */
@Injectable()
export class BrokerWatch {
  private asking: Promise<boolean> | null = null;
  private away: Date | null = null;

  constructor(
    private readonly admin: LogAdmin,
    private readonly clock: Clock,
  ) {}

  /** Since when it does not answer; null while it does. */
  get awaySince(): Date | null {
    return this.away;
  }

  /** Asks once. A question that was not answered in time is not asked again before it is. */
  async look(): Promise<void> {
    const began = this.clock.now();
    const asked = (this.asking ??= this.ask());
    const stop = new AbortController();
    const late = delay(TIMEOUT_MS, false, { signal: stop.signal }).catch(() => false);
    const isThere = await Promise.race([asked.finally(() => (this.asking = null)), late]);
    stop.abort();
    this.away = isThere ? null : (this.away ?? began);
  }

  private async ask(): Promise<boolean> {
    try {
      await this.admin.listTopics();
      return true;
    } catch {
      return false; // Whatever the reason, nothing gets through.
    }
  }
}
