import { type ArchivedRecord, type LogRecord, mayBeReceived } from '#libs/protocol';
import { LogError, type LogReader, type LogRange, type TopicState } from '#libs/spacelog';
import type { Halt, SpaceSession } from '../space/space-session.js';
import { Intake } from './intake.js';
import { isSameRecord } from './log-joint.js';

/** What the log has for the follower now. */
export type Delivery =
  | { readonly kind: 'records'; readonly records: readonly LogRecord[] }
  /** Nothing now; at the end where all was delivered that the broker is known to hold. */
  | { readonly kind: 'nothing'; readonly isAtEnd: boolean }
  /** The log holds nothing below a position above the own one: what is between is to be had from the others alone. */
  | { readonly kind: 'gap'; readonly until: bigint }
  /** What was learned of the log when it was begun holds no more: it is begun again. */
  | { readonly kind: 'moved' }
  | { readonly kind: 'halt'; readonly reason: Halt };

/** Where reading starts: behind the record that was stored last. */
interface Start {
  readonly last: ArchivedRecord | null;
  /** Offset to read next. */
  readonly next: bigint;
}

const NOTHING: Delivery = { kind: 'nothing', isAtEnd: false };

/** A topic that the broker does not show for this long is no matter of a broker that just starts. */
const MISSING_AFTER_MS = 5_000;

/** A record to compare with that does not come for this long went away after the log was begun. */
const JOINT_WITHIN_MS = 30_000;

/**
 * Reads the log of one space from where the database stands. It asks the broker what it holds, starts one record back and compares
 * that one with what was stored: a log that was cut, or replaced, shows so before anything of it is judged.
 */
export class FollowedLog {
  /** Set until the broker has said what it holds. */
  private start: Start | null = null;
  /** The record to compare with; null once that is done, or where there is none. */
  private joint: ArchivedRecord | null = null;
  private isOpen = false;
  private openedAtMs = 0;
  /** Offsets: to read next, and where the log ended when it was begun. */
  private next = 0n;
  private end = 0n;
  private missingSinceMs: number | null = null;
  /** Taken and not judged yet: what stands behind a halt. */
  private held: readonly LogRecord[] = [];
  private readonly intake: Intake;

  constructor(
    private readonly reader: LogReader,
    private readonly space: SpaceSession,
  ) {
    this.intake = new Intake(reader, space.logTopic);
  }

  /** Whether it was begun, and nothing has ended it since. */
  get isBegun(): boolean {
    return this.start !== null || this.isOpen;
  }

  /** Whether the log is known to be the one that was read before. */
  get isJoined(): boolean {
    return this.isOpen && this.joint === null;
  }

  /** Starts to read behind the record that was stored last. */
  startBehind(last: ArchivedRecord | null, nextPosition: bigint): void {
    const { base } = this.space.space;
    this.leave();
    this.start = { last: last && last.position >= base ? last : null, next: nextPosition - base };
  }

  /** Forgets the log: whoever reads on begins again from what the database says. */
  leave(): void {
    this.start = null;
    this.isOpen = false;
    this.joint = null;
    this.held = [];
    this.intake.clear();
  }

  /** Takes what one transaction holds; what was put back comes first. */
  async take(nowMs: number): Promise<Delivery> {
    const refused = this.start && (await this.open(this.start, nowMs));
    if (refused) return refused;
    if (this.held.length > 0) return { kind: 'records', records: this.held };
    const first = this.intake.peek();
    if (!first) return this.explain(this.reader.state(this.space.logTopic), nowMs);
    this.missingSinceMs = null;
    const { joint } = this;
    if (joint && !isSameRecord(joint, first)) return { kind: 'halt', reason: 'LOG_REWRITTEN' };
    if (joint) this.intake.next();
    this.joint = null;
    const { base } = this.space.space;
    const state = this.space.position?.state ?? null;
    const records = this.intake.take(base, (record) => state === null || mayBeReceived(state, record));
    const last = records.at(-1);
    this.next = last ? last.position + BigInt(last.count ?? 1) - base : first.offset + 1n;
    return { kind: 'records', records };
  }

  /** Keeps what could not be judged yet for the next try. */
  putBack(records: readonly LogRecord[]): void {
    this.held = records;
  }

  acknowledge(nextPosition: bigint): void {
    this.reader.acknowledge(this.space.logTopic, nextPosition - this.space.space.base);
  }

  /** Compares what the broker holds with where the database stands. Null where the log can be read on from there. */
  private async open({ last, next }: Start, nowMs: number): Promise<Delivery | null> {
    const range = await this.range();
    if (range === 'unknown') return NOTHING;
    if (range === null) return next === 0n ? this.read(0n, nowMs) : this.missing(nowMs);
    this.missingSinceMs = null;
    if (range.start > next) return { kind: 'gap', until: range.start + this.space.space.base };
    if (range.end < next) return { kind: 'halt', reason: 'LOG_CUT' };
    // Where retention took the record to compare with, there is nothing left to compare.
    this.joint = range.start < next ? last : null;
    this.end = range.end;
    return this.read(this.joint ? next - 1n : next, nowMs);
  }

  private read(offset: bigint, nowMs: number): null {
    this.reader.seek(this.space.logTopic, offset);
    this.next = offset;
    this.start = null;
    this.isOpen = true;
    this.openedAtMs = nowMs;
    return null;
  }

  private async range(): Promise<LogRange | null | 'unknown'> {
    const { logTopic } = this.space;
    try {
      return (await this.reader.ends([logTopic])).get(logTopic) ?? null;
    } catch (error) {
      if (error instanceof LogError) return 'unknown';
      throw error;
    }
  }

  private explain(state: TopicState, nowMs: number): Delivery {
    if (state.kind === 'missing') return this.isExpected() ? NOTHING : this.missing(nowMs);
    this.missingSinceMs = null;
    switch (state.kind) {
      case 'truncated':
        return { kind: 'halt', reason: 'LOG_CUT' };
      case 'expired':
        return { kind: 'moved' };
      case 'failing':
        return haltOf(state.reason);
      case 'reading':
        if (this.joint === null) return { kind: 'nothing', isAtEnd: this.next >= this.end };
        return nowMs - this.openedAtMs > JOINT_WITHIN_MS ? { kind: 'moved' } : NOTHING;
    }
  }

  /** Whether there is no topic yet because this gateway is about to open the space. */
  private isExpected(): boolean {
    return this.space.space.base === 0n && this.next === 0n && this.joint === null;
  }

  private missing(nowMs: number): Delivery {
    this.missingSinceMs ??= nowMs;
    return nowMs - this.missingSinceMs >= MISSING_AFTER_MS ? { kind: 'halt', reason: 'TOPIC_MISSING' } : NOTHING;
  }
}

function haltOf(reason: Extract<TopicState, { kind: 'failing' }>['reason']): Delivery {
  switch (reason) {
    case 'REWRITTEN':
      return { kind: 'halt', reason: 'LOG_REWRITTEN' };
    case 'GAP':
    case 'DAMAGED':
      return { kind: 'halt', reason: 'LOG_DAMAGED' };
    case 'UNREACHABLE':
    case 'FORBIDDEN':
      return NOTHING;
  }
}
