import {
  CharterBodySchema,
  type Charter,
  CharterSchema,
  decodeCanonical,
  Kind,
  TrustViewBodySchema,
} from '#libs/contracts';
import { bindsNobody, charterBody } from '#libs/protocol';
import type { SpacePosition } from '../space/space-position.js';
import type { OutboxRow } from '../stream/sealed-row.js';

/** What of a row is to be sealed where the log stands now; null where nothing of it needs to travel any more. */
export function stillDue(row: OutboxRow, position: SpacePosition, member: string): OutboxRow | null {
  if (row.kind === Kind.TRUST_VIEW) return standsAlready(row, position) ? null : row;
  return row.kind === Kind.CHARTER ? underCharterInForce(row, position, member) : row;
}

/** Whether a view shows lists that all came into the space meanwhile, by another member. */
function standsAlready({ payload }: OutboxRow, { state: { lists } }: SpacePosition): boolean {
  if (lists.length === 0) return false;
  const view = decodeCanonical(TrustViewBodySchema, payload);
  const stands = (bytes: Uint8Array): boolean => lists.some(({ listBytes }) => Buffer.compare(listBytes, bytes) === 0);
  return view !== null && view.lists.every(({ list }) => stands(list));
}

/**
 * Nothing of a space is read until a person says yes to it, so that the charter to which they said so may have been followed by others. Whoever joins
 * publishes the one in force, if it binds to nothing as well and names the own member; the old one would be refused by everybody.
 */
function underCharterInForce(row: OutboxRow, position: SpacePosition, member: string): OutboxRow | null {
  const inForce = position.state.charter;
  const waiting = charterOf(row);
  if (inForce === null || waiting === null || !bindsNobody(waiting)) return row;
  if (waiting.revision >= inForce.charter.revision) return row;
  const isJoining = bindsNobody(inForce.charter) && position.members.includes(member) && !position.takesPart(member);
  return isJoining ? { ...row, payload: charterBody(inForce.bytes) } : null;
}

function charterOf({ payload }: OutboxRow): Charter | null {
  const body = decodeCanonical(CharterBodySchema, payload);
  return body && decodeCanonical(CharterSchema, body.charter);
}
