import { parseCheckpoint, parseCosignature, parseNote, TlogError, verifyCosignature } from '#libs/tlog';
import type { SpacePosition } from '../space/space-position.js';

/** A cosignature that its member really made. */
export interface VerifiedCosignature {
  readonly member: string;
  readonly size: bigint;
  readonly root: Uint8Array;
  /** What it says of the rules of the space at that size. */
  readonly rules: Uint8Array;
  /** Key that made it, in hex. */
  readonly keyIdHex: string;
  readonly seconds: bigint;
  readonly note: string;
  /** Whether its key is active: one that is retired still vouches, and claims nothing new. */
  readonly isActive: boolean;
}

/** Whose keys count for a note. */
export type NoteKeys = Pick<SpacePosition, 'checkpointKeys'>;

/** Lists the cosignatures in a note that members of the list in force really made; anything else on the topic is noise. */
export function verifyNote(value: Uint8Array, spaceId: string, position: NoteKeys): VerifiedCosignature[] {
  const parsed = orNull(() => parseNote(value));
  const checkpoint = parsed && orNull(() => parseCheckpoint(parsed.body));
  if (!parsed || !checkpoint?.rules || checkpoint.origin !== `joinder/${spaceId}`) return [];
  const { size, root, rules } = checkpoint;
  const note = Buffer.from(value).toString('utf8');
  return parsed.lines.flatMap((line) => {
    const cosignature = orNull(() => parseCosignature(line));
    if (!cosignature) return [];
    const member = cosignature.name.replace(/^joinder\//, '');
    const claim = { checkpointBody: parsed.body, cosignature, name: `joinder/${member}` };
    const key = position
      .checkpointKeys(member)
      .find(({ publicKeyRaw }) => orNull(() => (verifyCosignature({ ...claim, publicKeyRaw }), true)) === true);
    if (!key) return [];
    const { keyIdHex, status } = key;
    return [{ member, size, root, rules, keyIdHex, seconds: cosignature.seconds, note, isActive: status === 'active' }];
  });
}

function orNull<T>(work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof TlogError) return null;
    throw error;
  }
}
