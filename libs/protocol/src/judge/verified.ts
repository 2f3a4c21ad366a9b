import type { Signature } from '#libs/contracts';
import type { TrustedKey, TrustList } from '#libs/trust';

import { verifyInBatch } from '../batch.js';
import { hex, sameBytes } from '../layout.js';
import type { ParsedEnvelope } from '../parse-value.js';
import type { RecordHeader } from '../record-header.js';
import { type Content, contentOf } from './content.js';
import { Halted, Refusal, requireThat } from './refusal.js';
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
  if (key === undefined) throw new Refusal('E_KEY_UNKNOWN');
  requireThat(key.use === 'record', 'E_KEY_USE');
  requireThat(key.status !== 'revoked', 'E_KEY_REVOKED');
  requireThat(key.suite >= list.minRecordSuite, 'E_SUITE');
  requireThat(verifyInBatch(envelope.identity, signature, { key, cache }), 'E_SIGNATURE');
  return key;
}

/** Every suite of this version demands exactly one signature. */
function requireOne(signatures: readonly Signature[]): Signature {
  const [signature] = signatures;
  if (signature === undefined || signatures.length > 1) throw new Refusal('E_SUITE');
  return signature;
}

/**
 * Step 3, first half: a header in range, of the signer, for this space, from a member that may send this kind.
 *
 * @throws Refusal E_PARSE, E_SENDER, E_TOPIC, E_MEMBER
 */
export function requireHeader({ header }: ParsedEnvelope, key: TrustedKey, rules: Rules): RecordHeader {
  if (header === null) throw new Refusal('E_PARSE');
  requireThat(sameBytes(header.keyId, key.keyId) && header.sender === key.member, 'E_SENDER');
  requireThat(sameBytes(header.spaceId, rules.spaceId), 'E_TOPIC');
  requireThat(rules.members.includes(header.sender), 'E_MEMBER');
  const whoeverIsNamed = header.kind === 'charter' || header.kind === 'epoch';
  requireThat(whoeverIsNamed || rules.takesPart.has(header.sender), 'E_MEMBER');
  return header;
}

/**
 * Step 3, second half: the body that the header binds, read where it is clear.
 *
 * @throws Refusal E_BODY, E_PARSE
 * @throws Halted BODY_MISSING
 */
export function requireContent({ body, bodyHolds }: ParsedEnvelope, header: RecordHeader): Content {
  requireThat(bodyHolds, 'E_BODY');
  if (header.kind === 'business') return { kind: 'business', header };
  if (body === null) throw new Halted('BODY_MISSING');
  const content = contentOf(header, body);
  if (content === null) throw new Refusal('E_PARSE');
  return content;
}
