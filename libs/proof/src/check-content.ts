import { decodeCanonical, PayloadSchema } from '#libs/contracts';
import { type BusinessHeader, plaintextCommitment } from '#libs/protocol';

import { sameBytes } from './bytes.js';
import type { ProvenContent } from './proof.js';
import { ProofError } from './proof.errors.js';

const SALT_BYTES = 32;

/**
 * Requires that the content is the one that the sender committed to in the signed header.
 *
 * @throws ProofError E_COMMITMENT
 */
export function requireContent({ salt, payload }: ProvenContent, header: BusinessHeader): void {
  const holds = salt.length === SALT_BYTES && sameBytes(plaintextCommitment(salt, payload), header.plaintextCommitment);
  if (!holds) throw new ProofError('E_COMMITMENT', 'the content is not what the header commits to');
}

/** Reads the type of a payload; null where it is none. */
export function contentType(content: ProvenContent | null): string | null {
  return content && (decodeCanonical(PayloadSchema, content.payload)?.typeName ?? null);
}
