import type { Contracts, EpochReason, SendableContract } from '#libs/contracts';
import type { HaltReason } from '#libs/protocol';
import { logTopic, MAX_SEND_RECORDS, notesTopic } from '#libs/spacelog';
import type { TrustList } from '#libs/trust';
import { Backoff } from '#libs/work';
import { BrokerStamps } from './broker-stamps.js';
import type { SpacePosition } from './space-position.js';
import type { UsedSenderKey } from '../stream/used-sender-key.js';
import { OwnStream } from '../stream/own-stream.js';
import type { OpeningRefusal } from './topic-provider.js';
import type { Space } from './space-directory.js';

/** Share of the other members whose contradiction freezes a space: more than half of them. */
const FREEZE_SHARE = 0.5;

const FIRST_OPENING_MS = 250;
const MAX_OPENING_MS = 5000;
/** A quota is used up for hours or days. */
const FIRST_REFUSED_MS = 60_000;
const MAX_REFUSED_MS = 3600_000;
const FIRST_REWIND_MS = 100;
const FIRST_EPOCH_MS = 1000;
const MAX_RESEND_MS = 60_000;
const FIRST_ASIDE_MS = 2000;

/** Why a follower stands still: the protocol says so, the log or its clock is not as it was, or writing it down goes on failing. */
export type Halt = HaltReason | LogHalt | 'TIME_AHEAD' | 'APPLY_FAILED';

/** Halts for what the broker shows of a log. They end by themselves once it shows the right one. */
const LOG_HALTS = ['LOG_CUT', 'LOG_EXPIRED', 'LOG_REWRITTEN', 'LOG_DAMAGED', 'TOPIC_MISSING'] as const;

export type LogHalt = (typeof LOG_HALTS)[number];

/** Whether the log itself is in trouble: it is read again from the record that was stored last. */
export function isAboutLog(halt: string | null): boolean {
  return LOG_HALTS.some((one) => one === halt);
}

/** Whether the cause is the broker's, and not for this gateway to mend. */
export function isOfBroker(halt: string | null): boolean {
  return isAboutLog(halt) || halt === 'TIME_AHEAD';
}

/** Whether the broker does not hold any more what this gateway has read. */
export function isTailLost(halt: Halt | null): boolean {
  return halt === 'LOG_CUT' || halt === 'LOG_REWRITTEN' || halt === 'TOPIC_MISSING';
}

/** Where the topics of a space ended when they were first asked after the lease was granted. */
export interface Barrier {
  /** Position. */
  readonly log: bigint;
  /** Offset. */
  readonly notes: bigint;
}

/** A tree that a member cosigned. */
export interface CosignedSize {
  readonly member: string;
  readonly size: bigint;
  readonly root: Uint8Array;
}

/** What a member says the tree was at a size, in a header or a cosignature. */
export interface TreeClaim {
  readonly member: string;
  readonly size: bigint;
  readonly root: Uint8Array;
  /** What a cosignature says of the rules of the space at that size; a header says nothing of them. */
  readonly rules?: Uint8Array;
  /** Headers are shown and stop nothing: their sender can say there whatever it likes, and it costs nobody a receipt. */
  readonly source: 'note' | 'header';
  /** Key under the statement, in hex; null where it is an own one that the database or a peer kept. */
  readonly keyIdHex: string | null;
  /** Writes the signed bytes that say so. */
  readonly evidence: () => Uint8Array;
}

/** A cosignature that is not of the own tree. */
export interface Contradiction {
  readonly member: string;
  /** Key under it, in hex; null where it is an own one. */
  readonly keyIdHex: string | null;
}

/** What the holder of a shard keeps in memory of one space. The database is the truth; a failed step drops the position. */
export class SpaceSession {
  readonly spaceNo: number;
  readonly spaceId: string;
  readonly logTopic: string;
  readonly notesTopic: string;

  /** Owned by the follower; null until it is loaded, and again after a step that failed. */
  position: SpacePosition | null = null;
  /** Owned by the follower: why it stands still; null while it goes on. */
  halted: Halt | null = null;
  /** Owned by the follower: what fails, without content, while it stands still for that. */
  haltCause: string | null = null;
  /** Owned by the follower: since when it stands still. */
  haltedSince: Date | null = null;
  /** Owned by the follower: what the broker's stamps at the end of the log look like beside the own clock. */
  readonly stamps = new BrokerStamps();

  /** Owned by the entry: null until the broker was asked. */
  barrier: Barrier | null = null;
  /** Owned by the entry: nothing is sealed, published or cosigned before. */
  ready = false;
  /** Owned by the entry: the database is older than what left this gateway, and the log has not caught up with that yet. */
  restoring = false;
  /** Owned by the entry: the list in force here is one of two of its version. A later list ends it, or people do. */
  listsConflict = false;
  /** Owned by the entry: the highest position at which the log goes on in another topic, as the broker shows it; null for none. */
  goesOnAt: bigint | null = null;

  /** Owned by the entry: version of the newest list that stands in `network` here; 0 while none does. */
  networkVersion = 0n;

  readonly stream = new OwnStream();
  /** Set by the entry and the publisher, cleared by the sealer: the epoch to open before anything else is sealed. */
  epochDue: EpochReason | null = null;
  /** How long the next epoch waits after one that was asked for by a refusal. */
  readonly epochs = new Backoff(FIRST_EPOCH_MS, MAX_RESEND_MS);
  /** How long the own stream waits after an epoch under an own key that this gateway did not open. */
  readonly asides = new Backoff(FIRST_ASIDE_MS, MAX_RESEND_MS);
  /** Owned by the sealer: the epoch that several are opened one after the other to reach; null where one step is enough. */
  bridgeTo: number | null = null;
  /** How long the next republishing waits after one. */
  readonly rewinds = new Backoff(FIRST_REWIND_MS, MAX_RESEND_MS);
  /** Set by the opener once the operator has made the topics of a space that this gateway opens; cleared by the publisher. */
  topicsSince: Date | null = null;
  /** How long the next request to open waits after one that could not be answered yet. */
  readonly openings = new Backoff(FIRST_OPENING_MS, MAX_OPENING_MS);
  /** How long it waits after one that the operator refused for a cause that lasts. */
  readonly refusedOpenings = new Backoff(FIRST_REFUSED_MS, MAX_REFUSED_MS);
  /** Set by the opener: why the operator does not open this space for now. */
  openingRefused: OpeningRefusal | null = null;
  /** Set by the opener: this space never opens, as its record counts no more. */
  isOpeningOver = false;
  /** Owned by the publisher: halved when the broker finds a send too large. */
  sendLimit = MAX_SEND_RECORDS;
  /** Owned by the sealer: sender keys made in this session, by recipient list. */
  readonly senderKeys = new Map<string, UsedSenderKey>();
  /** Owned by the sealer: charter and list under which no dropped member can open what waits to be published. */
  readersUnder: string | null = null;
  /** Owned by the sealer: members without sealing key under which rows were left waiting; null until a turn looked. */
  keyless: string | null = null;

  /** Owned by the notes reader: offset to read next. */
  nextNote = 0n;
  /** Owned by the notes reader: cosignatures that contradict the own tree, own ones too, by the hash of the evidence in hex. */
  readonly contradictions = new Map<string, Contradiction>();
  /** Owned by the entry: evidence that two people have settled, by hash in hex. */
  settled: ReadonlySet<string> = new Set();
  /** Owned by the entry: the newest list that this gateway knows, from whichever space; null until it looked. */
  newestList: TrustList | null = null;
  /** Owned by the notes reader: newest cosignature of each other member above the own log end. */
  ahead: ReadonlyMap<string, CosignedSize> = new Map();
  /** Owned by the notes reader: since when more members than can lie cosigned above the own log end; null while they do not. */
  aheadSince: Date | null = null;
  /** Members whose archive did not give what they claim, or gave what nobody stands for. */
  readonly unbelieved = new Set<string>();
  /** Those of them that gave what they cosigned, while too few stood for it: who stands for it once enough do is believed again. */
  readonly alone = new Set<string>();
  /** Those of them that were named before the log went on elsewhere: they stay named until they cosign what stands there. */
  private readonly namedBefore = new Set<string>();
  /** Newest view of each member as headers state it; the follower adds, the notes reader takes away. */
  readonly claims = new Map<string, TreeClaim>();

  constructor(
    readonly space: Space,
    readonly member: string,
  ) {
    this.spaceNo = space.spaceNo;
    this.spaceId = space.spaceId;
    this.logTopic = logTopic(space.spaceId, space.base);
    this.notesTopic = notesTopic(space.spaceId);
  }

  /** @throws Error while the follower has not loaded it */
  requirePosition(): SpacePosition {
    if (!this.position) throw new Error(`space ${this.spaceNo} is not loaded`);
    return this.position;
  }

  /** Takes over what people have to know, where the log went on in another topic. */
  goesOnFrom({ unbelieved, nextNote }: SpaceSession): void {
    this.nextNote = nextNote;
    for (const member of unbelieved) {
      this.unbelieved.add(member);
      this.namedBefore.add(member);
    }
  }

  /** A member cosigned a tree as it is here. */
  agreed(member: string, size: bigint): void {
    if (size > this.space.base && this.namedBefore.delete(member)) this.unbelieved.delete(member);
  }

  /** The log was in trouble and is as it was: whatever else it holds now is read before anything leaves. */
  enterAnew(): void {
    this.halted = null;
    this.barrier = null;
    this.ready = false;
    this.stream.startOver();
  }

  /** Chooses the newest contract that the list in force admits and that this build reads; what members announce takes nothing away. */
  sendable(contracts: Contracts): SendableContract | null {
    return contracts.sendable(this.position?.list?.contractDigests ?? new Set());
  }

  /** Before a charter acts nobody can have cosigned, so notes that are there say nothing. */
  get passedBarrier(): boolean {
    const { barrier, position } = this;
    if (barrier === null || position === null || position.nextPosition < barrier.log) return false;
    return position.list === null || this.nextNote >= barrier.notes;
  }

  /** Whether the entry has something to do here: it has not asked the broker yet, or what it asked for was read. */
  get mayPassBarrier(): boolean {
    return this.barrier === null || this.passedBarrier;
  }

  /** Members whose cosignatures contradict the own tree, by keys that the list in force names as active, and nobody has settled. */
  get contradicting(): ReadonlySet<string> {
    const open = [...this.contradictions].filter(([hash, one]) => !this.settled.has(hash) && this.counts(one.keyIdHex));
    return new Set(open.map(([, { member }]) => member));
  }

  /** More than half of the other members contradict the own tree, or an own statement does: it reads on and says nothing. */
  get frozen(): boolean {
    if (this.contradictions.size === 0) return false;
    const { contradicting } = this;
    const others = (this.position?.members ?? []).filter((member) => member !== this.member);
    const against = others.filter((member) => contradicting.has(member));
    return contradicting.has(this.member) || against.length > others.length * FREEZE_SHARE;
  }

  /**
   * A key that was taken back says nothing. The newest list counts as soon as it is known: where both sides of a space stand still
   * nobody is left to bring it there, and whether we stop is no verdict.
   */
  private counts(keyIdHex: string | null): boolean {
    if (keyIdHex === null) return true;
    const isActive = this.position?.list?.key(keyIdHex)?.status === 'active';
    return isActive && this.newestList?.key(keyIdHex)?.status !== 'revoked';
  }

  /** An older list than that of `network` is in force: a key that was revoked since may count, so nothing leaves but the list. */
  get waitsForList(): boolean {
    const list = this.position?.list ?? null;
    return list !== null && list.version < this.networkVersion;
  }

  /** Whether records may leave this gateway for this space; where two lists stand against each other, lists alone: one may heal it. */
  get maySpeak(): boolean {
    return this.halted === null && this.isAtEase;
  }

  /** Whether cosignatures may: also where the broker lost records or stamps them wrongly, since what was committed before stands. */
  get mayCosign(): boolean {
    return this.isAtEase && !this.listsConflict && !this.waitsForList;
  }

  private get isAtEase(): boolean {
    const isHalted = this.halted !== null && !isTailLost(this.halted) && this.halted !== 'TIME_AHEAD';
    return this.ready && this.position !== null && !isHalted && !this.frozen;
  }
}
