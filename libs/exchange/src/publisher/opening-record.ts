import { CharterBodySchema, decodeCanonical, EnvelopeSchema, Kind, TrustListSchema } from '#libs/contracts';
import type { SpaceSession } from '../space/space-session.js';
import type { SealedBytes } from './publisher.repository.js';

/** Whether a record is the one that opens a space which has no record yet: its topics are made from it. */
export function isOpening({ position }: SpaceSession, { epoch, sequence, kind }: SealedBytes): boolean {
  return position?.nextPosition === 0n && epoch === 1 && sequence === 1n && kind === Kind.CHARTER;
}

/** Magic and version before an envelope. */
const ENVELOPE_AT = 4;

/** Version of the trust list that a record opens a space under; null where it opens none. */
export function openingListVersion(value: Uint8Array): bigint | null {
  const envelope = decodeCanonical(EnvelopeSchema, value.subarray(ENVELOPE_AT));
  const list = envelope && decodeCanonical(CharterBodySchema, envelope.body)?.list?.list;
  return (list && decodeCanonical(TrustListSchema, list)?.version) ?? null;
}
