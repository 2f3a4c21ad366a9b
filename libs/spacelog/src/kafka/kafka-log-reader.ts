import { setTimeout as delay } from 'node:timers/promises';
import { LogError } from '../log-error.js';
import { LogReader } from '../log-reader.js';
import type { Arrival, LogRange, LogRecord, TopicOffset, TopicState, TopicTrouble } from '../log-reader.js';
import type { LogRun } from '../log-run.js';
import { AcknowledgedOffsets } from './acknowledged-offsets.js';
import { ArrivalListeners } from './arrival-listeners.js';
import { ConsumerSession } from './consumer-session.js';
import type { SessionOwner } from './consumer-session.js';
import { questionFailure } from './kafka-errors.js';
import { FeedSet, backOffMs } from './feed-set.js';
import type { KafkaOptions } from './kafka-options.js';
import { LagWatch } from './lag-watch.js';
import { READER_TIMES } from './reader-times.js';
import type { ReaderTimes } from './reader-times.js';
import type { RefusedRead } from './refused-read.js';
import type { TopicFeed } from './topic-feed.js';
import { stateOf, TopicProbe } from './topic-probe.js';
import type { ProbeAnswer } from './topic-probe.js';

/** What a broker said of a topic, and where its feed stood when it was asked. */
interface ProbeResult {
  readonly topic: string;
  readonly feed: TopicFeed;
  readonly asked: bigint;
  readonly answer: ProbeAnswer;
}

const LAST_COMMIT_MS = 1_000;
const MISSING: TopicState = { kind: 'missing' };

/**
 * Reads through one kafkajs consumer after the other. kafkajs cannot change a subscription while it runs, stops all topics for one in
 * trouble, and may stop for good after a failure. So topics are probed one by one, only those that answer are subscribed to, and
 * whenever that set changes, or the consumer crashes, falls silent or does not move, a new one takes its place.
 *
 * Its group has one member, so brokers do well to have `group.initial.rebalance.delay.ms=0`: waiting for others costs three seconds
 * at every change of the set.
 *
 * One timer drives everything: steps run one after the other, and nothing but them starts a consumer.
 */
export class KafkaLogReader extends LogReader {
  private readonly feeds: FeedSet;
  private readonly arrivals: ArrivalListeners;
  private readonly acknowledged: AcknowledgedOffsets;
  private readonly probe: TopicProbe;
  private readonly lag: LagWatch;
  private readonly timer: NodeJS.Timeout;
  private session: ConsumerSession | null = null;
  /** Group ids that may still hold a member that did not say goodbye; joining it would mean to wait for that one. */
  private spentGroups = 0;
  private crashes = 0;
  /** Why the last consumer ended, until one fetches again. */
  private crash: TopicState | null = null;
  private isSetChanged = false;
  private startAtMs = 0;
  private checkAtMs = 0;
  private steps: Promise<void> = Promise.resolve();
  private isStepping = false;
  private isClosed = false;

  constructor(
    private readonly options: KafkaOptions,
    private readonly groupId: string,
    private readonly times: ReaderTimes = READER_TIMES,
  ) {
    super();
    this.feeds = new FeedSet(options.sink);
    this.arrivals = new ArrivalListeners(options.sink);
    this.acknowledged = new AcknowledgedOffsets(groupId, options.sink);
    this.probe = new TopicProbe(options);
    this.lag = new LagWatch(times.stuckMs);
    this.timer = setInterval(() => this.tick(), times.tickMs).unref();
  }

  override async assign(topics: readonly TopicOffset[]): Promise<void> {
    this.feeds.assign(topics);
    this.acknowledged.keep((topic) => this.feeds.get(topic) !== undefined);
    this.isSetChanged = true;
    this.startAtMs = 0;
    await this.step();
  }

  override take(topic: string, max: number): readonly LogRecord[] {
    const records = this.feeds.take(topic, max);
    this.resumeDrained(topic);
    return records;
  }

  override takeRuns(topic: string, max: number): readonly LogRun[] {
    const runs = this.feeds.takeRuns(topic, max);
    this.resumeDrained(topic);
    return runs;
  }

  override seek(topic: string, offset: bigint): void {
    const feed = this.feeds.get(topic);
    if (!feed) throw new RangeError(`${topic} is not assigned`);
    this.feeds.moveTo(topic, offset);
    feed.retryAtMs = 0;
    if (!feed.isReadable) return;
    this.session?.seek({ topic, offset });
    this.session?.resume(topic);
  }

  override lookAgain(topic: string): void {
    const feed = this.feeds.get(topic);
    if (!feed || this.isClosed || (feed.isReadable && feed.state.kind === 'reading')) return;
    feed.retryAtMs = 0;
    feed.attempts = 0;
    void this.step();
  }

  override state(topic: string): TopicState {
    const state = this.feeds.get(topic)?.state ?? MISSING;
    return state.kind === 'reading' && this.crash !== null ? this.crash : state;
  }

  override onArrival(listener: (arrival: Arrival) => void): () => void {
    return this.arrivals.add(listener);
  }

  override async ends(topics: readonly string[]): Promise<ReadonlyMap<string, LogRange>> {
    const ranges = new Map<string, LogRange>();
    for (const topic of topics) {
      const answer = await this.probe.probe(topic);
      if (answer.kind === 'range') ranges.set(topic, answer.range);
      else if (answer.kind === 'troubled' || answer.kind === 'unreachable')
        throw new LogError('UNAVAILABLE', answer.detail);
    }
    return ranges;
  }

  override acknowledge(topic: string, nextOffset: bigint): void {
    if (this.feeds.get(topic)) this.acknowledged.note(topic, nextOffset);
  }

  override async close(): Promise<void> {
    this.isClosed = true;
    clearInterval(this.timer);
    this.probe.close();
    await Promise.race([this.acknowledged.commit(this.session), delay(LAST_COMMIT_MS, null, { ref: false })]);
    await this.session?.stop();
    await this.steps;
  }

  /** Looks for silence itself: a step may be waiting for the same brokers. */
  private tick(): void {
    const isSilent = this.session !== null && Date.now() - this.session.lastSignMs > this.times.stuckMs;
    if (isSilent) this.replace('it shows no life');
    if (!this.isStepping) void this.step();
  }

  private step(): Promise<void> {
    this.steps = this.steps.then(async () => {
      this.isStepping = true;
      try {
        await this.stepOnce();
      } catch (error) {
        this.options.sink.error({ groupId: this.groupId, error: String(error) }, 'a step of the reader failed');
      } finally {
        this.isStepping = false;
      }
    });
    return this.steps;
  }

  private async stepOnce(): Promise<void> {
    await this.askAgain();
    if (this.isSetChanged && this.startAtMs <= Date.now()) await this.startSession();
    if (this.checkAtMs <= Date.now()) await this.check();
    this.feeds.report();
  }

  /** Asks about every topic whose turn has come. Where no broker answers, that is the answer for all of them. */
  private async askAgain(): Promise<void> {
    let isReachable = true;
    for (const [topic, feed] of this.feeds.due(Date.now())) {
      if (this.isClosed) return;
      const asked = feed.next;
      const answer: ProbeAnswer = isReachable
        ? await this.probe.probe(topic)
        : { kind: 'unreachable', detail: 'no broker answers' };
      if (this.feeds.get(topic) === feed) this.learn({ topic, feed, asked, answer });
      if (answer.kind === 'unreachable') isReachable = false;
    }
  }

  private learn({ topic, feed, asked, answer }: ProbeResult): void {
    this.feeds.postpone(feed, Date.now());
    if (answer.kind !== 'range') {
      if (feed.isReadable) this.isSetChanged = true;
      feed.isReadable = false;
      feed.fail(stateOf(answer));
    } else if (!feed.judge(answer.range, asked)) {
      this.session?.pause(topic);
    } else if (this.session?.topics.has(topic)) {
      feed.isReadable = true;
      this.session.seek({ topic, offset: feed.restart() });
      this.session.resume(topic);
    } else {
      feed.isReadable = true;
      this.isSetChanged = true;
    }
  }

  private async startSession(): Promise<void> {
    this.isSetChanged = false;
    const topics = this.feeds.readable();
    const old = this.session;
    if (this.isClosed || (old !== null && sameSet(old.topics, topics))) return;
    this.session = null;
    if (old !== null && !(await old.stop())) this.spentGroups += 1;
    if (topics.size === 0 || this.isClosed) return;
    const groupId = this.spentGroups === 0 ? this.groupId : `${this.groupId}.${this.spentGroups}`;
    this.session = new ConsumerSession(this.options, groupId, topics, this.owner());
    await this.session.start();
    if (this.isClosed) await this.session?.stop();
  }

  private owner(): SessionOwner {
    return {
      startOf: (topic) => this.feeds.get(topic)?.restart() ?? 0n,
      deliver: (topic, records) => this.deliver(topic, records),
      refuse: (topic, refusal) => this.refuse(topic, refusal),
      fetched: () => {
        this.crash = null;
      },
      crashed: (error) =>
        this.replace(error.message, questionFailure(error).code === 'FORBIDDEN' ? 'FORBIDDEN' : 'UNREACHABLE'),
    };
  }

  private resumeDrained(topic: string): void {
    if (this.state(topic).kind === 'reading' && this.feeds.isDrained(topic)) this.session?.resume(topic);
  }

  private deliver(topic: string, records: readonly LogRun[]): boolean {
    const feed = this.feeds.get(topic);
    if (!feed) return false;
    const waited = feed.count;
    const isInOrder = this.feeds.offer(topic, records);
    if (isInOrder) this.crashes = 0;
    else this.feeds.postpone(feed, Date.now());
    if (feed.count > waited) this.arrivals.announce({ topic, waiting: feed.count });
    return isInOrder && !this.feeds.isFull(topic);
  }

  private refuse(topic: string, { reason, detail }: RefusedRead): void {
    const feed = this.feeds.get(topic);
    if (!feed) return;
    this.feeds.postpone(feed, Date.now());
    // what the log holds instead is asked at once, and then makes the state
    if (reason === 'OUT_OF_RANGE') feed.retryAtMs = 0;
    feed.stop(reason === 'OUT_OF_RANGE' ? 'UNREACHABLE' : reason, detail);
  }

  /** Commits what was acknowledged, and looks for a consumer that is stuck and for logs that were cut. */
  private async check(): Promise<void> {
    this.checkAtMs = Date.now() + this.times.checkMs;
    const session = this.session;
    if (session === null) return;
    await this.acknowledged.commit(session);

    for (const topic of this.lag.turn([...session.topics])) {
      const feed = this.feeds.get(topic);
      if (!feed || feed.state.kind !== 'reading') continue;
      const asked = feed.next;
      const answer = await this.probe.probe(topic);
      if (this.session !== session || this.isClosed || answer.kind === 'unreachable') return;
      // trouble that came while the broker was asked is for askAgain: it lets the topic go on as well
      if (feed.state.kind !== 'reading') continue;
      if (answer.kind !== 'range' || !feed.judge(answer.range, asked)) this.learn({ topic, feed, asked, answer });
      else if (this.lag.isStuck({ topic, feed, end: answer.range.end }) && !this.feeds.isFull(topic)) {
        return this.replace(`${topic} does not move from ${feed.next} to ${answer.range.end}`);
      }
    }
  }

  private replace(detail: string, reason: TopicTrouble = 'UNREACHABLE'): void {
    this.options.sink.warn({ groupId: this.groupId, reason, detail }, 'the consumer is replaced');
    this.crash = { kind: 'failing', reason, detail };
    const old = this.session;
    this.session = null;
    void old?.stop();
    this.probe.renew();
    this.spentGroups += 1;
    this.startAtMs = Date.now() + backOffMs(this.crashes);
    this.crashes += 1;
    this.isSetChanged = true;
    this.feeds.distrust(this.startAtMs);
  }
}

function sameSet(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  return left.size === right.size && [...left].every((item) => right.has(item));
}
