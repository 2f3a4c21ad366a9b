import type { Message } from '@bufbuild/protobuf';

import { decodeCanonical, encode, type Header, HeaderSchema, type Signature } from '#libs/contracts';
import {
  buildHeader,
  encodeRecord,
  identityOf,
  type RecordContent,
  type RecordSigner,
  signBatch,
  type StreamPlace,
} from '#libs/protocol';

/** Some fields of a message. */
export type Fields<T extends Message> = Partial<Omit<T, '$typeName' | '$unknown'>>;

/** What an attacker, or a broken build, changes about a record. */
export interface RecordTweaks {
  /** Fields of the header, changed before it is signed. */
  readonly header?: Fields<Header>;
  /** Header bytes, changed before they are signed. */
  readonly headerBytes?: (bytes: Uint8Array) => Uint8Array;
  /** Signs instead of the sender's record key; `key_id` in the header stays. */
  readonly signer?: RecordSigner;
  /** Signatures, changed after they are made. */
  readonly signatures?: (signatures: readonly Signature[]) => readonly Signature[];
  /** Sent instead of the body that the header binds. */
  readonly body?: Uint8Array;
}

/** A record in the hands of its sender. */
export interface TestRecord {
  readonly value: Uint8Array;
  readonly identity: Uint8Array;
  readonly headerBytes: Uint8Array;
}

/** Makes a record alone in its batch, with real signatures, and whatever was changed about it. */
export function aRecord(
  place: StreamPlace,
  content: RecordContent,
  { signer, tweaks = {} }: { readonly signer: RecordSigner; readonly tweaks?: RecordTweaks },
): TestRecord {
  const headerBytes = tweakedHeader(buildHeader(place, content).bytes, tweaks);
  const identity = identityOf(headerBytes);
  const signed = signBatch([identity], tweaks.signer ?? signer);
  const signatures = tweaks.signatures?.(signed) ?? signed;
  const value = encodeRecord({ header: headerBytes, signatures, body: tweaks.body ?? content.body });
  return { value, identity, headerBytes };
}

function tweakedHeader(bytes: Uint8Array, { header, headerBytes = (same) => same }: RecordTweaks): Uint8Array {
  const message = header && decodeCanonical(HeaderSchema, bytes);
  if (!message) return headerBytes(bytes);
  return headerBytes(encode(HeaderSchema, Object.assign(message, header)));
}

/** Flips one bit of a copy. */
export function flipped(bytes: Uint8Array, offset: number, bit = 0): Uint8Array {
  const copy = new Uint8Array(bytes);
  copy[offset] = (copy[offset] ?? 0) ^ (1 << bit);
  return copy;
}
