import { hash } from 'node:crypto';
import { uuidBytes, uuidText } from '#libs/contracts';
import { type IdScope, recordId } from '#libs/protocol';

const DRAW = Buffer.from('joinder record draw');

/**
 * Draws an id for a new record from what is reserved for the request that makes it. A draw is a hash: an id tells nothing of the request
 * and no time. The owner draws again until the number of the record is free.
 */
export function drawnRecordId(
  { spaceId, member }: Pick<IdScope, 'member'> & { readonly spaceId: string },
  reservedId: string,
  draw = 0,
): string {
  const drawn = Buffer.concat([DRAW, uuidBytes(reservedId), Buffer.of(draw)]);
  const random = Buffer.from(hash('sha256', drawn, 'hex'), 'hex').subarray(0, 8);
  return uuidText(recordId(uuidBytes(spaceId), member, random));
}
