import { uuidText } from '#libs/contracts';
import { type Checkpoint, type Cosignature, keyId4, parseCheckpoint, parseCosignature, parseNote } from '#libs/tlog';
import { TlogError, verifyCosignature } from '#libs/tlog';
import type { TrustedKey, TrustList } from '#libs/trust';

import { hex, sameBytes } from '../bytes.js';
import type { TreeStatement } from './evidence.js';
import { openSigned } from './open-signed.js';

const PREFIX = 'joinder/';

/** A tree that a member really signed. */
export interface StatedTree {
  readonly tree: Checkpoint;
  readonly spaceId: string;
  readonly member: string;
  /** What it signed, in English. */
  readonly says: string;
}

/**
 * Opens a statement whose signature verifies.
 *
 * @throws TlogError, ProofError
 */
export function statedTree(statement: TreeStatement, list: TrustList): StatedTree {
  if ('note' in statement) return inNote(statement.note, list);
  const { header, key } = openSigned(statement, list);
  const { sender: member, seenSize: size, seenRoot: root, createdAt } = header;
  const spaceId = uuidText(header.spaceId);
  const at = new Date(Number(createdAt)).toISOString();
  const tree = { origin: PREFIX + spaceId, size, root };
  return {
    tree,
    spaceId,
    member,
    says: `${member} signed a record that saw ${treeText(tree)}, at ${at}, ${keyText(key)}`,
  };
}

/** Anybody can write lines below a note: what counts is the first that verifies. */
function inNote(note: string, list: TrustList): StatedTree {
  const { body, lines } = parseNote(note);
  const tree = parseCheckpoint(body);
  for (const cosignature of lines.map(parseCosignature)) {
    const key = keyOf(cosignature, body, list);
    if (key === undefined) continue;
    const { member } = key;
    const at = new Date(Number(cosignature.seconds) * 1000).toISOString();
    const spaceId = tree.origin.slice(PREFIX.length);
    return { tree, spaceId, member, says: `${member} cosigned ${treeText(tree)}, at ${at}, ${keyText(key)}` };
  }
  throw new TlogError('SIGNATURE_MISMATCH', 'no member that the newest list names cosigned a note');
}

function keyOf(cosignature: Cosignature, checkpointBody: string, list: TrustList): TrustedKey | undefined {
  const { name } = cosignature;
  const keys = name.startsWith(PREFIX) ? (list.members.get(name.slice(PREFIX.length))?.keys ?? []) : [];
  return keys.find(
    ({ use, publicKeyRaw }) =>
      use === 'checkpoint' &&
      sameBytes(keyId4(name, publicKeyRaw), cosignature.keyId4) &&
      verifies(() => verifyCosignature({ checkpointBody, cosignature, name, publicKeyRaw })),
  );
}

function verifies(check: () => void): boolean {
  try {
    check();
    return true;
  } catch (error) {
    if (error instanceof TlogError) return false;
    throw error;
  }
}

function treeText({ size, root, rules }: Checkpoint): string {
  return `size ${size}, root ${hex(root)}${rules === undefined ? '' : `, rules ${hex(rules)}`}`;
}

function keyText({ keyIdHex, status }: TrustedKey): string {
  return `key ${keyIdHex} (${status})`;
}
