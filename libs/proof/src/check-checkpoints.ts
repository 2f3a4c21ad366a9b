import { uuidText } from '#libs/contracts';
import { listInForce, type SpaceState } from '#libs/protocol';
import {
  type Checkpoint,
  type Cosignature,
  keyId4,
  leafHash,
  parseCheckpoint,
  parseCosignature,
  parseNote,
  TlogError,
  verifyCosignature,
  verifyInclusion,
} from '#libs/tlog';
import type { TrustedKey, TrustList } from '#libs/trust';

import { sameBytes } from './bytes.js';
import { memberLine, type StoredCosignature } from './choose-checkpoints.js';
import type { Proof, ProvenCheckpoint } from './proof.js';
import { ProofError } from './proof.errors.js';
import type { Replay } from './replay.js';

const PREFIX = 'joinder/';

/** A cosignature that counts. */
export interface CountedCosignature {
  readonly member: string;
  readonly size: bigint;
  readonly seconds: bigint;
}

/**
 * Requires that the message is in the tree of every checkpoint, and all history in that of the last.
 *
 * @throws TlogError NOTE_FORMAT, CHECKPOINT_FORMAT, INDEX_RANGE, PATH_LENGTH, HASH_LENGTH, ROOT_MISMATCH
 * @throws ProofError POSITION_ORDER, QUORUM_MISSING
 */
export function requireInclusion({ history, message, checkpoints }: Proof): void {
  const trees = checkpoints.map(readCheckpoint);
  const last = trees.at(-1);
  if (last === undefined) throw new ProofError('QUORUM_MISSING', 'there is no checkpoint');
  if (trees.some(({ size }, i) => size < (trees[i - 1]?.size ?? 0n))) {
    throw new ProofError('POSITION_ORDER', 'checkpoints ascend by size');
  }
  for (const [i, { size, root }] of trees.entries()) {
    const path = checkpoints[i]?.path ?? [];
    verifyInclusion({ leafHash: leafHash(message.leaf), index: message.position, size, root, path });
  }
  for (const { leaf, position, path } of history) {
    verifyInclusion({ leafHash: leafHash(leaf), index: position, size: last.size, root: last.root, path });
  }
}

/**
 * Requires that the history holds every position that changed the rules: what each checkpoint says of them is what the history gives.
 * Otherwise whoever makes a file could leave out the list that revoked a key, or the fork that froze a member.
 *
 * @throws ProofError HISTORY_INCOMPLETE
 */
export function requireWholeHistory({ checkpoints }: Proof, replay: Replay): Replay {
  for (const { rules, size } of checkpoints.map(readCheckpoint)) {
    if (rules === undefined || !sameBytes(rules, replay.rulesAt(size))) {
      throw new ProofError(
        'HISTORY_INCOMPLETE',
        `the cosigners of size ${size} knew of other lists, charters or forks`,
      );
    }
  }
  return replay;
}

/**
 * Requires that every line of every note is a cosignature of a member, by the charter and list that the proof ends with, and that no
 * member counts twice.
 *
 * @throws ProofError ORIGIN_MISMATCH, NOT_A_MEMBER, COSIGNED_TWICE, KEY_REVOKED
 * @throws TlogError NOTE_FORMAT, CHECKPOINT_FORMAT, COSIGNATURE_FORMAT, KEY_MISMATCH, SIGNATURE_MISMATCH
 */
export function countCosignatures({ checkpoints }: Proof, state: SpaceState): readonly CountedCosignature[] {
  const counted = checkpoints.flatMap(({ note }) => {
    const { body, lines } = parseNote(note);
    const { origin, size } = parseCheckpoint(body);
    if (origin !== PREFIX + uuidText(state.spaceId)) {
      throw new ProofError('ORIGIN_MISMATCH', 'the checkpoint is of another log');
    }
    return lines.map((line) => ({ size, ...requireCosigner(body, parseCosignature(line), state) }));
  });
  const members = new Set(counted.map(({ member }) => member));
  if (members.size < counted.length) throw new ProofError('COSIGNED_TWICE', 'each member counts once');
  return counted;
}

/** Keeps the cosignatures that would count by a charter and list: of a member, with a checkpoint key that is not revoked. */
export function countingCosignatures(
  stored: readonly StoredCosignature[],
  { members, list }: { readonly members: readonly string[]; readonly list: TrustList },
): readonly StoredCosignature[] {
  return stored.filter((cosignature) => {
    const { member } = cosignature;
    const line = memberLine(cosignature);
    if (line === undefined || !members.includes(member)) return false;
    const key = checkpointKey(parseCosignature(line), member, list);
    return key !== undefined && key.status !== 'revoked';
  });
}

function readCheckpoint({ note }: ProvenCheckpoint): Checkpoint {
  return parseCheckpoint(parseNote(note).body);
}

function requireCosigner(checkpointBody: string, cosignature: Cosignature, state: SpaceState) {
  const { name, seconds } = cosignature;
  const member = name.startsWith(PREFIX) ? name.slice(PREFIX.length) : '';
  if (state.charter?.charter.members.includes(member) !== true) {
    throw new ProofError('NOT_A_MEMBER', 'a cosigner is not in the charter that the proof ends with');
  }
  const key = findKey(cosignature, member, state);
  verifyCosignature({ checkpointBody, cosignature, name, publicKeyRaw: key.publicKeyRaw });
  return { member, seconds };
}

/** Key ids of notes are short, so one is looked for among the keys of the member alone. */
function findKey(cosignature: Cosignature, member: string, state: SpaceState): TrustedKey {
  const key = checkpointKey(cosignature, member, listInForce(state));
  if (key === undefined)
    throw new TlogError('KEY_MISMATCH', 'the newest list has no such checkpoint key of the member');
  if (key.status === 'revoked') throw new ProofError('KEY_REVOKED', 'a checkpoint key was revoked');
  return key;
}

function checkpointKey({ keyId4: id, name }: Cosignature, member: string, list: TrustList): TrustedKey | undefined {
  const keys = list.members.get(member)?.keys ?? [];
  return keys.find(({ use, publicKeyRaw }) => use === 'checkpoint' && sameBytes(keyId4(name, publicKeyRaw), id));
}
