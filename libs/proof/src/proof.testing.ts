import { encodePayload, type ArchivedRecord, type JudgedStep } from '#libs/protocol';
import { aSpace, TestSpace, type SpaceRequest } from '#libs/testing';
import { cosign, formatCheckpoint, formatNote, Frontier, frontierReader, type FullTile, leafHash } from '#libs/tlog';
import type { TrustList } from '#libs/trust';

import { buildProof } from './build-proof.js';
import { chooseCheckpoints, type StoredCosignature } from './choose-checkpoints.js';
import type { Proof, ProvenContent } from './proof.js';

export { encodePayload };

const COSIGNED_AT_SECONDS = 1_790_000_100n;

/** A space whose steps are kept, so that proofs can be made of it. */
export class ProofSpace {
  readonly steps: JudgedStep[] = [];

  private constructor(
    readonly space: TestSpace,
    readonly lists: readonly TrustList[],
  ) {}

  static async of(request: SpaceRequest): Promise<ProofSpace> {
    const built = await aSpace(request);
    return ProofSpace.copyOf(built);
  }

  /** Judges the log of a space again, keeping each step. */
  static copyOf(built: TestSpace, lists: readonly TrustList[] = [built.firstList]): ProofSpace {
    const copy = new TestSpace([...built.members.values()], { spaceId: built.spaceId });
    for (const list of lists) copy.know(list);
    for (const [member, key] of built.senderKeys) copy.senderKeys.set(member, key);
    const made = new ProofSpace(copy, lists);
    for (const value of built.log) made.append(value);
    return made;
  }

  append(value: Uint8Array): JudgedStep {
    const step = this.space.append(value);
    this.steps.push(step);
    return step;
  }

  /** What the gateway of a member would hand out for a message, cosigned by these members at the end of the log. */
  async prove(message: JudgedStep, options: ProveOptions = {}): Promise<Proof> {
    const { cosigners = [...this.space.members.keys()], content = null, withBody = false } = options;
    const stored = cosigners.map((member) => this.cosigned(member));
    const { frontier, tiles } = this.tree();
    return buildProof({
      lists: this.lists.slice(0, 1),
      history: this.steps.filter((step) => isHistory(step, message)).map(archived),
      message: withBody ? archived(message) : { ...archived(message), body: null },
      checkpoints: chooseCheckpoints([...stored, ...(options.stored ?? [])]),
      content,
      tree: frontierReader(frontier, async () => tiles),
    });
  }

  /** A note of one member about the log as it was at a size. */
  cosigned(member: string, size = this.steps.length): StoredCosignature {
    const { frontier } = this.tree(size);
    const origin = `joinder/${uuid(this.space.spaceId)}`;
    const body = formatCheckpoint({ origin, size: BigInt(size), root: frontier.root() });
    const { checkpoint } = this.space.member(member).keys;
    const line = cosign({
      checkpointBody: body,
      name: `joinder/${member}`,
      seconds: COSIGNED_AT_SECONDS,
      key: checkpoint.privateKey,
      publicKeyRaw: checkpoint.publicKey.export({ format: 'der', type: 'spki' }).subarray(-32),
    });
    return { member, size: BigInt(size), note: formatNote(body, [line]) };
  }

  private tree(size = this.steps.length): { frontier: Frontier; tiles: readonly FullTile[] } {
    return Frontier.empty().append(this.steps.slice(0, size).map(({ leafData }) => leafHash(leafData)));
  }
}

export interface ProveOptions {
  readonly cosigners?: readonly string[];
  readonly stored?: readonly StoredCosignature[];
  readonly content?: ProvenContent | null;
  readonly withBody?: boolean;
}

/** A step as the archive of a gateway keeps it. */
export function archived({ position, t, verdict, identity, record }: JudgedStep): ArchivedRecord {
  const { headerBytes = null, signatures = [], body = null } = record ?? {};
  return { position, t, verdict, identity, header: headerBytes, signatures, body };
}

function isHistory(step: JudgedStep, message: JudgedStep): boolean {
  const header = step.record?.header;
  if (header === undefined || step === message) return false;
  if (header.kind === 'charter' || header.kind === 'trustView' || header.kind === 'epoch') return step.code === 'OK';
  if (step.code === 'E_FORK') return true;
  return header.kind === 'senderKey' && step.code === 'OK';
}

function uuid(bytes: Uint8Array): string {
  const hex = Buffer.from(bytes).toString('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
