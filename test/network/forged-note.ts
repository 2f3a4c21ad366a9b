import { cosign, formatCheckpoint, formatNote } from '#libs/tlog';
import type { OwnKey } from '#libs/trust';

/** A cosignature of HU under the history of a space, as whoever has the key can write it. */
export function forgedNote(spaceId: string, key: OwnKey, size: bigint): Uint8Array {
  const [root, rules] = [Buffer.alloc(32, 7), Buffer.alloc(32, 7)];
  const checkpointBody = formatCheckpoint({ origin: `joinder/${spaceId}`, size, root, rules });
  const line = cosign({
    checkpointBody,
    name: 'joinder/hu',
    seconds: BigInt(Math.floor(Date.now() / 1000)),
    key: key.privateKey,
    publicKeyRaw: key.spki.subarray(-32),
  });
  return Buffer.from(formatNote(checkpointBody, [line]), 'utf8');
}
