import { create } from '@bufbuild/protobuf';

import { encode, EnvelopeSchema, type Signature } from '#libs/contracts';

import { MAX_VALUE_BYTES } from '../limits.js';
import { MAGIC, PROTOCOL_VERSION } from '../parse-value.js';
import { ProtocolError } from '../protocol.errors.js';

/** The parts of a Kafka value. */
export interface RecordParts {
  readonly header: Uint8Array;
  readonly signatures: readonly Signature[];
  readonly body: Uint8Array;
}

/**
 * Encodes a Kafka value: 0x00 'J' 'N' 0x01 and the envelope.
 *
 * @throws ProtocolError TOO_LARGE
 */
export function encodeRecord({ header, signatures, body }: RecordParts): Uint8Array {
  const envelope = encode(EnvelopeSchema, create(EnvelopeSchema, { header, signatures: [...signatures], body }));
  const value = Buffer.concat([MAGIC, Buffer.of(PROTOCOL_VERSION), envelope]);
  if (value.length > MAX_VALUE_BYTES) {
    throw new ProtocolError('TOO_LARGE', `a value has at most ${MAX_VALUE_BYTES} bytes, not ${value.length}`);
  }
  return value;
}
