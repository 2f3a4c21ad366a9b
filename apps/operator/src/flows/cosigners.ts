import type { JudgedStep } from '#libs/protocol';
import type { LogRecord } from '#libs/spacelog';
import {
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
  appended({ position, t, state }: JudgedStep): void {
    for (const member of state.takesPart.keys()) {
      const isCosigned = (this.newest.get(member)?.size ?? 0n) > position;
      if (!isCosigned && !this.behindSinceMs.has(member)) this.behindSinceMs.set(member, Number(t));
    }
    for (const member of this.behindSinceMs.keys()) if (!state.takesPart.has(member)) this.behindSinceMs.delete(member);
  }

  /** Reads one note. A size that is not above the newest of its member proves nothing new and is not verified. */
  read(record: LogRecord, context: NoteContext): void {
    try {
      const { body, lines } = parseNote(record.value);
      const { origin, size, root } = parseCheckpoint(body);
      if (origin !== `${PREFIX}${context.spaceId}`) throw new TlogError('CHECKPOINT_FORMAT', 'a note of another log');
      const seen = { size, root: Buffer.from(root).toString('hex'), atMs: Number(record.timestampMs) };
      for (const line of lines) this.readLine({ body, cosignature: parseCosignature(line), seen }, context);
    } catch (error) {
      if (!(error instanceof TlogError)) throw error;
      this.noise += 1;
    }
  }

  private readLine(
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
