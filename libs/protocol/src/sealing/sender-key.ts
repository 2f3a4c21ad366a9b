import type { TrustedKey } from '#libs/trust';
import type { AcceptedSenderKeyRecord } from '../record.js';
import type { PrivateCode } from '../verdict.table.js';
import type { KeyObject } from 'node:crypto';

/** A key that seals to one recipient list for one epoch. Derived values are made once and kept. */
export class SenderKey {
  readonly id: Uint8Array;
  readonly commitment: Uint8Array;

  /**
   * @param id identity of the SENDER_KEY record
   * @param secret S, 32 bytes
   */
  constructor(
    id: Uint8Array,
    readonly secret: Uint8Array,
  ) {
    throw new Error(`not built yet: ${id.length}`);
  }
}

/** The record that will hand out a sender key. */
export interface SenderKeyRequest {
  readonly spaceId: Uint8Array;
  readonly sender: string;
  readonly epoch: number;
  /** Sequence of the SENDER_KEY record itself. */
  readonly sequence: number;
  /** Strictly ascending by member, the sender among them. */
  readonly recipients: readonly { readonly member: string; readonly sealing: TrustedKey }[];
}

/** A new sender key and the content of the record that hands it out. */
export interface CreatedSenderKey {
  /** S, 32 bytes. With the identity of the record it becomes a {@link SenderKey}. */
  readonly secret: Uint8Array;
  readonly content: { readonly kind: 'senderKey'; readonly body: Uint8Array; readonly recipients: readonly string[] };
}

/**
 * Creates a sender key and wraps it to each recipient by HPKE (RFC 9180, base mode).
 *
 * @throws ProtocolError RECIPIENTS
 */
export async function createSenderKey(request: SenderKeyRequest): Promise<CreatedSenderKey> {
  throw new Error(`not built yet: ${request.sequence}`);
}

/** Finds the private sealing keys of one member. */
export interface SealingKeys {
  readonly member: string;
  /** The private key with this id; null where this gateway does not hold it. */
  find(keyIdHex: string): KeyObject | null;
}

/** What became of a wrap that was made for us. `missing`: our own key is not at hand, a matter of this gateway, not a refusal. */
export type OpenedSenderKey =
  | { readonly kind: 'opened'; readonly key: SenderKey }
  | { readonly kind: 'refused'; readonly code: Extract<PrivateCode, 'E_UNSEAL' | 'E_COMMITMENT'> }
  | { readonly kind: 'missing'; readonly keyIdHex: string };

/**
 * Opens the wrap that an accepted SENDER_KEY holds for one of its recipients.
 *
 * @throws ProtocolError WRONG_KEY where the member is no recipient, BODY_MISSING where the body is not at hand
 */
export async function openSenderKey(record: AcceptedSenderKeyRecord, mine: SealingKeys): Promise<OpenedSenderKey> {
  throw new Error(`not built yet: ${record.position} ${mine.member}`);
}
