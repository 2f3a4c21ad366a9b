import type { KeyObject } from 'node:crypto';

import { decodeCanonical, SenderKeyBodySchema } from '#libs/contracts';

import { hex, sameBytes } from '../layout.js';
import { ProtocolError } from '../protocol.errors.js';
import type { AcceptedSenderKeyRecord } from '../record.js';
import type { PrivateCode } from '../verdict.table.js';
import type { Why } from '../why.js';
import { unwrap } from '#libs/letters';
import { SenderKey } from './sender-key.js';
import { wrapInfo } from './wrap-info.js';

/** Finds the private sealing keys of one member. */
export interface SealingKeys {
  readonly member: string;
  /** The private key with this id; null where this gateway does not hold it. */
  find(keyIdHex: string): KeyObject | null;
}

/** What became of a wrap that was made for us. `missing`: our own key is not at hand, a matter of this gateway, not a refusal. */
export type OpenedSenderKey =
  | { readonly kind: 'opened'; readonly key: SenderKey }
  | { readonly kind: 'refused'; readonly code: Extract<PrivateCode, 'E_UNSEAL' | 'E_COMMITMENT'>; readonly why: Why }
  | { readonly kind: 'missing'; readonly keyIdHex: string };

/**
 * Opens the wrap that an accepted SENDER_KEY holds for one of its recipients.
 *
 * @throws ProtocolError WRONG_KEY where the member is no recipient, BODY_MISSING where the body is not at hand
 */
export async function openSenderKey(record: AcceptedSenderKeyRecord, mine: SealingKeys): Promise<OpenedSenderKey> {
  const { wrap, commitment } = requireWrap(record, mine.member);
  const privateKey = mine.find(hex(wrap.keyId));
  if (privateKey === null) return { kind: 'missing', keyIdHex: hex(wrap.keyId) };

  const info = wrapInfo(record.header, { recipient: mine.member, keyId: wrap.keyId, commitment });
  const secret = await unwrap(privateKey, info, wrap);
  if (secret === null) {
    const expected = `a wrap that sealing key ${hex(wrap.keyId)} opens`;
    return { kind: 'refused', code: 'E_UNSEAL', why: { expected, found: 'one that it does not' } };
  }
  const key = new SenderKey(record.identity, secret);
  if (sameBytes(key.commitment, commitment)) return { kind: 'opened', key };
  const why = { expected: 'the key that the record commits to', found: 'another' };
  return { kind: 'refused', code: 'E_COMMITMENT', why };
}

function requireWrap({ body, identity }: AcceptedSenderKeyRecord, member: string) {
  const parsed = body && decodeCanonical(SenderKeyBodySchema, body);
  if (parsed === null)
    throw new ProtocolError('BODY_MISSING', `the body of sender key ${hex(identity)} is not at hand`);
  const wrap = parsed.wraps.find(({ recipient }) => recipient === member);
  if (wrap === undefined)
    throw new ProtocolError('WRONG_KEY', `${member} is no recipient of sender key ${hex(identity)}`);
  return { wrap, commitment: parsed.keyCommitment };
}
