import { create } from '@bufbuild/protobuf';
import { CharterSchema, decodeCanonical } from '#libs/contracts';
import { encodeCharter } from '#libs/protocol';

/**
 * The successor that forgives a member and changes nothing else. It names one member alone, so that all who forgive it derive the
 * same bytes, apart from what else they have decided (docs/protocol.md, Charters).
 */
export function unfreezingCharter(
  inForce: { readonly hash: Uint8Array; readonly bytes: Uint8Array },
  member: string,
): Uint8Array {
  const charter = decodeCanonical(CharterSchema, inForce.bytes);
  if (!charter) throw new Error('a stored charter does not parse');
  const revision = charter.revision + 1;
  return encodeCharter(create(CharterSchema, { ...charter, revision, previous: inForce.hash, unfrozen: [member] }));
}
