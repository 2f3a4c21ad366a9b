import { uuidBytes } from '#libs/contracts';
import { numberOf } from '#libs/protocol';

/** The number of a request, which both sides see and nobody is asked for: it follows from its id. */
export function requestNumber(spaceId: string, id: string): string {
  return numberOf(uuidBytes(spaceId), uuidBytes(id)).text;
}
