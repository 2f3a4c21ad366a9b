import { parseMemberId } from './member-id.js';
import { generateOwnKey, type OwnKey } from './own-key.js';
import type { TrustList } from './trust-list.js';

/** What the keys of a running gateway are for; admin keys stay offline. */
export type GatewayUse = 'record' | 'checkpoint' | 'sealing';

/** The keys of a running gateway: one in use for each use, and those that come next or were in use before. */
export interface MemberKeys {
  readonly member: string;
  readonly record: OwnKey;
  readonly checkpoint: OwnKey;
  readonly sealing: OwnKey;
  /** Keys that wait for a list to name them, and retired ones: a retired sealing key still opens what was sealed to it. */
  readonly further: readonly OwnKey[];
}

/** The key that signs trust lists; kept offline in a file of its own. */
export interface AdminKeys {
  readonly member: string;
  readonly admin: OwnKey;
}

/** What `createKeyStore` makes. */
export interface KeyStoreRequest {
  readonly member: string;
  /** 1 (Ed25519) where left out, 2 for P-256. */
  readonly recordSuite?: 1 | 2;
}

/**
 * Generates the keys of a gateway: record, checkpoint and sealing.
 *
 * @throws TrustError MEMBER_ID
 */
export function createKeyStore({ member, recordSuite = 1 }: KeyStoreRequest): MemberKeys {
  return {
    member: parseMemberId(member),
    record: generateRecordKey(recordSuite),
    checkpoint: generateOwnKey('checkpoint', 'ed25519'),
    sealing: generateOwnKey('sealing', 'x25519'),
    further: [],
  };
}

/**
 * Generates the admin key of a member.
 *
 * @throws TrustError MEMBER_ID
 */
export function createAdminKey(member: string): AdminKeys {
  return { member: parseMemberId(member), admin: generateOwnKey('admin', 'ed25519') };
}

/** Generates a further key, to be used from the list on that names it. The first step of a rotation. */
export function addFurtherKey(keys: MemberKeys, use: GatewayUse, recordSuite: 1 | 2 = 1): MemberKeys {
  return { ...keys, further: [...keys.further, generateFor(use, recordSuite)] };
}

/** Puts in use what the list names as active; a key that the list does not know stays where it is. */
export function keysInForce(keys: MemberKeys, list: TrustList): MemberKeys {
  const record = inForce(keys, list, 'record');
  const checkpoint = inForce(keys, list, 'checkpoint');
  const sealing = inForce(keys, list, 'sealing');
  const inUse = [record, checkpoint, sealing];
  const further = ownKeys(keys).filter((key) => !inUse.includes(key));
  return { member: keys.member, record, checkpoint, sealing, further };
}

/** Lists all keys of a gateway, those in use first. */
export function ownKeys({ record, checkpoint, sealing, further }: MemberKeys): readonly OwnKey[] {
  return [record, checkpoint, sealing, ...further];
}

function inForce(keys: MemberKeys, list: TrustList, use: GatewayUse): OwnKey {
  const active = list.activeKey(keys.member, use)?.keyIdHex;
  return ownKeys(keys).find((key) => key.use === use && key.keyIdHex === active) ?? keys[use];
}

function generateFor(use: GatewayUse, recordSuite: 1 | 2): OwnKey {
  switch (use) {
    case 'record':
      return generateRecordKey(recordSuite);
    case 'checkpoint':
      return generateOwnKey('checkpoint', 'ed25519');
    case 'sealing':
      return generateOwnKey('sealing', 'x25519');
  }
}

function generateRecordKey(suite: 1 | 2): OwnKey {
  return generateOwnKey('record', suite === 2 ? 'p256' : 'ed25519');
}
