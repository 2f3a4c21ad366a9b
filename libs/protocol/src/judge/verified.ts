import type { Signature } from '#libs/contracts';
import type { TrustedKey, TrustList } from '#libs/trust';

import { verifyInBatch } from '../batch.js';
import { hex, sameBytes } from '../layout.js';
import type { ParsedEnvelope } from '../parse-value.js';
import type { RecordHeader } from '../record-header.js';
import { type Content, contentOf } from './content.js';
import { Halted, Refusal } from './refusal.js';
import type { Rules } from './rules.js';
import type { SignatureCache } from './signature-cache.js';

/**
 * Step 2: the one signature of a key that counts, over this record.
 *
 * @throws Refusal E_SUITE, E_KEY_UNKNOWN, E_KEY_USE, E_KEY_REVOKED, E_SIGNATURE
 */
export function requireSignature(envelope: ParsedEnvelope, list: TrustList, cache: SignatureCache): TrustedKey {
  const signature = requireOne(envelope.signatures);
  const key = list.key(hex(signature.keyId));
  if (key === undefined) {
    const found = `key ${hex(signature.keyId)}`;
    throw new Refusal('E_KEY_UNKNOWN', { expected: `a key of list ${list.version}`, found });
  }
  if (key.use !== 'record') throw new Refusal('E_KEY_USE', { expected: 'a record key', found: `a ${key.use} key` });
  if (key.status === 'revoked') {
    throw new Refusal('E_KEY_REVOKED', { expected: 'a key that stands', found: `key ${key.keyIdHex}, revoked` });
  }
  if (key.suite < list.minRecordSuite) {
    throw new Refusal('E_SUITE', { expected: `suite ${list.minRecordSuite} or above`, found: `suite ${key.suite}` });
  }
  if (!verifyInBatch(envelope.identity, signature, { key, cache })) {
    const found = `one of key ${key.keyIdHex} that does not verify`;
    throw new Refusal('E_SIGNATURE', { expected: 'a signature over this record', found });
  }
  return key;
}

/** Every suite of this version demands exactly one signature. */
function requireOne(signatures: readonly Signature[]): Signature {
  const [signature] = signatures;
  if (signature === undefined || signatures.length > 1) {
    throw new Refusal('E_SUITE', { expected: 'one signature', found: `${signatures.length}` });
  }
  return signature;
}

/**
 * Step 3, first half: a header in range, of the signer, for this space, from a member that may send this kind.
 *
 * @throws Refusal E_PARSE, E_SENDER, E_TOPIC, E_MEMBER
 */
export function requireHeader({ header }: ParsedEnvelope, key: TrustedKey, rules: Rules): RecordHeader {
  if (header === null) {
    throw new Refusal('E_PARSE', { expected: 'a header with all fields in range', found: 'bytes that are none' });
  }
  const { sender } = header;
  if (!sameBytes(header.keyId, key.keyId) || sender !== key.member) {
    const found = `key ${hex(header.keyId)} of ${sender}`;
    throw new Refusal('E_SENDER', { expected: `key ${key.keyIdHex} of ${key.member}, as it is signed`, found });
  }
  if (!sameBytes(header.spaceId, rules.spaceId)) {
    const found = `one for ${hex(header.spaceId)}`;
    throw new Refusal('E_TOPIC', { expected: `a record for space ${hex(rules.spaceId)}`, found });
  }
  requireMember(header, rules);
  return header;
}

function requireMember({ sender, kind }: RecordHeader, { members, takesPart }: Rules): void {
  if (!members.includes(sender)) {
    throw new Refusal('E_MEMBER', { expected: `a member: ${members.join(', ')}`, found: sender });
  }
  if (kind === 'charter' || kind === 'epoch' || takesPart.has(sender)) return;
  const expected = 'a member that published the charter in force';
  throw new Refusal('E_MEMBER', { expected, found: `${sender}, which has not` });
}

/**
 * Step 3, second half: the body that the header binds, read where it is clear.
 *
 * @throws Refusal E_BODY, E_PARSE
 * @throws Halted BODY_MISSING
 */
export function requireContent({ body, bodyHolds }: ParsedEnvelope, header: RecordHeader): Content {
  if (!bodyHolds) {
    const found = body === null ? 'none' : `another of ${body.length} bytes`;
    throw new Refusal('E_BODY', { expected: 'the body that the header binds', found });
  }
  if (header.kind === 'business') return { kind: 'business', header };
  if (body === null) throw new Halted('BODY_MISSING');
  const content = contentOf(header, body);
  if (content === null) {
    const expected = `a canonical body of kind ${header.kind}`;
    throw new Refusal('E_PARSE', { expected, found: 'bytes that are none' });
  }
  return content;
}
