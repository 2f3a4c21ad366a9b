import { logTopic, MAX_SEND_RECORDS, notesTopic, type LogReader, type LogWriter } from '#libs/spacelog';
import type { EpochReason } from '#libs/contracts';
import type { SpacePosition } from '../follower/space-position.js';
import type { UsedSenderKey } from '../sealer/used-sender-key.js';
import type { Space } from './space-directory.js';

/** Share of the other members whose contradiction freezes a space: more than half of them. */
const FREEZE_SHARE = 0.5;

/** What the holder of a shard keeps in memory of one space. The database is the truth; a failed step drops the position. */
export class SpaceSession {
  readonly spaceNo: number;
  readonly spaceId: string;
  readonly logTopic: string;
  readonly notesTopic: string;
  /** Owned by the follower; null until it is loaded, and again after a step that failed. */
  position: SpacePosition | null = null;
  /** End of the log as seen after the lease was granted; null until it was asked. */
  barrier: bigint | null = null;
  /** Owned by the cosigner: newest size that was stored as cosigned. */
  cosignedSize = 0n;
  /** Owned by the notes reader. */
  readonly contradicting = new Set<string>();
  /** Set by the sealer's preparation after the start barrier; nothing is sealed or cosigned before. */
  ready = false;

  /** Owned by the publisher: halved when the broker finds a send too large. */
  sendLimit = MAX_SEND_RECORDS;
  /** Set by the follower, consumed by the publisher: own records were not received, so the sealed bytes go again. */
  rewindDue = false;
  /** Written by the publisher, read by the follower: own records that the broker acknowledged and the log has not shown yet. */
  readonly acknowledged = new Map<bigint, string>();
  /** Why the follower stopped at its position, in words of the protocol; null while it goes on. */
  halted: string | null = null;
  /** Refusals of own records below this offset answer an earlier attempt. */
  refusalsCountFrom = 0n;
  /** Owned by the sealer: sender keys made in this session, by recipient list. Cleared by the follower when one was refused. */
  readonly senderKeys = new Map<string, UsedSenderKey>();
  /** Reason for the epoch that the sealer must open before it seals anything else. */
  epochDue: EpochReason | null = null;

  constructor(readonly space: Space) {
    this.spaceNo = space.spaceNo;
    this.spaceId = space.spaceId;
    this.logTopic = logTopic(space.spaceId, space.base);
    this.notesTopic = notesTopic(space.spaceId);
  }

  /** Notes where own records were acknowledged; after a rewind, refusals count from there. */
  noteAcknowledged(offsets: readonly bigint[], identities: readonly Uint8Array[], rewound: boolean): void {
    const [first] = offsets;
    if (rewound && first !== undefined) this.refusalsCountFrom = first + this.space.base;
    offsets.forEach((offset, i) => {
      const position = offset + this.space.base;
      const identity = identities[i];
      if (identity && position >= (this.position?.nextPosition ?? 0n))
        this.acknowledged.set(position, Buffer.from(identity).toString('hex'));
    });
  }

  requirePosition(): SpacePosition {
    if (!this.position) throw new Error(`space ${this.spaceNo} is not loaded`);
    return this.position;
  }

  get passedBarrier(): boolean {
    return this.barrier !== null && this.position !== null && this.position.nextPosition >= this.barrier;
  }

  /** More than half of the other members contradict the own tree: this gateway reads on and sends and cosigns nothing. */
  get frozen(): boolean {
    const others = (this.position?.memberCount ?? 1) - 1;
    return others > 0 && this.contradicting.size > others * FREEZE_SHARE;
  }

  mayCosign(now: Date): boolean {
    return this.ready && !this.frozen && this.position !== null && !this.position.listExpired(now);
  }
}

/** What the holder of a shard's lease works with; dropped as a whole when the lease is lost. */
export class ShardSession {
  readonly spaces = new Map<number, SpaceSession>();

  constructor(
    readonly shard: number,
    readonly token: bigint,
    readonly reader: LogReader,
    readonly writer: LogWriter,
    readonly notesWriter: LogWriter,
  ) {}

  /** Spaces whose start barrier is behind them. */
  *readySpaces(): Iterable<SpaceSession> {
    for (const space of this.spaces.values()) if (space.ready) yield space;
  }

  async close(): Promise<void> {
    await Promise.allSettled([this.reader.close(), this.writer.close(), this.notesWriter.close()]);
  }
}
