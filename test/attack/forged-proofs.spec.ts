import { create } from '@bufbuild/protobuf';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFileSync, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { encode, KeySchema, ListSignatureSchema, OpenedSchema, SignedTrustListSchema } from '#libs/contracts';
import { formatProof, type Proof, verifyProof } from '#libs/proof';
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
import { runPython, whyNoPython } from '../interop/python.js';
import { paste, unpackInto, writePart } from '../interop/recipe.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const RENEW: readonly ListChange[] = [{ kind: 'renew' }];
const people = ['bg', 'hu', 'nl', 'ro'].map((id) => aMember(id));
const strangers = ['bg', 'hu', 'nl', 'ro'].map((id) => aMember(id));
const first = aTrustList(people);

/** A file that somebody made to deceive, and whatever else the recipe is to find beside its parts. */
interface Forgery {
  readonly proof: Proof;
  readonly pin: Uint8Array;
  readonly beside?: readonly (readonly [string, Uint8Array])[];
}

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'joinder-forged-'));
  execFileSync(process.execPath, [join(ROOT, 'deploy', 'build-verify.mjs'), join(folder, 'verify.mjs')], {
    stdio: 'ignore',
  });
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('S2 row 46 a forged proof gets a no from every verifier', () => {
  it('S3 while one gets a yes by whose lists a key comes back to its owner', async () => {
    expect(answers(await underLists(linesOfSpare('ro')))).toEqual(everyone('yes'));
  }, 60_000);

  it('S2 while the genuine one gets a yes', async () => {
    const made = await spaceUnder(aSuccessorList(first, RENEW, people));
    expect(answers({ proof: await made.prove(made.message('nl')), pin: first.hash })).toEqual(everyone('yes'));
  }, 60_000);

  it.each<[string, () => Promise<Forgery>]>([
    ['list 2 without a signature', () => underList(unsignedList())],
    ['list 2 signed by strangers', () => underList(aSuccessorList(first, RENEW, strangers))],
    ['list 2 signed by too few', () => underList(aSuccessorList(first, RENEW, people.slice(0, 2)))],
    ['list 2 signed by retired keys', underRetiredSigners],
    ['list 2 signed by record keys', () => underList(signedByRecordKeys())],
    ['S3 a list that gives to HU what RO held before', () => underLists(linesOfSpare('hu'))],
    ['S3 a list by which a revoked key counts again', () => underLists(linesOfSpare('ro', 'revoked'))],
    ['a message signed by another member', () => signedBy(memberOf('hu').keys.record)],
    ['a message signed by an admin key of its sender', () => signedBy(memberOf('nl').admin.admin)],
    ['N2 a message signed by a key that stands in a certificate', byPlantedKey],
    ['a second text in seen_root', secondTextInSeenRoot],
    ['N2 a second text across the border of two fields', secondTextAcrossFields],
    ['too few cosigners', () => withCosigners(['hu', 'nl'])],
    ['no checkpoint', noCheckpoint],
  ])(
    'S2 %s',
    async (_, forge) => {
      expect(answers(await forge())).toEqual(everyone('no'));
    },
    60_000,
  );
});

function everyone(said: 'yes' | 'no'): Record<string, string> {
  return { verify: said, 'one file': said, recipe: said, ...(whyNoPython() === null ? { python: said } : {}) };
}

function answers({ proof, pin, beside = [] }: Forgery): Record<string, string> {
  const text = formatProof(proof);
  const parts = mkdtempSync(join(folder, 'parts-'));
  unpackInto(parts, proof);
  for (const [path, bytes] of beside) writePart(join(parts, path), bytes);
  const file = join(parts, 'proof.json');
  writeFileSync(file, text);
  const oneFile = spawnSync(process.execPath, [join(folder, 'verify.mjs'), file, '--pin', hex(pin)]);
  const found = {
    verify: yesOrNo(verifyProof(Buffer.from(text, 'utf8'), { pin }).ok),
    'one file': yesOrNo(oneFile.status === 0),
    recipe: yesOrNo(paste(parts, pin).status === 0),
  };
  if (whyNoPython() !== null) return found;
  const lines = runPython(
    'verify_proof.py',
    [hex(pin), '--lines'],
    `${Buffer.from(text, 'utf8').toString('base64')}\n`,
  );
  return { ...found, python: yesOrNo(lines.trim() === 'yes') };
}

/** A space that all opened and signed under a second list. */
function spaceUnder(second: TrustList, pinned = first): Promise<ProofSpace> {
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

async function underLists(lists: readonly TrustList[]): Promise<Forgery> {
  const made = await spaceUnderAll(lists);
  return { proof: await made.prove(made.message('nl')), pin: first.hash };
}

/** Lists that give RO a spare key, end it, drop it, and then give it to a member. */
function linesOfSpare(to: string, end: 'retired' | 'revoked' = 'retired'): TrustList[] {
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

async function underList(second: TrustList, pinned = first): Promise<Forgery> {
  const made = await spaceUnder(second, pinned);
  return { proof: await made.prove(made.message('nl')), pin: pinned.hash };
}

function unsignedList(): TrustList {
  const { listBytes } = aSuccessorList(first, RENEW, people);
  return openTrustList(encode(SignedTrustListSchema, create(SignedTrustListSchema, { list: listBytes })));
}

function signedByRecordKeys(): TrustList {
  const { listBytes } = aSuccessorList(first, RENEW, people);
  const signatures = people
    .map(({ keys }) => ({ keyId: keys.record.keyId, value: signer(keys.record).sign(statementOf(listBytes)) }))
    .sort((left, right) => Buffer.compare(left.keyId, right.keyId))
    .map((signature) => create(ListSignatureSchema, signature));
  return openTrustList(encode(SignedTrustListSchema, create(SignedTrustListSchema, { list: listBytes, signatures })));
}

function underRetiredSigners(): Promise<Forgery> {
  const retired = people.map((person) => ({ ...person, admin: createAdminKey(person.id) }));
  const withRetired = people.map((person, i) => ({ ...person, draft: draftWith(person, retired[i] ?? person) }));
  const pinned = aTrustList(withRetired);
  return underList(aSuccessorList(pinned, RENEW, retired), pinned);
}

function draftWith({ draft }: TestMember, { admin }: TestMember): TestMember['draft'] {
  return { ...draft, keys: [...draft.keys, { use: 'admin', suite: 1, spki: admin.admin.spki, status: 'retired' }] };
}

/** All members together put a leaf of verdict 0 on their tree for a record that another key signed. */
async function signedBy(key: OwnKey, pinned = first): Promise<Forgery> {
  const made = await spaceUnder(pinned, pinned);
  const { value } = made.space.message('nl', {}, { signer: signer(key), header: { keyId: key.keyId } });
  const refused = made.append(value);
  const record = made.unjudged(refused.position, value);
  const { identity } = record;
  const leaf = leafData({ ...parseLeafData(refused.leafData), identity, verdict: 0 });
  made.steps.splice(-1, 1, { ...refused, leafData: leaf, identity, verdict: 0, code: 'OK', record });
  const proof = await made.prove(made.steps.at(-1) ?? refused);
  return { proof, pin: pinned.hash, beside: [['message/signer.der', key.spki]] };
}

/** NL is named by the pinned list with a certificate that holds the bytes of a Key of the thief. */
async function byPlantedKey(): Promise<Forgery> {
  const thief = aMember('nl').keys.record;
  const planted = encode(
    KeySchema,
    create(KeySchema, { keyId: thief.keyId, use: 1, suite: 1, spki: thief.spki, status: 1 }),
  );
  const named = people.map((person) =>
    person.id === 'nl' ? { ...person, draft: { ...person.draft, certificates: [planted] } } : person,
  );
  const pinned = aTrustList(named);
  return signedBy(thief, pinned);
}

async function secondTextInSeenRoot(): Promise<Forgery> {
  const made = await spaceUnder(first);
  const second = { salt: randomBytes(32), payload: aPayload() };
  const seenRoot = plaintextCommitment(second.salt, second.payload);
  const sent = made.append(made.space.message('nl', {}, { header: { seenSize: 1n, seenRoot } }).value);
  return { proof: { ...(await made.prove(sent, { withContent: true })), content: second }, pin: first.hash };
}

/** The commitment of a second text runs through message id, tag and length of the next field, and into that. */
async function secondTextAcrossFields(): Promise<Forgery> {
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
  expect(hex(proof.message.header)).toContain(hex(commitment));
  return { proof: { ...proof, content: second }, pin: first.hash };
}

async function withCosigners(cosigners: readonly string[]): Promise<Forgery> {
  const made = await spaceUnder(first);
  return { proof: await made.prove(made.message('nl'), { cosigners }), pin: first.hash };
}

async function noCheckpoint(): Promise<Forgery> {
  const { proof, pin } = await withCosigners(['bg', 'hu', 'nl', 'ro']);
  return { proof: { ...proof, checkpoints: [] }, pin };
}

function memberOf(id: string): TestMember {
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

function yesOrNo(ok: boolean): string {
  return ok ? 'yes' : 'no';
}

function hex(bytes: Uint8Array | readonly number[]): string {
  return Buffer.from(bytes).toString('hex');
}
