import { Injectable } from '@nestjs/common';
import { EventLog, logEvents } from '#libs/observability';
import { Transaction } from '#libs/persistence';
import { MINUTE_MS } from '#libs/vocabulary';
import { Clock, type StepResult, Worker } from '#libs/work';
import { CalledDesks, type Ring } from './called-desks.js';
import { ChannelSecrets } from './channels/channel-secrets.js';
import { failureCode } from './notice-failure.js';
import { type DueNotice, MOST_RINGS, NoticeRepository, type Outcome } from './notice.repository.js';
import { TellChannel } from './sending/tell-channel.service.js';

/** After each try that failed but the last. */
const AGAIN_MINUTES = [1, 5, 15, 60];
/** Sent side by side, so that one receiver that hangs holds up a step by its own time alone, and two at most of one channel, so that what waits for it leaves room. */
const MOST = { all: 20, channel: 2 };
/** A process that died while it sent is followed by another one; longer than a server may take. */
const TAKEN_MS = MINUTE_MS;

const events = logEvents('notices', { failed: 'error', notTaken: 'warn' });

/**
 * Tells desks on duty that something waits: writes what is to be sent of each moment of a duty, once, and sends it. What was sent just before
 * this process died may be sent again.
 */
@Injectable()
export class NoticeWorker extends Worker {
  override readonly name = 'notice';

  /** Behind it is looked next at what waits for hours; null at its begin. */
  private lookedAt: Ring | null = null;

  constructor(
    private readonly notices: NoticeRepository,
    private readonly called: CalledDesks,
    private readonly secrets: ChannelSecrets,
    private readonly channels: TellChannel,
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly log: EventLog,
  ) {
    super();
  }

  override async step(): Promise<StepResult> {
    if (!this.channels.isAnyServed) return 'idle';
    const noted = await this.note();
    await this.notices.endOver(this.clock.now());
    const sent = await this.sendDue();
    return noted + sent > 0 ? 'worked' : 'idle';
  }

  /** What waits for the hours of a desk is looked at again in a later step, a part of it in each. */
  private async note(): Promise<number> {
    const now = this.clock.now();
    const rings = await this.notices.ringing(now, this.lookedAt);
    this.lookedAt = rings.length < MOST_RINGS ? null : (rings.findLast(({ urgent }) => !urgent) ?? this.lookedAt);
    const called = await this.called.for(rings);
    const heard = rings.flatMap((ring, at) => {
      const of = called[at] ?? { desks: [], inHours: false };
      return ring.urgent || of.inHours ? [{ ring, of }] : [];
    });
    if (heard.length === 0) return 0;
    await this.transaction.run(async (tx) => {
      for (const { ring, of } of heard) await this.notices.note(tx, ring, of, now);
    });
    return heard.length;
  }

  private async sendDue(): Promise<number> {
    const now = this.clock.now();
    const until = new Date(now.getTime() + TAKEN_MS);
    const due = await this.transaction.run((tx) => this.notices.take(tx, now, { until, most: MOST }));
    await Promise.all(
      due.map(async (notice) => this.notices.settle(notice, await this.send(notice), this.clock.now())),
    );
    return due.length;
  }

  private async send(notice: DueNotice): Promise<Outcome> {
    const now = this.clock.now();
    try {
      await this.channels.tell(this.secrets.open(notice), { says: notice.says, isRequest: notice.isRequest, at: now });
      return { state: 'sent', error: null, nextTryAt: null };
    } catch (cause) {
      const code = failureCode(cause);
      const minutes = AGAIN_MINUTES[notice.attempts - 1];
      const fields = { part: notice.channelId, attempt: notice.attempts, code };
      this.log.write(minutes === undefined ? events.failed : events.notTaken, fields);
      if (minutes === undefined) return { state: 'failed', error: code, nextTryAt: null };
      return { state: 'due', error: code, nextTryAt: new Date(now.getTime() + minutes * MINUTE_MS) };
    }
  }
}
