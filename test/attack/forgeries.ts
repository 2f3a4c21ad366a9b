import { create } from '@bufbuild/protobuf';
import { randomBytes } from 'node:crypto';
import { encode, KeySchema, ListSignatureSchema, OpenedSchema, SignedTrustListSchema } from '#libs/contracts';
import type { Proof } from '#libs/proof';
import { encodePayload, plaintextCommitment } from '#libs/protocol';
import { aMember, aSuccessorList, aTrustList, ProofSpace, type TestMember, TestSpace } from '#libs/testing';
import { leafData, parseLeafData } from '#libs/tlog';
import {
  createAdminKey,
  type DraftKey,
  type DraftMember,
  type ListChange,
  openTrustList,
  type OwnKey,
  signer,
  type TrustList,
} from '#libs/trust';

export const RENEW: readonly ListChange[] = [{ kind: 'renew' }];
export const people = ['bg', 'hu', 'nl', 'ro'].map((id) => aMember(id));
export const strangers = ['bg', 'hu', 'nl', 'ro'].map((id) => aMember(id));
export const first = aTrustList(people);

/** A file that somebody made to deceive, and whatever else the recipe is to find beside its parts. */
export interface Forgery {
  readonly proof: Proof;
  readonly pin: Uint8Array;
  readonly beside?: readonly (readonly [string, Uint8Array])[];
}

/** A space that all opened and signed under a second list. */
export function spaceUnder(second: TrustList, pinned = first): Promise<ProofSpace> {
  return spaceUnderAll(pinned === second ? [pinned] : [pinned, second]);
}

/** A space that all opened and signed under the last of these lists. */
async function spaceUnderAll(lists: readonly TrustList[]): Promise<ProofSpace> {
  const space = new TestSpace(people);
  for (const list of lists) space.know(list);
  const charter = space.charter();
  space.accept(space.record('nl', space.charterContent(charter, lists.at(-1))));
  for (const id of ['bg', 'hu', 'ro']) space.accept(space.record(id, space.charterContent(charter)));
  await space.shareKey('nl');
  return ProofSpace.copyOf(space, lists);
}

export async function underLists(lists: readonly TrustList[]): Promise<Forgery> {
  const made = await spaceUnderAll(lists);
  return { proof: await made.prove(made.message('nl')), pin: first.hash };
}

/** Lists that give RO a spare key, end it, drop it, and then give it to a member. */
export function linesOfSpare(to: string, end: 'retired' | 'revoked' = 'retired'): TrustList[] {
  const { spki } = aMember('ro').keys.record;
  const key: DraftKey = { use: 'record', suite: 1, spki };
  const { draft } = memberOf('ro');
  const endedIn: DraftMember = { ...draft, keys: [...draft.keys, { ...key, status: end }] };
  const leaves = { kind: 'remove-member', member: 'ro' } as const;
  const steps: readonly (readonly ListChange[])[] = [
    [leaves, { kind: 'add-member', member: endedIn }],
    [leaves, { kind: 'add-member', member: draft }],
    [{ kind: 'rotate', member: to, key }],
  ];
  return steps.reduce<TrustList[]>(
    (lists, changes) => [...lists, aSuccessorList(lists.at(-1) ?? first, changes, people)],
    [first],
  );
}

export async function underList(second: TrustList, pinned = first): Promise<Forgery> {
  const made = await spaceUnder(second, pinned);
  return { proof: await made.prove(made.message('nl')), pin: pinned.hash };
}

export function unsignedList(): TrustList {
  const { listBytes } = aSuccessorList(first, RENEW, people);
  return openTrustList(encode(SignedTrustListSchema, create(SignedTrustListSchema, { list: listBytes })));
}

export function signedByRecordKeys(): TrustList {
  const { listBytes } = aSuccessorList(first, RENEW, people);
  const signatures = people
    .map(({ keys }) => ({ keyId: keys.record.keyId, value: signer(keys.record).sign(statementOf(listBytes)) }))
    .sort((left, right) => Buffer.compare(left.keyId, right.keyId))
    .map((signature) => create(ListSignatureSchema, signature));
  return openTrustList(encode(SignedTrustListSchema, create(SignedTrustListSchema, { list: listBytes, signatures })));
}

export function underOldSigners(status: 'retired' | 'revoked'): Promise<Forgery> {
  const old = people.map((person) => ({ ...person, admin: createAdminKey(person.id) }));
  const withOld = people.map((person, i) => {
    const { spki } = (old[i] ?? person).admin.admin;
    return withKey(person, { use: 'admin', suite: 1, spki, status });
  });
  const pinned = aTrustList(withOld);
  return underList(aSuccessorList(pinned, RENEW, old), pinned);
}

function withKey(person: TestMember, key: DraftKey): TestMember {
  return { ...person, draft: { ...person.draft, keys: [...person.draft.keys, key] } };
}

/** The key of NL is revoked by list 2, and among those that sign list 3. */
export function afterRevokedAdmin(ids: readonly string[]): Promise<Forgery> {
  const { keyIdHex } = memberOf('nl').admin.admin;
  const second = aSuccessorList(first, [{ kind: 'revoke', keyIdHex, compromisedSinceMs: null }], people);
  return underLists([first, second, aSuccessorList(second, RENEW, ids.map(memberOf))]);
}

export function besideStranger(): Promise<Forgery> {
  const stranger = strangers.find(({ id }) => id === 'nl');
  if (stranger === undefined) throw new Error('no stranger in this test');
  return underList(aSuccessorList(first, RENEW, [...people, stranger]));
}

/** NL has a second record key, which a list takes away before the message: that which opens the space, or one within it. */
export function bySpare(taken: 'revoked' | 'dropped' | 'revoked later'): Promise<Forgery> {
  const spare = aMember('nl').keys.record;
  const named = people.map((person) => (person.id === 'nl' ? withKey(person, { ...spare, use: 'record' }) : person));
  const pinned = aTrustList(named);
  const revoke: ListChange = { kind: 'revoke', keyIdHex: spare.keyIdHex, compromisedSinceMs: null };
  const drop: readonly ListChange[] = [
    { kind: 'remove-member', member: 'nl' },
    { kind: 'add-member', member: memberOf('nl').draft },
  ];
  const second = aSuccessorList(pinned, taken === 'dropped' ? drop : [revoke], people);
  return signedBy(spare, taken === 'revoked later' ? { lists: [pinned], within: second } : { lists: [pinned, second] });
}

/** Nothing can be signed with a sealing key, so the record key signs under its id. */
export function bySealingKey(): Promise<Forgery> {
  const { keyId, keyIdHex } = memberOf('nl').keys.sealing;
  return signedBy({ ...memberOf('nl').keys.record, keyId, keyIdHex });
}

/** Which lists stand: those that lead to the space, and one within it. */
interface Standing {
  readonly lists: readonly TrustList[];
  readonly within?: TrustList;
}

/** All members together put a leaf of verdict 0 on their tree for a record that another key signed. */
export async function signedBy(key: OwnKey, { lists, within }: Standing = { lists: [first] }): Promise<Forgery> {
  const made = await spaceUnderAll(lists);
  if (within) made.append(made.space.record('hu', made.space.trustView([within])).value);
  const { value } = made.space.message('nl', {}, { signer: signer(key), header: { keyId: key.keyId } });
  const refused = made.append(value);
  const record = made.unjudged(refused.position, value);
  const { identity } = record;
  const leaf = leafData({ ...parseLeafData(refused.leafData), identity, verdict: 0 });
  made.steps.splice(-1, 1, { ...refused, leafData: leaf, identity, verdict: 0, code: 'OK', record });
  const proof = await made.prove(made.steps.at(-1) ?? refused);
  return { proof, pin: made.pin, beside: [['message/signer.der', key.spki]] };
}

/** NL is named by the pinned list with a certificate that holds the bytes of a Key of the thief. */
export async function byPlantedKey(): Promise<Forgery> {
  const thief = aMember('nl').keys.record;
  const planted = encode(
    KeySchema,
    create(KeySchema, { keyId: thief.keyId, use: 1, suite: 1, spki: thief.spki, status: 1 }),
  );
  const named = people.map((person) =>
    person.id === 'nl' ? { ...person, draft: { ...person.draft, certificates: [planted] } } : person,
  );
  const pinned = aTrustList(named);
  return signedBy(thief, { lists: [pinned] });
}

export async function secondTextInSeenRoot(): Promise<Forgery> {
  const made = await spaceUnder(first);
  const second = { salt: randomBytes(32), payload: aPayload() };
  const seenRoot = plaintextCommitment(second.salt, second.payload);
  const sent = made.append(made.space.message('nl', {}, { header: { seenSize: 1n, seenRoot } }).value);
  return { proof: { ...(await made.prove(sent, { withContent: true })), content: second }, pin: first.hash };
}

/** The commitment of a second text runs through message id, tag and length of the next field, and into that. */
export async function secondTextAcrossFields(): Promise<Forgery> {
  const made = await spaceUnder(first);
  const second = { salt: Buffer.alloc(32), payload: aPayload() };
  let commitment = plaintextCommitment(second.salt, second.payload);
  for (let n = 0; commitment[16] !== 0x52 || commitment[17] !== 0x10; n += 1) {
    second.salt.writeUInt32BE(n);
    commitment = plaintextCommitment(second.salt, second.payload);
  }
  const inReplyTo = Buffer.concat([commitment.subarray(18), Buffer.alloc(2)]);
  const sent = made.append(
    made.space.message('nl', { messageId: commitment.subarray(0, 16) }, { header: { inReplyTo } }).value,
  );
  const proof = await made.prove(sent, { withContent: true });
  if (!hex(proof.message.header).includes(hex(commitment))) throw new Error('the header does not hold the second text');
  return { proof: { ...proof, content: second }, pin: first.hash };
}

export async function withCosigners(cosigners: readonly string[]): Promise<Forgery> {
  const made = await spaceUnder(first);
  return { proof: await made.prove(made.message('nl'), { cosigners }), pin: first.hash };
}

export async function noCheckpoint(): Promise<Forgery> {
  const { proof, pin } = await withCosigners(['bg', 'hu', 'nl', 'ro']);
  return { proof: { ...proof, checkpoints: [] }, pin };
}

export function memberOf(id: string): TestMember {
  const member = people.find((person) => person.id === id);
  if (member === undefined) throw new Error(`no member ${id} in this test`);
  return member;
}

/** What signs a list (docs/protocol.md, Keys and trust). */
function statementOf(list: Uint8Array): Uint8Array {
  return Buffer.concat([Buffer.from(`DSSEv1 37 application/vnd.joinder.trust-list.v1 ${list.length} `), list]);
}

function aPayload(): Uint8Array {
  return encodePayload(OpenedSchema.typeName, encode(OpenedSchema, create(OpenedSchema, { positions: [7n] })));
}

function hex(bytes: Uint8Array | readonly number[]): string {
  return Buffer.from(bytes).toString('hex');
}
