import { decodeCanonical, PayloadSchema } from '#libs/contracts';
import { type BusinessHeader, plaintextCommitment } from '#libs/protocol';

import { sameBytes } from './bytes.js';
import type { ProvenContent } from './proof.js';
import { ProofError } from './proof.errors.js';

const SALT_BYTES = 32;
const TYPE_NAME = /^[A-Za-z0-9_.]{1,200}$/;

/**
 * Requires that the content is the one that the sender committed to in the signed header.
 *
 * @throws ProofError E_COMMITMENT
 */
export function requireContent({ salt, payload }: ProvenContent, header: BusinessHeader): void {
  const holds = salt.length === SALT_BYTES && sameBytes(plaintextCommitment(salt, payload), header.plaintextCommitment);
  if (!holds) throw new ProofError('E_COMMITMENT', 'the content is not what the header commits to');
}

/** Reads the type of a payload; null where it is none. Its name is shown to people, so it is one and no control sequence. */
export function contentType(content: ProvenContent | null): string | null {
  const name = content && decodeCanonical(PayloadSchema, content.payload)?.typeName;
  return name && TYPE_NAME.test(name) ? name : null;
}
