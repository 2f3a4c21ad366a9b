import { create } from '@bufbuild/protobuf';
import { CharterSchema } from '#libs/contracts';
import { encodeCharter } from '#libs/protocol';
import type { TrustList } from '#libs/trust';
import type { CharterRow } from '#libs/exchange';

/**
 * The charter that a trust list calls for in `network`: its members are those of the list, and the text it commits to is the list. All
 * members derive the same bytes (docs/protocol.md, Charters). Null where the charter in force names exactly the members of the list.
 */
export function networkSuccessor({ charter, hash }: CharterRow, list: TrustList): Uint8Array | null {
  const members = [...list.members.keys()].sort();
  if (members.join() === charter.members.join()) return null;
  return encodeCharter(
    create(CharterSchema, {
      spaceId: charter.spaceId,
      revision: charter.revision + 1,
      previous: hash,
      members,
      sharedHistory: charter.sharedHistory,
      agreementCommitment: list.hash,
    }),
  );
}
