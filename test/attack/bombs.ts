import { contractDigest } from '#libs/contracts';
import { type ClearContent, MAX_PAYLOAD_BYTES, sealPayload } from '#libs/protocol';
import { aUuid, type TestSpace } from '#libs/testing';

/** As many bytes of a body as leave room for header and signature in a value of 1 MB. */
export const LARGE = 999_000;

/** A field of a message: tag, length, bytes. */
export function field(number: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const bytes = Buffer.concat(parts);
  return Buffer.concat([varint((number << 3) | 2), varint(bytes.length), bytes]);
}

function varint(value: number): Uint8Array {
  const low = value & 0x7f;
  return value < 0x80 ? Buffer.of(low) : Buffer.concat([Buffer.of(low | 0x80), varint(value >>> 7)]);
}

/** As many empty elements of a field as go into so many bytes. */
export function empties(number: number, bytes: number): Uint8Array {
  const element = field(number);
  return Buffer.alloc(bytes - (bytes % element.length), element);
}

/** A value whose envelope holds these fields. */
export function envelope(...parts: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat([Buffer.of(0, 0x4a, 0x4e, 1), ...parts]);
}

/** A payload of a type of this contract. */
export function payload(type: string, ...message: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat([field(1, Buffer.from(`joinder.${type}`)), field(2, ...message)]);
}

/** A payload that a recipient would decode to half a million attachments. */
export function manyAttachments(bytes = MAX_PAYLOAD_BYTES): Uint8Array {
  const first = payload('exchange.v1.Opened', Buffer.of(10, 1, 1));
  return Buffer.concat([first, empties(3, bytes - first.length)]);
}

/** Lists with as many keys and signatures as they may have, none of which is a key or a signature. */
export function manyLists(): readonly Uint8Array[] {
  const members = Array.from({ length: 64 }, () => field(6, empties(2, 64)));
  return Array.from({ length: 16 }, (_, i) => field(1, field(1, Buffer.of(8, i + 2), ...members), empties(2, 512)));
}

/** A clear record at the next place of its sender, whatever its body. */
export function clear(space: TestSpace, sender: string, content: ClearContent): Uint8Array {
  return space.record(sender, content).value;
}

/** A message at the next place of its sender, sealed to all, whatever its payload. */
export function sealed(space: TestSpace, sender: string, payloadBytes: Uint8Array, compressible: boolean): Uint8Array {
  const senderKey = space.senderKeys.get(sender);
  if (!senderKey) throw new Error(`${sender} has published no sender key`);
  const place = space.place(sender);
  const messageId = aUuid();
  return space.recordAt(place, {
    kind: 'business',
    ...sealPayload({ payload: payloadBytes, compressible, senderKey, place, messageId }),
    messageId,
    inReplyTo: null,
    correlationId: null,
    recipients: space.participants(),
    contractDigest,
    urgent: false,
  }).value;
}

/** The values that cost a member most, by what is too much of. */
export const BOMBS: readonly (readonly [string, (space: TestSpace, sender: string) => Uint8Array])[] = [
  ['signatures of an envelope', () => envelope(empties(2, LARGE))],
  ['lists of a view', (space, sender) => clear(space, sender, { kind: 'trustView', body: empties(1, LARGE) })],
  [
    'keys of the lists of a view',
    (space, sender) => clear(space, sender, { kind: 'trustView', body: Buffer.concat(manyLists()) }),
  ],
  ['attachments under a seal', (space, sender) => sealed(space, sender, manyAttachments(950_000), false)],
  ['attachments that 4 kB unpack to', (space, sender) => sealed(space, sender, manyAttachments(), true)],
];
