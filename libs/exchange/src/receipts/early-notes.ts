import { type Cosignature, parseCheckpoint, parseCosignature, parseNote, TlogError } from '#libs/tlog';
import type { SpaceSession } from '../space/space-session.js';
import { keepEnds } from './keep-ends.js';

/** Kept of one space: so many keys of each name, so many notes of each key, each so long. */
const MOST_KEYS = 8;
const MOST_OF_KEY = 4;
const MOST_BYTES = 4096;

/** Notes in the names of others than the members share what one member has: a charter on the way may bring one in. */
const STRANGERS = '';

type NotesByKey = ReadonlyMap<string, readonly Uint8Array[]>;

interface Kept {
  /** Version of the list under which none of them could be verified. */
  readonly version: bigint;
  /** By name of a member, then by key. */
  readonly notes: Map<string, NotesByKey>;
}

interface Claim {
  readonly size: bigint;
  readonly name: string;
  readonly keyId: string;
}

/**
 * Notes about sizes ahead of the own log that no key of its list made. A list on the way there may name the key: a member cosigns
 * with its new key as soon as its own log holds the list, and at rest nothing follows that would say the same again.
 *
 * Nobody can tell yet who made them, so each name has its own room, and what is false in one name pushes out nothing in another. Within a
 * name the first and the newest are kept: whoever speaks in the name of somebody else has to have done so both before and after.
 */
export class EarlyNotes {
  /** By space. Owned by this class. */
  private readonly kept = new Map<number, Kept>();

  /** Keeps notes that speak of a size ahead; others are noise. */
  keep(space: SpaceSession, values: readonly Uint8Array[]): void {
    const { frontier, list, members } = space.requirePosition();
    for (const value of values) {
      const claim = claimOf(value, space.spaceId);
      if (claim === null || claim.size <= frontier.size) continue;
      const kept = this.kept.get(space.spaceNo) ?? { version: 0n, notes: new Map<string, NotesByKey>() };
      const name = members.find((member) => claim.name === `joinder/${member}`) ?? STRANGERS;
      kept.notes.set(name, withNote(kept.notes.get(name) ?? new Map(), claim, value));
      this.kept.set(space.spaceNo, { ...kept, version: list?.version ?? 0n });
    }
  }

  /** Takes the notes that were kept under another list than the one in force. */
  take(space: SpaceSession): readonly Uint8Array[] {
    const kept = this.kept.get(space.spaceNo);
    if (!kept || kept.version === space.requirePosition().list?.version) return [];
    this.kept.delete(space.spaceNo);
    return [...kept.notes.values()].flatMap((byKey) => [...byKey.values()].flat());
  }
}

function withNote(before: NotesByKey, { name, keyId }: Claim, value: Uint8Array): NotesByKey {
  const key = `${name} ${keyId}`;
  const after = new Map(before).set(key, keepEnds([...(before.get(key) ?? []), value], MOST_OF_KEY));
  return new Map(keepEnds([...after], MOST_KEYS));
}

/** What a note says, unverified; null for what is no note of the space. Gateways write one line each. */
function claimOf(value: Uint8Array, spaceId: string): Claim | null {
  if (value.length > MOST_BYTES) return null;
  try {
    const { body, lines } = parseNote(value);
    const { origin, size } = parseCheckpoint(body);
    const [first] = lines.map((line): Cosignature => parseCosignature(line));
    if (origin !== `joinder/${spaceId}` || first === undefined) return null;
    return { size, name: first.name, keyId: Buffer.from(first.keyId4).toString('hex') };
  } catch (error) {
    if (error instanceof TlogError) return null;
    throw error;
  }
}
