import type { Signature } from '#libs/contracts';

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
export function encodeRecord(parts: RecordParts): Uint8Array {
  throw new Error(`not built yet: ${parts.body.length}`);
}
