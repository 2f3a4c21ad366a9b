import { create, fromBinary, toBinary } from '@bufbuild/protobuf';
import { hash } from 'node:crypto';

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import {
  KeySchema,
  ListSignatureSchema,
  MemberSchema,
  SignedTrustListSchema,
  type TrustList as TrustListMessage,
} from '#libs/contracts';

import { draftTrustList, unsigned } from './draft.js';
import { keyIdOf } from './key-id.js';
import { openTrustList } from './open-trust-list.js';
import { generateOwnKey } from './own-key.js';
import { signTrustList } from './sign-list.js';
import { adminsOf, aDraft, aForgedList, aParty, DAY_MS, ISSUED_MS } from './trust.testing.js';
import { TrustError } from './trust.errors.js';

const nl = aParty('nl');
const PARTIES = ['bg', 'hu', 'ro'].map(aParty).concat(nl);
const SMALL_ORDER_SPKI = Buffer.from(`302a300506032b6570032100${'00'.repeat(32)}`, 'hex');

/** Bulgaria stands first, and its keys are record, checkpoint, sealing, admin. */
const RECORD = 0;
const ADMIN = 3;

/** Key `at` of the first member. */
function key(list: TrustListMessage, at: number) {
  return list.members[0]!.keys[at]!;
}

function setSpki(list: TrustListMessage, at: number, spki: Uint8Array): void {
  Object.assign(key(list, at), { spki, keyId: keyIdOf(spki) });
}

function withSignatures(...signatures: { keyId: Uint8Array; value: Uint8Array }[]): Uint8Array {
  const list = draftTrustList(aDraft(PARTIES));
  const messages = signatures.map((signature) => create(ListSignatureSchema, signature));
  return toBinary(SignedTrustListSchema, create(SignedTrustListSchema, { list, signatures: messages }));
}

const VALUE = new Uint8Array(64).fill(1);
const ID_1 = new Uint8Array(16).fill(1);
const ID_2 = new Uint8Array(16).fill(2);
const p256 = generateOwnKey('record', 'p256');
const digest = (fill: number): Uint8Array => new Uint8Array(32).fill(fill);

const FORGERIES: readonly [string, string, (list: TrustListMessage) => void][] = [
  ['LIST_VERSION', 'version 0', (list) => (list.version = 0n)],
  ['LIST_VERSION', 'list 1 that names a predecessor', (list) => (list.previous = digest(1))],
  ['LIST_VERSION', 'list 2 without predecessor', (list) => (list.version = 2n)],
  [
    'LIST_VERSION',
    'a predecessor of 31 bytes',
    (list) => Object.assign(list, { version: 2n, previous: new Uint8Array(31).fill(1) }),
  ],
  ['LIST_LIFETIME', '90 days and a millisecond', (list) => (list.expires += 1n)],
  ['LIST_LIFETIME', 'an end at its beginning', (list) => (list.expires = list.issued)],
  ['LIST_LIFETIME', 'an end before its beginning', (list) => (list.expires = list.issued - 1n)],
  ['LIST_LIFETIME', 'no beginning', (list) => (list.issued = 0n)],
  [
    'LIST_LIFETIME',
    'an end that no date can name',
    (list) => Object.assign(list, { issued: 8_640_000_000_000_000n, expires: 8_640_000_000_000_001n }),
  ],
  ['LIST_MEMBERS', 'no members', (list) => (list.members = [])],
  ['LIST_MEMBERS', 'members in another order', (list) => list.members.reverse()],
  ['LIST_MEMBERS', 'a member twice', (list) => list.members.push(list.members.at(-1)!)],
  ['MEMBER_ID', 'a member in capitals', (list) => (list.members[0]!.id = 'BG')],
  [
    'LIST_SIZE',
    '65 members',
    (list) => (list.members = Array.from({ length: 65 }, (_, at) => create(MemberSchema, { id: `nl-${at}` }))),
  ],
  [
    'LIST_SIZE',
    '2049 keys',
    (list) => (list.members[0]!.keys = Array.from({ length: 2049 - 12 }, () => create(KeySchema, {}))),
  ],
  ['LIST_QUORUM', 'a quorum of half', (list) => (list.quorum = 2)],
  ['LIST_QUORUM', 'a quorum of nobody', (list) => (list.quorum = 0)],
  ['LIST_QUORUM', 'a quorum above the number of members', (list) => (list.quorum = 5)],
  [
    'LIST_QUORUM',
    'too few admin keys in use',
    (list) => list.members.slice(0, 2).forEach(({ keys }) => (keys[ADMIN]!.status = 2)),
  ],
  ['LIST_CERTIFICATES', 'an empty certificate', (list) => list.members[0]!.certificates.push(new Uint8Array(0))],
  [
    'LIST_CERTIFICATES',
    'one certificate for two members',
    (list) => list.members.slice(0, 2).forEach(({ certificates }) => certificates.push(digest(1))),
  ],
  ['LIST_DIGESTS', 'a digest of 31 bytes', (list) => (list.contractDigests = [new Uint8Array(31)])],
  ['LIST_DIGESTS', 'digests in another order', (list) => (list.contractDigests = [digest(2), digest(1)])],
  ['LIST_DIGESTS', 'a digest twice', (list) => (list.contractDigests = [digest(1), digest(1)])],
  ['LIST_VERSIONS', 'no protocol version', (list) => (list.protocolVersions = [])],
  ['LIST_VERSIONS', 'protocol version 0', (list) => (list.protocolVersions = [0])],
  ['LIST_VERSIONS', 'protocol version 256', (list) => (list.protocolVersions = [256])],
  ['LIST_VERSIONS', 'a protocol version twice', (list) => (list.protocolVersions = [1, 1])],
  ['LIST_SUITE', 'minimum record suite 0', (list) => (list.minRecordSuite = 0)],
  ['LIST_SUITE', 'minimum sealing suite 0', (list) => (list.minSealingSuite = 0)],
  ['LIST_SUITE', 'a key of suite 0', (list) => (key(list, RECORD).suite = 0)],
  ['SUITE_UNKNOWN', 'a record key of suite 3', (list) => (key(list, RECORD).suite = 3)],
  ['SUITE_UNKNOWN', 'a sealing key of suite 2', (list) => (key(list, 2).suite = 2)],
  ['KEY_USE', 'a key without use', (list) => (key(list, RECORD).use = 0)],
  ['KEY_USE', 'a key with a use of the future', (list) => Object.assign(key(list, RECORD), { use: 5 })],
  ['KEY_STATUS', 'a key without state', (list) => (key(list, RECORD).status = 0)],
  ['KEY_STATUS', 'a key in a state of the future', (list) => Object.assign(key(list, RECORD), { status: 4 })],
  ['KEY_STATUS', 'an active key that is compromised', (list) => (key(list, RECORD).compromisedSince = 1n)],
  ['KEY_ID', 'a key id of another key', (list) => (key(list, RECORD).keyId = key(list, 1).keyId)],
  ['KEY_ID', 'a long key id', (list) => (key(list, RECORD).keyId = digest(1))],
  ['KEY_SMALL_ORDER', 'an admin key of small order', (list) => setSpki(list, ADMIN, SMALL_ORDER_SPKI)],
  ['KEY_FORMAT', 'a P-256 key as suite 1', (list) => setSpki(list, RECORD, p256.spki)],
  ['KEY_FORMAT', 'an Ed25519 key as suite 2', (list) => (key(list, RECORD).suite = 2)],
  ['LIST_KEY_TWICE', 'one key with two uses', (list) => setSpki(list, 1, key(list, RECORD).spki)],
  ['LIST_KEY_TWICE', 'one key of two members', (list) => list.members[1]!.keys.push(key(list, RECORD))],
];

describe('trust list', () => {
  const signed = signTrustList(draftTrustList(aDraft(PARTIES)), adminsOf(PARTIES));

  it('says what was drafted', () => {
    const list = openTrustList(signed);
    expect(list).toMatchObject({ version: 1n, previous: null, quorum: 3, minRecordSuite: 1, minSealingSuite: 1 });
    expect(list).toMatchObject({ issuedMs: ISSUED_MS, expiresMs: ISSUED_MS + 90n * DAY_MS });
    expect([...list.members.keys()]).toEqual(['bg', 'hu', 'nl', 'ro']);
    expect([...list.contractDigests]).toEqual(['07'.repeat(32)]);
    expect([...list.protocolVersions]).toEqual([1]);
    expect(list.signatures).toHaveLength(4);
    expect(list.hashHex).toBe(hash('sha256', fromBinary(SignedTrustListSchema, signed).list));
  });

  it('finds keys by id, and the key that a member uses', () => {
    const list = openTrustList(signed);
    const { record, sealing } = nl.keys;
    expect(list.key(record.keyIdHex)).toMatchObject({ member: 'nl', use: 'record', suite: 1, status: 'active' });
    expect(list.activeKey('nl', 'sealing')?.keyIdHex).toBe(sealing.keyIdHex);
    expect(list.activeKey('nl', 'sealing')?.publicKey.equals(sealing.publicKey)).toBe(true);
    expect(list.activeKey('at', 'record')).toBeUndefined();
    expect(list.key('00'.repeat(16))).toBeUndefined();
  });

  it('uses the last active key of several', () => {
    const next = generateOwnKey('record', 'p256');
    const bytes = aForgedList(PARTIES, (list) => {
      const keys = list.members.find(({ id }) => id === 'nl')!.keys;
      keys.push(create(KeySchema, { ...keys[RECORD]!, spki: next.spki, keyId: next.keyId, suite: 2 }));
    });
    expect(openTrustList(bytes).activeKey('nl', 'record')?.keyIdHex).toBe(next.keyIdHex);
  });

  it('does not change when the caller reuses its buffer', () => {
    const buffer = Buffer.from(signed);
    const list = openTrustList(buffer);
    buffer.fill(0);
    expect(Buffer.from(list.signedBytes).equals(signed)).toBe(true);
    expect(openTrustList(list.signedBytes).hashHex).toBe(list.hashHex);
  });

  it('keeps its hash when signatures are added', () => {
    const draft = draftTrustList(aDraft(PARTIES));
    expect(openTrustList(unsigned(draft)).hashHex).toBe(openTrustList(signTrustList(draft, adminsOf(PARTIES))).hashHex);
  });

  it.each(FORGERIES)('refuses with %s: %s', (code, _, forge) => {
    expect(() => openTrustList(aForgedList(PARTIES, forge))).toThrow(expect.objectContaining({ code }));
  });

  it.each<[string, string, Uint8Array]>([
    ['LIST_VERSION', 'nothing, which is the canonical form of nothing said', new Uint8Array(0)],
    ['LIST_FORMAT', 'noise', Buffer.from('not a list')],
    ['LIST_FORMAT', 'an unknown field', Buffer.concat([signed, Buffer.of(0x78, 1)])],
    ['LIST_FORMAT', 'bytes cut off', signed.subarray(0, -1)],
    ['LIST_FORMAT', 'the list without envelope', draftTrustList(aDraft(PARTIES))],
    [
      'LIST_FORMAT',
      'a list that is not canonical',
      unsigned(Buffer.concat([draftTrustList(aDraft(PARTIES)), Buffer.of(0x78, 1)])),
    ],
    [
      'LIST_SIGNATURES',
      'signatures in another order',
      withSignatures({ keyId: ID_2, value: VALUE }, { keyId: ID_1, value: VALUE }),
    ],
    [
      'LIST_SIGNATURES',
      'two signatures of one key',
      withSignatures({ keyId: ID_1, value: VALUE }, { keyId: ID_1, value: VALUE }),
    ],
    ['LIST_SIGNATURES', 'a short signature', withSignatures({ keyId: ID_1, value: VALUE.subarray(1) })],
    ['LIST_SIGNATURES', 'a short key id', withSignatures({ keyId: ID_1.subarray(1), value: VALUE })],
  ])('refuses with %s: %s', (code, _, bytes) => {
    expect(() => openTrustList(bytes)).toThrow(expect.objectContaining({ code }));
  });

  it('asks for a newer build, and refuses nothing, only where a suite is unknown', () => {
    const codes = FORGERIES.flatMap(([code, , forge]) => {
      try {
        openTrustList(aForgedList(PARTIES, forge));
        return [];
      } catch (error) {
        return error instanceof TrustError && error.needsUpdate ? [code] : [];
      }
    });
    expect(new Set(codes)).toEqual(new Set(['SUITE_UNKNOWN']));
  });

  it('takes a draft in any order and writes the same bytes', () => {
    const digests = [digest(1), digest(2), digest(3)];
    const expected = draftTrustList(aDraft(PARTIES, { contractDigests: digests }));
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...PARTIES], { minLength: 4 }),
        fc.shuffledSubarray(digests, { minLength: 3 }),
        (parties, contractDigests) => {
          expect(draftTrustList(aDraft(parties, { contractDigests }))).toEqual(expected);
        },
      ),
      { numRuns: 10 },
    );
  });

  it('never takes a changed bit for the same list', () => {
    const original = openTrustList(signed);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 8 * signed.length - 1 }), (bit) => {
        const changed = Buffer.from(signed);
        changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
        try {
          const list = openTrustList(changed);
          const sameSignatures = JSON.stringify(list.signatures) === JSON.stringify(original.signatures);
          expect(list.hashHex === original.hashHex && sameSignatures).toBe(false);
        } catch (error) {
          expect(error).toBeInstanceOf(TrustError);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('drafts nothing that it would not open', () => {
    expect(() => draftTrustList(aDraft(PARTIES, { expiresMs: ISSUED_MS + 91n * DAY_MS }))).toThrow(
      expect.objectContaining({ code: 'LIST_LIFETIME' }),
    );
    expect(() => draftTrustList(aDraft([...PARTIES, nl]))).toThrow(expect.objectContaining({ code: 'LIST_MEMBERS' }));
  });
});
