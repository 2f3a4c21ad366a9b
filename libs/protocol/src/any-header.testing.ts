import { create } from '@bufbuild/protobuf';
import fc from 'fast-check';

import { encode, HeaderSchema, Kind, SealingSchema, Urgency } from '#libs/contracts';
import { MEMBER_ID } from '#libs/vocabulary';

import { MAX_EPOCH, MAX_INT, MAX_RECIPIENTS, MAX_TIME, MAX_VALUE_BYTES } from './limits.js';

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
const bytesOrNone = (length: number) => fc.oneof(fc.constant(new Uint8Array(0)), bytes(length));
const memberId = fc.stringMatching(MEMBER_ID);

/** Numbers within a range, its edges often. */
const within = (min: bigint, max: bigint) => fc.oneof(fc.constantFrom(min, max), fc.bigInt({ min, max }));

const common = fc.record({
  version: fc.constant(1),
  sender: memberId,
  keyId: bytes(16),
  spaceId: bytes(16),
  epoch: within(1n, BigInt(MAX_EPOCH)).map(Number),
  sequence: within(1n, MAX_INT),
  previous: bytes(32),
  createdAt: within(1n, MAX_TIME),
  bodyLength: within(1n, BigInt(MAX_VALUE_BYTES)),
  bodySha256: bytes(32),
  seenSize: within(0n, MAX_INT),
  seenRoot: bytes(32),
});
const recipients = fc.array(memberId, { maxLength: MAX_RECIPIENTS });

const business = fc.record({
  kind: fc.constant(Kind.BUSINESS),
  recipients,
  messageId: bytes(16),
  inReplyTo: bytesOrNone(16),
  correlationId: bytesOrNone(16),
  contractDigest: bytes(32),
  urgency: fc.constantFrom(Urgency.UNSPECIFIED, Urgency.URGENT),
  plaintextCommitment: bytes(32),
});
const sealing = fc.record({ suite: fc.constant(1), senderKeyId: bytes(32), nonce: bytes(24) });
const clear = fc.record({ kind: fc.constantFrom(Kind.TRUST_VIEW, Kind.CHARTER) });
const epoch = fc.record({
  kind: fc.constant(Kind.EPOCH),
  epoch: within(2n, BigInt(MAX_EPOCH)).map(Number),
  sequence: fc.constant(1n),
});

const own = fc.oneof(
  fc.tuple(business, sealing).map(([fields, seal]) => ({ ...fields, sealing: create(SealingSchema, seal) })),
  fc.record({ kind: fc.constant(Kind.SENDER_KEY), recipients }),
  clear,
  epoch,
);

/** Draws bytes of any header that the parser accepts, the edges of its ranges often: whatever it is, a gateway must be able to keep it. */
export const anyHeader: fc.Arbitrary<Uint8Array> = fc
  .tuple(common, own)
  .map(([fields, more]) => encode(HeaderSchema, create(HeaderSchema, { ...fields, ...more })));
