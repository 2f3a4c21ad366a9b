import {
  type Charter,
  CharterBodySchema,
  CharterSchema,
  type Continuation,
  EpochBodySchema,
  EpochReason,
  type KeyWrap,
  type SenderKeyBody,
  SenderKeyBodySchema,
  type SignedTrustList,
  TrustListSchema,
  TrustViewBodySchema,
  wireTable,
} from '#libs/contracts';

import { isMemberId } from './identity.js';
import type { CharterText } from './judge/space-state.js';
import { hex, sha256 } from './layout.js';
import { MAX_INT, MAX_RECIPIENTS, MAX_REVISION } from './limits.js';
import { SEALING_SUITE } from './parse-header.js';
import { decodeBounded } from './wire/decode-bounded.js';
import { scanMessage } from './wire/scan.js';

const HASH_BYTES = 32;
const ID_BYTES = 16;
const ENC_BYTES = 32;
const WRAP_BYTES = 48;

/** The body of a CHARTER record. */
export interface ParsedCharterBody {
  readonly text: CharterText;
  /** Present in the record that opens a space only. */
  readonly list: SignedTrustList | null;
}

/** Reads the body of a SENDER_KEY; null where it is not canonical or a field is out of range. */
export function parseSenderKeyBody(bytes: Uint8Array): SenderKeyBody | null {
  const body = decodeBounded(SenderKeyBodySchema, bytes);
  if (body === null || body.suite !== SEALING_SUITE || body.keyCommitment.length !== HASH_BYTES) return null;
  return body.wraps.every(isWrap) ? body : null;
}

function isWrap(wrap: KeyWrap): boolean {
  return (
    isMemberId(wrap.recipient) &&
    wrap.keyId.length === ID_BYTES &&
    wrap.enc.length === ENC_BYTES &&
    wrap.ct.length === WRAP_BYTES
  );
}

/** A list as a TRUST_VIEW brings it. */
export interface ViewedList {
  readonly signed: SignedTrustList;
  /** SHA-256 of the bytes of the list. */
  readonly hash: Uint8Array;
}

/** Reads the body of a TRUST_VIEW; null where it, or a list in it, is not canonical, or one comes twice. Whether a list counts is not said here. */
export function parseTrustViewBody(bytes: Uint8Array): readonly ViewedList[] | null {
  const body = decodeBounded(TrustViewBodySchema, bytes);
  if (body?.lists.every(isCanonicalList) !== true) return null;
  const lists = body.lists.map((signed) => ({ signed, hash: sha256(signed.list) }));
  return new Set(lists.map(({ hash }) => hex(hash))).size === lists.length ? lists : null;
}

/** Reads the body of a CHARTER; null where it, its charter or its list is not canonical, or a field of the charter is out of range. */
export function parseCharterBody(bytes: Uint8Array): ParsedCharterBody | null {
  const body = decodeBounded(CharterBodySchema, bytes);
  if (body === null || (body.list !== undefined && !isCanonicalList(body.list))) return null;
  const text = parseCharter(body.charter);
  return text && { text, list: body.list ?? null };
}

function isCanonicalList(signed: SignedTrustList): boolean {
  return scanMessage(wireTable(TrustListSchema), signed.list) === null;
}

/** Reads the bytes of a charter; null where they are not canonical or a field is out of range. */
export function parseCharter(bytes: Uint8Array): CharterText | null {
  const charter = decodeBounded(CharterSchema, bytes);
  return charter && isCharter(charter) ? { hash: sha256(bytes), bytes, charter } : null;
}

function isCharter(charter: Charter): boolean {
  const isFirst = charter.revision === 1;
  return (
    charter.spaceId.length === ID_BYTES &&
    charter.revision >= 1 &&
    charter.revision <= MAX_REVISION &&
    charter.previous.length === (isFirst ? 0 : HASH_BYTES) &&
    charter.members.length > 0 &&
    areMemberIds(charter.members) &&
    isCommitment(charter.agreementCommitment, isFirst) &&
    areMemberIds(charter.unfrozen) &&
    (charter.continues === undefined || isContinuation(charter.continues))
  );
}

/** Revision 1 commits to no agreement, and so does what only unfreezes after it; who may is judged with the charter in force. */
function isCommitment({ length }: Uint8Array, isFirst: boolean): boolean {
  return length === 0 || (length === HASH_BYTES && !isFirst);
}

/** A record reaches no more members than this, so no charter has more. */
function areMemberIds(ids: readonly string[]): boolean {
  return ids.length <= MAX_RECIPIENTS && ids.every(isMemberId);
}

function isContinuation({ spaceId, size, root }: Continuation): boolean {
  return spaceId.length === ID_BYTES && size <= MAX_INT && root.length === HASH_BYTES;
}

/** Reads the body of an EPOCH; null where it is not canonical or gives no known reason. */
export function parseEpochBody(bytes: Uint8Array): EpochReason | null {
  const reason = decodeBounded(EpochBodySchema, bytes)?.reason ?? EpochReason.UNSPECIFIED;
  return reason >= EpochReason.RESTORED && reason <= EpochReason.UNFROZEN ? reason : null;
}
