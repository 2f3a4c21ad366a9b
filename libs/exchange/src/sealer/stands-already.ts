import { decodeCanonical, Kind, TrustViewBodySchema } from '#libs/contracts';
import type { SpaceState } from '#libs/protocol';
import type { OutboxRow } from '../stream/sealed-row.js';

/** Tells whether a row is a view of lists that all came into the space meanwhile, by another member: it need not travel again. */
export function standsAlready({ kind, payload }: OutboxRow, { lists }: SpaceState): boolean {
  if (kind !== Kind.TRUST_VIEW || lists.length === 0) return false;
  const view = decodeCanonical(TrustViewBodySchema, payload);
  const stands = (bytes: Uint8Array): boolean => lists.some(({ listBytes }) => Buffer.compare(listBytes, bytes) === 0);
  return view !== null && view.lists.every(({ list }) => stands(list));
}
