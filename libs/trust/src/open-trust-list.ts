import { hash } from 'node:crypto';

import {
  decodeCanonical,
  SignedTrustListSchema,
  TrustListSchema,
  type ListSignature as ListSignatureMessage,
} from '#libs/contracts';

import { compareBytes, hex, strictlyAscending } from './bytes.js';
import { KEY_ID_BYTES } from './key-id.js';
import { MAX_SIGNATURES } from './list-limits.js';
import { OpenedTrustList } from './opened-trust-list.js';
import { TrustError } from './trust.errors.js';
import type { ListSignature, TrustList } from './trust-list.js';
import { requireListRules } from './trust-list-rules.js';
import { readMembers } from './trusted-members.js';

const SIGNATURE_BYTES = 64;

/**
 * Reads a SignedTrustList (canonical protobuf) and requires everything that a list can say about itself (docs/protocol.md, Keys and
 * trust). Signatures are taken apart, not verified: that needs the list before, see `requireSuccessor`.
 *
 * @throws TrustError LIST_*, KEY_*, MEMBER_ID; SUITE_UNKNOWN where a newer build is needed
 */
export function openTrustList(signedBytes: Uint8Array): TrustList {
  const bytes = new Uint8Array(signedBytes);
  const signed = decodeCanonical(SignedTrustListSchema, bytes);
  const list = signed && decodeCanonical(TrustListSchema, signed.list);
  if (!list) throw new TrustError('LIST_FORMAT', 'expected a signed trust list in canonical protobuf');

  requireListRules(list);
  return new OpenedTrustList({
    version: list.version,
    hash: new Uint8Array(hash('sha256', signed.list, 'buffer')),
    previous: list.version === 1n ? null : list.previous,
    also: list.also.length === 0 ? null : list.also,
    issuedMs: list.issued,
    expiresMs: list.expires,
    quorum: list.quorum,
    members: readMembers(list),
    contractDigests: new Set(list.contractDigests.map(hex)),
    protocolVersions: new Set(list.protocolVersions),
    minRecordSuite: list.minRecordSuite,
    minSealingSuite: list.minSealingSuite,
    listBytes: signed.list,
    signedBytes: bytes,
    signatures: readSignatures(signed.signatures),
  });
}

function readSignatures(messages: readonly ListSignatureMessage[]): readonly ListSignature[] {
  if (messages.length > MAX_SIGNATURES)
    throw new TrustError('LIST_SIGNATURES', `a list has at most ${MAX_SIGNATURES} signatures`);
  const sized = messages.every(({ keyId, value }) => keyId.length === KEY_ID_BYTES && value.length === SIGNATURE_BYTES);
  if (!sized)
    throw new TrustError('LIST_SIGNATURES', 'a list signature is a key id of 16 bytes and a value of 64 bytes');
  if (!strictlyAscending(messages, (left, right) => compareBytes(left.keyId, right.keyId))) {
    throw new TrustError('LIST_SIGNATURES', 'list signatures ascend by key id, each key at most once');
  }
  return messages.map(({ keyId, value }) => ({ keyId, keyIdHex: hex(keyId), value }));
}
