import { createHash } from 'node:crypto';
import { uuidBytes, uuidText } from '#libs/contracts';
import { type IdScope, recordId } from '#libs/protocol';

/**
 * Draws the id of a new record from what is reserved for the request that makes it, so that a repeated request makes no second
 * record. The draw is a hash: an id tells nothing of the request and no time.
 */
export function drawnRecordId(
  { spaceId, member }: Pick<IdScope, 'member'> & { readonly spaceId: string },
  reservedId: string,
): string {
  const random = createHash('sha256')
    .update('joinder record draw')
    .update(uuidBytes(reservedId))
    .digest()
    .subarray(0, 8);
  return uuidText(recordId(uuidBytes(spaceId), member, random));
}
