import type { JudgedStep } from '#libs/protocol';
import type { LogRecord } from '#libs/spacelog';
import {
  type Checkpoint,
  type Cosignature,
  parseCheckpoint,
  parseCosignature,
  parseNote,
  TlogError,
  verifyCosignature,
} from '#libs/tlog';
import type { TrustedKey, TrustList } from '#libs/trust';

/** The newest cosigned checkpoint of one member. */
export interface CosignedSize {
  /** Positions that the member says it has. */
  readonly size: bigint;
  /** Hex. */
  readonly root: string;
  /** When the broker got the note, milliseconds since 1970. */
  readonly atMs: number;
}

/** Against what a note is read. */
export interface NoteContext {
  readonly spaceId: string;
  readonly list: TrustList;
  /** One above the last position read here. */
  readonly end: bigint;
}

/** All that is kept of the notes of one space. */
export interface CosignerNumbers {
  readonly newest: ReadonlyMap<string, CosignedSize>;
  readonly behindSinceMs: ReadonlyMap<string, number>;
  readonly noise: number;
  readonly contradicting: ReadonlySet<string>;
}

const PREFIX = 'joinder/';

/** How far each member of one space has cosigned the log, from notes whose signatures verify. */
export class Cosigners {
  private readonly newest = new Map<string, CosignedSize>();
  /** Since when a member has not cosigned all that stands on the log; no entry while it has. */
  private readonly behindSinceMs = new Map<string, number>();
  /** Notes that are no cosignature of a member for this space. */
  noise = 0;
  /** Members that cosigned different roots of one size: evidence of two stories. */
  readonly contradicting = new Set<string>();

  /** Answers all that is kept. */
  numbers(): CosignerNumbers {
    const { newest, behindSinceMs, noise, contradicting } = this;
    return { newest, behindSinceMs, noise, contradicting };
  }

  /** Takes up what {@link numbers} answered. */
  load({ newest, behindSinceMs, noise, contradicting }: CosignerNumbers): void {
    for (const [member, size] of newest) this.newest.set(member, size);
    for (const [member, since] of behindSinceMs) this.behindSinceMs.set(member, since);
    for (const member of contradicting) this.contradicting.add(member);
    this.noise = noise;
  }

  /** Answers the newest checkpoint of each member that cosigned one. */
  sizes(): ReadonlyMap<string, CosignedSize> {
    return this.newest;
  }

  /** Milliseconds since when the member owes a cosignature; null while it owes none. */
  silenceMs(member: string, nowMs: number): number | null {
    const since = this.behindSinceMs.get(member);
    return since === undefined ? null : Math.max(0, nowMs - since);
  }

  /** Takes note of a new position: from its time on, members that take part owe a cosignature of it. */
  appended({ t, state }: JudgedStep): void {
    for (const member of state.takesPart.keys()) {
      const isCosigned = (this.newest.get(member)?.size ?? 0n) >= state.nextPosition;
      if (!isCosigned && !this.behindSinceMs.has(member)) this.behindSinceMs.set(member, Number(t));
    }
    for (const member of this.behindSinceMs.keys()) if (!state.takesPart.has(member)) this.behindSinceMs.delete(member);
  }

  /** Reads one note. A size that is not above the newest of its member proves nothing new and is not verified. */
  read({ value, timestampMs }: LogRecord, context: NoteContext): void {
    const note = this.orNoise(() => parseNote(value));
    const checkpoint = note && this.orNoise(() => checkpointOf(note.body, context.spaceId));
    if (!note || !checkpoint) return;
    const seen = {
      size: checkpoint.size,
      root: Buffer.from(checkpoint.root).toString('hex'),
      atMs: Number(timestampMs),
    };
    for (const line of note.lines) {
      const cosignature = this.orNoise(() => parseCosignature(line));
      if (cosignature) this.take({ body: note.body, cosignature, seen }, context);
    }
  }

  private orNoise<T>(parse: () => T): T | null {
    try {
      return parse();
    } catch (error) {
      if (!(error instanceof TlogError)) throw error;
      this.noise += 1;
      return null;
    }
  }

  private take(
    { body, cosignature, seen }: { body: string; cosignature: Cosignature; seen: CosignedSize },
    { list, end }: NoteContext,
  ): void {
    const member = cosignature.name.startsWith(PREFIX) ? cosignature.name.slice(PREFIX.length) : '';
    if (seen.size <= (this.newest.get(member)?.size ?? -1n)) return;
    if (!isVerified(body, cosignature, checkpointKeys(list, member))) {
      this.noise += 1;
      return;
    }
    this.newest.set(member, seen);
    this.compare(member, seen);
    if (seen.size >= end) this.behindSinceMs.delete(member);
    else if (this.behindSinceMs.has(member)) this.behindSinceMs.set(member, seen.atMs);
  }

  private compare(member: string, { size, root }: CosignedSize): void {
    for (const [other, theirs] of this.newest) {
      if (theirs.size === size && theirs.root !== root) this.contradicting.add(member).add(other);
    }
  }
}

function checkpointOf(body: string, spaceId: string): Checkpoint {
  const checkpoint = parseCheckpoint(body);
  if (checkpoint.origin === `${PREFIX}${spaceId}`) return checkpoint;
  throw new TlogError('CHECKPOINT_FORMAT', 'a checkpoint of another log');
}

/** Retired keys still count, since their notes were made while they were active. */
function checkpointKeys(list: TrustList, member: string): readonly TrustedKey[] {
  const keys = list.members.get(member)?.keys ?? [];
  return keys.filter(
    ({ use, status, algorithm }) => use === 'checkpoint' && status !== 'revoked' && algorithm === 'ed25519',
  );
}

function isVerified(checkpointBody: string, cosignature: Cosignature, keys: readonly TrustedKey[]): boolean {
  return keys.some(({ member, publicKeyRaw }) => {
    try {
      verifyCosignature({ checkpointBody, cosignature, name: `${PREFIX}${member}`, publicKeyRaw });
      return true;
    } catch (error) {
      if (error instanceof TlogError) return false;
      throw error;
    }
  });
}
