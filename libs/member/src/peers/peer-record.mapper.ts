import { decodeCanonical, EnvelopeSchema, type Signature } from '#libs/contracts';
import type { ArchivedRecord } from '#libs/protocol';
import type { PeerRecord } from './peer.repository.js';

const NUMBER = /^[0-9]{1,18}$/;
const HASH_BYTES = 32;

/** Writes a position for a peer. */
export function recordJson(record: PeerRecord): object {
  const { position, t, verdict } = record;
  return {
    position,
    t,
    verdict,
    identity: base64(record.identity),
    header: base64(record.header),
    signatures: base64(record.signatures),
    body: base64(record.body),
  };
}

/** Reads a position as a peer tells it; null where it is none. The caller judges whether it is true. */
export function archivedRecord(told: unknown): ArchivedRecord | null {
  if (typeof told !== 'object' || told === null) return null;
  const fields = new Map<string, unknown>(Object.entries(told));
  const [position, t] = [numberOf(fields.get('position')), numberOf(fields.get('t'))];
  const verdict = fields.get('verdict');
  const [identity, header, body] = ['identity', 'header', 'body'].map((name) => bytesOf(fields.get(name)));
  const signatures = signaturesOf(bytesOf(fields.get('signatures')));
  if (position === null || t === null || identity?.length !== HASH_BYTES || signatures === null) return null;
  if (typeof verdict !== 'number' || !Number.isInteger(verdict) || header === undefined || body === undefined)
    return null;
  return { position, t, verdict, identity, header, signatures, body };
}

function base64(bytes: Uint8Array | null): string | null {
  return bytes && Buffer.from(bytes).toString('base64');
}

function numberOf(told: unknown): bigint | null {
  return typeof told === 'string' && NUMBER.test(told) ? BigInt(told) : null;
}

function bytesOf(told: unknown): Uint8Array | null {
  return typeof told === 'string' ? Buffer.from(told, 'base64') : null;
}

/** Null where they are no signatures. */
function signaturesOf(bytes: Uint8Array | null): readonly Signature[] | null {
  return bytes === null ? [] : (decodeCanonical(EnvelopeSchema, bytes)?.signatures ?? null);
}
