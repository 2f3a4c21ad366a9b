import { type DescMessage, fromBinary, type Message } from '@bufbuild/protobuf';

import {
  type Attachment,
  catalogue,
  firstViolation,
  type MessageType,
  type Payload,
  PayloadSchema,
  type Violation,
  wireTable,
} from '#libs/contracts';

import { hex, sameBytes } from '../layout.js';
import { ProtocolError } from '../protocol.errors.js';
import type { AcceptedRecord } from '../record.js';
import { MAX_PAYLOAD_BYTES } from '../limits.js';
import type { PrivateCode } from '../verdict.table.js';
import type { Why } from '../why.js';
import { scanMessage } from '../wire/scan.js';
import { bodyAad, plaintextCommitment } from './body-binding.js';
import { isWithinPayload, parseFrame, unpackFrame } from './frame.js';
import type { SenderKey } from './sender-key.js';

/** An opened message whose type is known and whose rules hold. */
export interface OpenedMessage {
  readonly type: MessageType;
  readonly message: Message;
  readonly messageBytes: Uint8Array;
  readonly attachments: readonly Attachment[];
}

/** Why a recipient cannot use a record; `field` and `rule` name what broke, never a value. */
export interface PrivateRefusal {
  readonly kind: 'refused';
  readonly code: PrivateCode;
  readonly field: string;
  readonly rule: string;
  readonly why: Why;
}

/** What became of a sealed body. */
export type OpenedBody = { readonly kind: 'opened'; readonly opened: OpenedMessage } | PrivateRefusal;

/** The payload of a sealed body with the salt of its commitment, or why there is none. */
export type Unsealed =
  { readonly kind: 'unsealed'; readonly salt: Uint8Array; readonly payload: Uint8Array } | PrivateRefusal;

/**
 * Opens an accepted record: unseal, unpack with the declared cap, commitments, scan of the wire, decode, rules of the schema.
 *
 * @throws ProtocolError WRONG_KEY where the key is not the one that the record names, BODY_MISSING where the body is not at hand
 */
export function openBody(record: AcceptedRecord, senderKey: SenderKey): OpenedBody {
  const unsealed = unsealBody(record, senderKey);
  return unsealed.kind === 'refused' ? unsealed : openPayload(unsealed.payload);
}

/**
 * Opens a body as far as its commitment: what a proof of content shows. The payload is not decoded.
 *
 * @throws ProtocolError WRONG_KEY, BODY_MISSING as {@link openBody}
 */
export function unsealBody(record: AcceptedRecord, senderKey: SenderKey): Unsealed {
  const sealed = requireBody(record, senderKey);
  const plaintext = senderKey.body.open(record.header.nonce, sealed, bodyAad(record.header));
  const frame = plaintext && parseFrame(plaintext);
  if (frame === null) {
    return refusal('E_UNSEAL', {
      expected: 'a body that the sender key opens',
      found: `${sealed.length} bytes that it does not`,
    });
  }
  if (!isWithinPayload(frame)) {
    const found = `${frame.payloadLength}, packed ${frame.packed.length}`;
    return invalid('payload', 'bytes.max_len', { expected: `${MAX_PAYLOAD_BYTES} bytes at most`, found });
  }

  const payload = unpackFrame(frame);
  if (payload === null) {
    const expected = `${frame.payloadLength} bytes, as is declared`;
    return refusal('E_INFLATE', { expected, found: 'a text that does not unpack to them' });
  }
  const commitment = plaintextCommitment(frame.salt, payload);
  if (!sameBytes(commitment, record.header.plaintextCommitment)) {
    return refusal('E_COMMITMENT', { expected: 'the text that the header commits to', found: 'another' });
  }
  return { kind: 'unsealed', salt: frame.salt, payload };
}

function requireBody({ body, header, identity }: AcceptedRecord, senderKey: SenderKey): Uint8Array {
  if (!sameBytes(header.senderKeyId, senderKey.id)) {
    throw new ProtocolError('WRONG_KEY', `record ${hex(identity)} names another sender key`);
  }
  if (body === null) throw new ProtocolError('BODY_MISSING', `the body of record ${hex(identity)} is not at hand`);
  return body;
}

function openPayload(bytes: Uint8Array): OpenedBody {
  const beyond = beyondTable(PayloadSchema, bytes, 'payload');
  if (beyond !== null) return beyond;
  const payload = fromBinary(PayloadSchema, bytes);
  const type = catalogue.get(payload.typeName);
  if (type === undefined) {
    return invalid('type_name', 'known', { expected: 'a type of this contract', found: 'one that it lacks' });
  }
  const broken = payload.attachments.length > 0 ? firstViolation(PayloadSchema, payload) : null;
  if (broken !== null) return invalid(broken.path, broken.rule, broke(broken));
  return openMessage(type, payload);
}

function openMessage(type: MessageType, payload: Payload): OpenedBody {
  const beyond = beyondTable(type.schema, payload.message, 'message');
  if (beyond !== null) return beyond;
  const message = fromBinary(type.schema, payload.message);
  const violation = firstViolation(type.schema, message);
  if (violation !== null) return invalid(violation.path, violation.rule, broke(violation));
  const { message: messageBytes, attachments } = payload;
  return { kind: 'opened', opened: { type, message, messageBytes, attachments } };
}

/** Too much is refused before anything is decoded: a few kilobytes on the log may unpack to half a million elements. */
function beyondTable(schema: DescMessage, bytes: Uint8Array, whole: string): PrivateRefusal | null {
  const beyond = scanMessage(wireTable(schema), bytes);
  if (beyond === null) return null;
  if (beyond.rule !== 'canonical') {
    return invalid(beyond.field, beyond.rule, { expected: `what ${beyond.rule} allows`, found: 'more' });
  }
  return invalid(whole, 'canonical', { expected: 'canonical bytes', found: `${bytes.length} bytes that are not` });
}

/** A rule says what it expects; the value that broke it stays sealed. */
function broke({ hint }: Violation): Why {
  return { expected: hint, found: 'a value that breaks the rule' };
}

function invalid(field: string, rule: string, why: Why): PrivateRefusal {
  return { kind: 'refused', code: 'E_INVALID', field, rule, why };
}

function refusal(code: PrivateCode, why: Why): PrivateRefusal {
  return { kind: 'refused', code, field: '', rule: '', why };
}
