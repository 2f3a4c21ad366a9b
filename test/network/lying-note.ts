import { cosign, formatCheckpoint, formatNote } from '#libs/tlog';
import type { TestMember } from '#libs/testing';

/** Raw keys stand at the end of their SubjectPublicKeyInfo. */
const RAW_KEY_BYTES = 32;

/** What somebody states of a tree. */
export interface Lie {
  readonly spaceId: string;
  readonly size: bigint;
  readonly root: Uint8Array;
  readonly seconds?: bigint;
}

/** A cosignature of a member, well made, under whatever tree. */
export function lyingNote(
  { id, keys }: Pick<TestMember, 'id' | 'keys'>,
  { spaceId, size, root, seconds = 1n }: Lie,
): Buffer {
  const { checkpoint } = keys;
  const checkpointBody = formatCheckpoint({ origin: `joinder/${spaceId}`, size, root, rules: Buffer.alloc(32, 7) });
  const line = cosign({
    checkpointBody,
    name: `joinder/${id}`,
    seconds,
    key: checkpoint.privateKey,
    publicKeyRaw: checkpoint.spki.subarray(-RAW_KEY_BYTES),
  });
  return Buffer.from(formatNote(checkpointBody, [line]));
}
