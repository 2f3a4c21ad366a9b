import { logRecord, type ArchivedRecord, type LogRecord } from '#libs/protocol';
import type { LogReader, TopicState } from '#libs/spacelog';
import type { Halt, SpaceSession } from '../shard/space-session.js';
import { isSameRecord } from './log-joint.js';

/** What the log has for the follower now. */
export type Delivery =
  | { readonly kind: 'records'; readonly records: readonly LogRecord[] }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'halt'; readonly reason: Halt };

const NOTHING: Delivery = { kind: 'nothing' };

/**
 * Reads the log of one space from where the database stands. It starts one record back and compares that one with what was
 * stored: a log that was cut, or replaced, shows so before anything of it is judged.
 */
export class FollowedLog {
  /** The record to compare with; null once that is done, or where there is none. */
  private joint: ArchivedRecord | null = null;
  /** Taken and not judged yet: what stands behind a halt. */
  private held: readonly LogRecord[] = [];
  /** Whether the own position lies before the topic, which then cannot be read yet. */
  private isBefore = false;

  constructor(
    private readonly reader: LogReader,
    private readonly space: SpaceSession,
  ) {}

  /** Starts to read behind the record that was stored last. */
  startBehind(last: ArchivedRecord | null, nextPosition: bigint): void {
    const { base } = this.space.space;
    this.joint = last && last.position >= base ? last : null;
    this.held = [];
    const next = (this.joint?.position ?? nextPosition) - base;
    this.isBefore = next < 0n;
    this.reader.seek(this.space.logTopic, this.isBefore ? 0n : next);
  }

  /** Takes up to so many records; what was put back comes first. */
  take(max: number): Delivery {
    if (this.space.barrier?.isCut) return { kind: 'halt', reason: 'LOG_CUT' };
    if (this.isBefore) return { kind: 'halt', reason: 'LOG_EXPIRED' };
    if (this.held.length > 0) return { kind: 'records', records: this.held };
    const taken = this.reader.take(this.space.logTopic, max);
    const [first] = taken;
    if (!first) return this.explain(this.reader.state(this.space.logTopic));
    const { joint } = this;
    if (joint && !isSameRecord(joint, first)) return { kind: 'halt', reason: 'LOG_REWRITTEN' };
    this.joint = null;
    const records = (joint ? taken.slice(1) : taken).map(({ offset, timestampMs, value }) =>
      logRecord({ position: offset + this.space.space.base, logAppendTimeMs: timestampMs, value }),
    );
    return { kind: 'records', records };
  }

  /** Keeps what could not be judged yet for the next try. */
  putBack(records: readonly LogRecord[]): void {
    this.held = records;
  }

  acknowledge(nextPosition: bigint): void {
    this.reader.acknowledge(this.space.logTopic, nextPosition - this.space.space.base);
  }

  private explain(state: TopicState): Delivery {
    switch (state.kind) {
      case 'truncated':
        return { kind: 'halt', reason: 'LOG_CUT' };
      case 'expired':
        return this.expired(state.start);
      case 'failing':
        return haltOf(state.reason);
      case 'reading':
      case 'missing':
        return NOTHING;
    }
  }

  /** Where retention took the record to compare with and nothing else, there is nothing left to compare. */
  private expired(start: bigint): Delivery {
    const next = (this.space.position?.nextPosition ?? 0n) - this.space.space.base;
    if (!this.joint || start !== next) return { kind: 'halt', reason: 'LOG_EXPIRED' };
    this.joint = null;
    this.reader.seek(this.space.logTopic, start);
    return NOTHING;
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
