import { type Charter, decodeCanonical, EnvelopeSchema, uuidText } from '#libs/contracts';
import {
  type ArchivedRecord,
  changesRules,
  encodeRecord,
  firstRulesHash,
  identityOf,
  type JudgedStep,
  listInForce,
  parseHeader,
  signBatch,
  type SpaceRecord,
  unsealBody,
} from '#libs/protocol';
import {
  type Beginning,
  buildProof,
  chooseCheckpoints,
  type Proof,
  type ProvenContent,
  type StoredCosignature,
} from '#libs/proof';
import {
  consistencyProof,
  cosign,
  formatCheckpoint,
  formatNote,
  Frontier,
  frontierReader,
  type FullTile,
  leafHash,
} from '#libs/tlog';
import type { TrustList } from '#libs/trust';

import { aMember, type TestMember } from './a-member.js';
import { aSpace, type SpaceRequest } from './a-space.js';
import { aSuccessorList, aTrustList } from './a-trust-list.js';
import { TestSpace } from './test-space.js';

const COSIGNED_AT_SECONDS = 1_790_000_100n;
const RAW_KEY_BYTES = 32;
const MAGIC_BYTES = 4;

/** A space whose steps are kept, so that proofs can be made of it. */
export class ProofSpace {
  readonly steps: JudgedStep[] = [];

  private constructor(
    readonly space: TestSpace,
    readonly lists: readonly TrustList[],
  ) {}

  static async of(request: SpaceRequest): Promise<ProofSpace> {
    return ProofSpace.copyOf(await aSpace(request));
  }

  /** Judges the log of a space again and keeps each step; `lists` is the chain from list 1 to the one that opens it. */
  static copyOf(built: TestSpace, lists: readonly TrustList[] = [built.firstList]): ProofSpace {
    const copy = new TestSpace([...built.members.values()], { spaceId: built.spaceId });
    for (const list of lists) copy.know(list);
    for (const [member, key] of built.senderKeys) copy.senderKeys.set(member, key);
    const made = new ProofSpace(copy, lists);
    for (const value of built.log) made.append(value);
    return made;
  }

  get pin(): Uint8Array {
    const [first] = this.lists;
    if (first === undefined) throw new Error('a chain begins with list 1');
    return first.hash;
  }

  append(value: Uint8Array): JudgedStep {
    const step = this.space.append(value);
    this.steps.push(step);
    return step;
  }

  /** Appends a message that must be accepted; signed alone, or as the second of a batch of three. */
  message(sender: string, { batch = false } = {}): JudgedStep {
    const { value, identity } = this.space.message(sender);
    const step = this.append(batch ? inBatch(value, identity, this.space.member(sender)) : value);
    if (step.code !== 'OK') throw new Error(`expected OK at ${step.position}, got ${step.code}`);
    return step;
  }

  /** What the gateway of a member would hand out for a message. */
  async prove(message: JudgedStep, options: ProveOptions = {}): Promise<Proof> {
    const { cosigners = [...this.space.members.keys()], cosigned = [], withContent = false, whole = false } = options;
    const stored = [...cosigned, ...cosigners.map((member) => this.cosigned(member))];
    const checkpoints = chooseCheckpoints(stored);
    const size = checkpoints.at(-1)?.size ?? 0n;
    const { frontier, tiles } = this.tree();
    const below = this.steps.filter(({ position }) => position < size);
    const history = (whole ? below.filter(isTold) : historyOf(below)).filter((step) => step !== message);
    return buildProof({
      lists: this.lists,
      history: history.map(archived),
      message: withContent ? archived(message) : { ...archived(message), body: null },
      checkpoints,
      content: withContent ? this.contentOf(message) : null,
      tree: frontierReader(frontier, async () => tiles),
    });
  }

  /** The note of one member about the log as it was at a size. */
  cosigned(member: string, size = this.steps.length): StoredCosignature {
    const { frontier } = this.tree(size);
    const origin = `joinder/${uuidText(this.space.spaceId)}`;
    const body = formatCheckpoint({ origin, size: BigInt(size), root: frontier.root(), rules: this.rulesAt(size) });
    const { checkpoint } = this.space.member(member).keys;
    const line = cosign({
      checkpointBody: body,
      name: `joinder/${member}`,
      seconds: COSIGNED_AT_SECONDS,
      key: checkpoint.privateKey,
      publicKeyRaw: checkpoint.spki.subarray(-RAW_KEY_BYTES),
    });
    return { member, size: BigInt(size), note: formatNote(body, [line]) };
  }

  /** What the log begins with at a size, and the path that shows it. */
  async begins(size: number): Promise<Beginning> {
    const { frontier, tiles } = this.tree();
    const path = await consistencyProof(
      frontierReader(frontier, async () => tiles),
      BigInt(size),
      frontier.size,
    );
    return { root: this.tree(size).frontier.root(), path };
  }

  /** Takes a value apart without judging it, as a gateway would that lies about its verdict. */
  unjudged(position: bigint, value: Uint8Array): SpaceRecord {
    const envelope = decodeCanonical(EnvelopeSchema, value.subarray(MAGIC_BYTES));
    const header = envelope && parseHeader(envelope.header);
    if (!envelope || !header) throw new Error('the value of the test is no record');
    const { header: headerBytes, signatures, body } = envelope;
    return { position, identity: identityOf(headerBytes), header, headerBytes, signatures, body };
  }

  private contentOf({ effects }: JudgedStep): ProvenContent {
    const [record] = effects.flatMap((effect) => (effect.kind === 'message' ? [effect.record] : []));
    const key = record && this.space.senderKeys.get(record.header.sender);
    if (record === undefined || key === undefined) throw new Error('the test sent no such message');
    const unsealed = unsealBody(record, key);
    if (unsealed.kind === 'refused') throw new Error(`the message does not open: ${unsealed.code}`);
    return { salt: unsealed.salt, payload: unsealed.payload };
  }

  private rulesAt(size: number): Uint8Array {
    return this.steps[size - 1]?.state.rulesHash ?? firstRulesHash(this.space.spaceId);
  }

  private tree(size = this.steps.length): { frontier: Frontier; tiles: readonly FullTile[] } {
    return Frontier.empty().append(this.steps.slice(0, size).map(({ leafData }) => leafHash(leafData)));
  }
}

/** How a proof is made. */
export interface ProveOptions {
  /** Members that cosign the end of the log; all where left out. */
  readonly cosigners?: readonly string[];
  /** Cosignatures from before. */
  readonly cosigned?: readonly StoredCosignature[];
  readonly withContent?: boolean;
  /** Also the records that changed nothing. */
  readonly whole?: boolean;
}

/** A proof with what a test asks it. */
export interface ProvenMessage {
  readonly proof: Proof;
  readonly pin: Uint8Array;
  readonly cosigners: readonly string[];
}

/**
 * Makes a proof in which much happens: two lists before the space and two within it, before and after the message; a second charter; P-256
 * and Ed25519 signers; a batch; content; two sizes cosigned, one with a key that retired.
 */
export async function aProvenMessage(): Promise<ProvenMessage> {
  const members = [aMember('nl', 2), aMember('hu'), aMember('bg')];
  const first = aTrustList(members);
  const second = aSuccessorList(first, [{ kind: 'renew' }], members);
  const made = ProofSpace.copyOf(await aSpaceWithChanges(members, [first, second]), [first, second]);
  const message = made.message('nl', { batch: true });
  const early = made.cosigned('bg');
  const fourth = aSuccessorList(listInForce(made.space.state), [{ kind: 'renew' }], members);
  made.append(made.space.record('hu', made.space.trustView([fourth])).value);
  const proof = await made.prove(message, { cosigners: ['hu', 'nl'], cosigned: [early], withContent: true });
  return { proof, pin: made.pin, cosigners: ['bg', 'hu', 'nl'] };
}

async function aSpaceWithChanges(members: readonly TestMember[], lists: readonly [TrustList, TrustList]) {
  const space = new TestSpace(members);
  for (const list of lists) space.know(list);
  const publish = (charter: Charter) => {
    for (const { id } of members) space.accept(space.record(id, space.charterContent(charter)));
  };
  const charter = space.charter();
  space.accept(space.record('nl', space.charterContent(charter, lists[1])));
  publish(charter);
  await space.shareKey('nl');
  const rotated = { kind: 'rotate', member: 'bg', key: aMember('bg').keys.checkpoint } as const;
  space.accept(space.record('hu', space.trustView([aSuccessorList(lists[1], [rotated], members)])));
  publish(space.nextCharter());
  return space;
}

function inBatch(value: Uint8Array, identity: Uint8Array, { recordSigner }: TestMember): Uint8Array {
  const envelope = decodeCanonical(EnvelopeSchema, value.subarray(MAGIC_BYTES));
  const [, signature] = signBatch(
    [identity.map((byte) => byte ^ 1), identity, identity.map((byte) => byte ^ 2)],
    recordSigner,
  );
  if (envelope === null || signature === undefined) throw new Error('the record of the test is none');
  return encodeRecord({ ...envelope, signatures: [signature] });
}

/** A step as the archive of a gateway keeps it. */
export function archived({ position, t, verdict, identity, record }: JudgedStep): ArchivedRecord {
  const { headerBytes = null, signatures = [], body = null } = record ?? {};
  return { position, t, verdict, identity, header: headerBytes, signatures, body };
}

/** What a careless gateway would tell: all public records that were accepted. */
function isTold({ record, code, effects }: JudgedStep): boolean {
  if (record === null) return false;
  if (code === 'E_FORK') return effects.some(({ kind }) => kind === 'frozen');
  return code === 'OK' && record.header.kind !== 'business';
}

/** As the gateway chooses: what changed the rules, what that rests on, and sender keys. */
function historyOf(steps: readonly JudgedStep[]): readonly JudgedStep[] {
  const needed = new Set(
    steps.flatMap((step) => {
      const { effects, position } = step;
      const keys = effects.flatMap((effect) => (effect.kind === 'senderKey' ? [position] : []));
      return changesRules(effects) ? [position, ...keys, ...basisOf(step, steps)] : keys;
    }),
  );
  return steps.filter(({ position }) => needed.has(position));
}

/** Positions that a change rests on: the votes that counted, the first record of a fork. */
function basisOf({ effects, position: at }: JudgedStep, steps: readonly JudgedStep[]): bigint[] {
  const before = steps.filter(({ position }) => position < at);
  return effects.flatMap((effect) => {
    if (effect.kind === 'frozen') {
      const { receivedIdentity } = effect.evidence;
      return before
        .filter(({ identity, received }) => received && sameBytes(identity, receivedIdentity))
        .map(({ position }) => position);
    }
    if (effect.kind !== 'charterActs') return [];
    return [...effect.takesPart.keys()].flatMap((member) => {
      const vote = before.findLast((step) => votesFor(step, member, effect.charter.hash));
      return vote ? [vote.position] : [];
    });
  });
}

function votesFor({ effects }: JudgedStep, member: string, hash: Uint8Array): boolean {
  return effects.some(
    (effect) => effect.kind === 'charterPublished' && effect.member === member && sameBytes(effect.text.hash, hash),
  );
}

function sameBytes(left: Uint8Array, right: Uint8Array): boolean {
  return Buffer.compare(left, right) === 0;
}
