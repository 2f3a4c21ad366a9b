import { fromBinary, toBinary, type DescMessage, type MessageShape } from '@bufbuild/protobuf';

/**
 * Decodes canonical protobuf: encoding the parsed message again must give the same bytes (ascending fields, minimal
 * varints, defaults omitted, no repeated singular field, no unknown field, valid UTF-8). Answers null otherwise.
 */
export function decodeCanonical<Desc extends DescMessage>(schema: Desc, bytes: Uint8Array): MessageShape<Desc> | null {
  try {
    const message = fromBinary(schema, bytes, { readUnknownFields: false });
    return Buffer.compare(toBinary(schema, message), bytes) === 0 ? message : null;
  } catch {
    return null;
  }
}

/** Encodes a message as canonical protobuf. */
export function encode<Desc extends DescMessage>(schema: Desc, message: MessageShape<Desc>): Uint8Array {
  return toBinary(schema, message, { writeUnknownFields: false });
}
