import { join } from 'node:path';
import {
  type DeliveredRecord,
  type Effect,
  type HaltReason,
  judgeChunk,
  type JudgedStep,
  type LogRecord as JudgedRecord,
  newSpaceState,
  prefetchKeys,
  recordParser,
  type SignatureCache,
  type SpaceState,
} from '#libs/protocol';
import {
  countOf,
  logTopic,
  type LogRecord,
  type LogRun,
  notesTopic,
  parseTopic,
  type TopicState,
} from '#libs/spacelog';
import { spaceIdBytes } from '../space-id.js';
import { Cosigners } from './cosigners.js';
import type { KnownTrust } from './known-trust.js';
import { type OpenedAs, type Opening, valueHash } from './opening.js';
import { RecentHistory } from './recent-history.js';
import { RecentRates } from './recent-rates.js';
import { RecentRefusals } from './recent-refusals.js';
import { RecentTraffic } from './recent-traffic.js';
import { SpaceFlows } from './space-flows.js';

/** Trouble after which the members of a space may be others than those read so far. */
const LOST = new Set(['truncated', 'expired']);

/** What following takes beside the records. */
interface FollowParts {
  readonly trust: KnownTrust;
  readonly signatures: SignatureCache;
  readonly nowMs: number;
}

/** One space as its log shows it. Changed by the follower alone; everybody else reads. */
export class FollowedSpace {
  readonly notesTopic: string;
  readonly flows = new SpaceFlows();
  readonly rates = new RecentRates();
  readonly recent = new RecentTraffic();
  readonly refused = new RecentRefusals();
  readonly cosigners = new Cosigners();
  readonly history: RecentHistory;
  /** Position of offset 0 of the topic that is read: above 0 where the log goes on after a broker lost a tail. */
  base = 0n;
  /** Where the topic that is read ends for us, as more was read of it once than any member holds; null where nothing is known of that. */
  endsAt: bigint | null = null;
  /** Every topic of the space that the broker shows, sorted. */
  topics: readonly string[];
  state: SpaceState;
  /** Why the record at the next position cannot be judged yet. */
  halted: HaltReason | 'DEFECT' | null = null;
  /** Whether the follower waits before it tries the halted position again. */
  isPaused = false;
  /** What the reader says of the log. */
  reading: TopicState = { kind: 'missing' };
  /** One above the last record, as last asked; null before the first answer. */
  end: bigint | null = null;
  /** Log end to read to before the charter in force is known to be the newest; null before the first answer. */
  settlesAt: bigint | null = null;
  /** Log end as it was asked after reading began or failed: what stands above it came since. Null before the answer. */
  liveFrom: bigint | null = null;
  /** The record that opens the space, accepted here while nothing of it is on the log yet. */
  opening: Opening | null = null;
  /** Members that may publish it: one, but for `network`. */
  openers: readonly string[] = [];
  /** Hash of the value that opened the space on the log. */
  openedBy: string | null = null;
  /** Who opens or opened the space; null where that was never seen. */
  openedAs: OpenedAs | null = null;
  /** T of the record that brought the newest list of this space. */
  newestListMs = 0;

  constructor(
    readonly id: string,
    readonly isNetwork: boolean,
    placesFolder: string,
  ) {
    this.history = new RecentHistory(join(placesFolder, id));
    this.notesTopic = notesTopic(id);
    this.topics = [this.logTopic, this.notesTopic];
    this.state = newSpaceState(spaceIdBytes(id), isNetwork);
  }

  /** The topic of the log that is read. */
  get logTopic(): string {
    return logTopic(this.id, this.base);
  }

  /**
   * Where the log goes on in the next topic; null where the one that is read is the last. A topic that begins where nothing was read and no
   * member says that it has been is no continuation: somebody made it, and the log goes on without it.
   */
  get goesOnAt(): bigint | null {
    const held = [...this.cosigners.sizes().values()].reduce((most, { size }) => (size > most ? size : most), 0n);
    const isReached = (base: bigint): boolean =>
      base <= this.state.nextPosition || base <= held || base === this.endsAt;
    const bases = this.topics
      .flatMap((topic) => parseTopic(topic)?.base ?? [])
      .filter((base) => base > this.base && isReached(base));
    return bases.reduce<bigint | null>((least, base) => (least === null || base < least ? base : least), null);
  }

  /** Whether everything was read that stood on the log when it was first looked at, and nothing is in the way of the rest. */
  get isCurrent(): boolean {
    const isRead = this.settlesAt !== null && this.state.nextPosition >= this.settlesAt;
    return isRead && this.halted === null && !this.isLost;
  }

  /** Whether the next record was not there yet when the log was found, or found again. */
  private get isLive(): boolean {
    return this.liveFrom !== null && this.state.nextPosition >= this.liveFrom;
  }

  /** Whether records are missing that nobody can read here any more. */
  get isLost(): boolean {
    const { goesOnAt, end } = this;
    // Members gave each other what the broker lost; nobody gives it to the operator.
    if (goesOnAt !== null && end !== null && end < goesOnAt && this.state.nextPosition < goesOnAt) return true;
    if (this.reading.kind !== 'failing') return LOST.has(this.reading.kind);
    return !['UNREACHABLE', 'FORBIDDEN'].includes(this.reading.reason);
  }

  /** Whether a member that takes part has not cosigned a position yet. */
  isOwedBy(member: string, position: bigint): boolean {
    return this.state.takesPart.has(member) && (this.cosigners.sizes().get(member)?.size ?? 0n) <= position;
  }

  /**
   * Judges the next records of the log. Answers what they changed. Where it halts, reading has to go on at
   * `state.nextPosition`.
   */
  follow(runs: readonly LogRun[], parts: FollowParts): readonly Effect[] {
    const parse = recordParser();
    const delivered = runs.flatMap((run) => judgedTogether(parse(this.positioned(run)), countOf(run)));
    const steps = judgeChunk(this.state, delivered, {
      history: this.history.view(prefetchKeys(this.state, delivered)),
      knownLists: parts.trust,
      signatures: parts.signatures,
    });
    this.halted = null;
    return steps.flatMap((step, index) => {
      if (step.kind === 'judged') return this.take(step, delivered[index]?.value ?? new Uint8Array(0), parts.nowMs);
      this.halted = step.reason;
      return [];
    });
  }

  /** Reads on in the topic that begins where the own state ends. */
  goOn(): void {
    this.base = this.state.nextPosition;
    this.end = null;
    this.settlesAt = null;
    this.liveFrom = null;
    this.reading = { kind: 'missing' };
  }

  /** Reads notes; those that are no cosignatures of members change nothing. */
  readNotes(notes: readonly LogRecord[], trust: KnownTrust): void {
    const list = this.state.lists.at(-1) ?? trust.newest;
    for (const note of notes) this.cosigners.read(note, { spaceId: this.id, list, end: this.state.nextPosition });
  }

  private positioned({ offset, timestampMs, value }: LogRecord): DeliveredRecord {
    return { position: this.base + offset, logAppendTimeMs: timestampMs, value };
  }

  private take(step: JudgedStep, value: Uint8Array, nowMs: number): readonly Effect[] {
    this.history.add(step);
    this.flows.add(step, value.length);
    this.rates.add(step, value.length, { nowMs, isLive: this.isLive });
    this.recent.add(step);
    this.refused.add(step);
    this.cosigners.appended(step);
    if (this.openedBy === null && step.effects.some(({ kind }) => kind === 'charterActs')) this.opened(step, value);
    if (step.effects.some(({ kind }) => kind === 'listsAdopted')) this.newestListMs = Number(step.t);
    if (step.state.charter !== null) {
      this.opening = null;
      this.openers = [];
    }
    this.state = step.state;
    return step.effects;
  }

  private opened({ record, t }: JudgedStep, value: Uint8Array): void {
    this.openedBy = valueHash(value);
    const opener = record?.header.sender;
    if (opener !== undefined) this.openedAs = { opener, atMs: this.openedAs?.atMs ?? Number(t) };
  }
}

/** The same garbage at several positions is one record; what has an envelope is one at each. */
function judgedTogether(record: JudgedRecord, count: number): JudgedRecord[] {
  if (record.parsed.kind === 'unreadable') return [{ ...record, count }];
  return Array.from({ length: count }, (_, i) => ({ ...record, position: record.position + BigInt(i) }));
}
