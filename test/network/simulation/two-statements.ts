import { TreePaths } from '#libs/exchange';
import { parseCheckpoint, parseCosignature, parseNote, verifyConsistency, verifyCosignature } from '#libs/tlog';
import { openTrustList, requirePinned, type TrustList } from '#libs/trust';
import type { LedgerGateway } from '../ledger-gateway.js';

/** What an outsider is given: two statements, and why they cannot both be of one log. */
export interface TwoStatements {
  /** The note of a member about a tree. */
  readonly one: string;
  /** The note of another member about a tree that is as large or larger. */
  readonly other: string;
  /** What the second tree begins with at the size of the first, and the path that shows so. */
  readonly beginsWith: { readonly root: Uint8Array; readonly path: readonly Uint8Array[] };
}

/** A tree that a member signed. */
interface Statement {
  readonly member: string;
  readonly origin: string;
  readonly size: bigint;
  readonly root: Uint8Array;
}

/**
 * Whether two members signed trees of one log that cannot both be. It needs the bytes alone, and trust list 1: no gateway, no log, no clock.
 *
 * @throws TlogError where a statement is not signed, or the path leads elsewhere
 */
export function areOfTwoLogs({ one, other, beginsWith }: TwoStatements, list: TrustList): boolean {
  const [smaller, larger] = [statementIn(one, list), statementIn(other, list)];
  const { root: oldRoot, path } = beginsWith;
  verifyConsistency({ oldSize: smaller.size, oldRoot, newSize: larger.size, newRoot: larger.root, path });
  const isOneLog = smaller.origin === larger.origin && smaller.member !== larger.member;
  return isOneLog && Buffer.compare(smaller.root, oldRoot) !== 0;
}

function statementIn(note: string, list: TrustList): Statement {
  const { body, lines } = parseNote(Buffer.from(note, 'utf8'));
  const cosignature = parseCosignature(lines[0] ?? '');
  const { name } = cosignature;
  const member = name.replace(/^joinder\//, '');
  const key = list.activeKey(member, 'checkpoint');
  if (!key) throw new Error(`the list names no checkpoint key of ${member}`);
  verifyCosignature({ checkpointBody: body, cosignature, name, publicKeyRaw: key.publicKeyRaw });
  return { member, ...parseCheckpoint(body) };
}

/** Whether a gateway holds what shows an outsider, who has list 1 by its hash alone, that another member signed the tree of another log. */
export async function holdsTwoStatements(gateway: LedgerGateway, { signedBytes, hash }: TrustList): Promise<boolean> {
  const list = openTrustList(signedBytes);
  requirePinned(list, hash);
  for (const { spaceNo, from, to, evidence, root, note } of await gateway.query<Pair>(PAIRS)) {
    const path = await gateway.get(TreePaths).consistency(spaceNo, BigInt(from), BigInt(to));
    const one = Buffer.from(evidence).toString('utf8');
    if (path !== null && areOfTwoLogs({ one, other: note, beginsWith: { root, path } }, list)) return true;
  }
  return false;
}

interface Pair {
  readonly spaceNo: number;
  readonly from: string;
  readonly to: string;
  readonly evidence: Uint8Array;
  readonly root: Uint8Array;
  readonly note: string;
}

/** A statement against the own tree, with one for it at the same size or above: the own one, or that of a member which has the same. */
const PAIRS = `
select c.space_no as "spaceNo", c.size as from, n.size as to, c.evidence, c.own_root as root, n.note from contradiction c
join (select space_no, size, note from cosignature union all select space_no, size, note from own_cosign) n
  on n.space_no = c.space_no and n.size >= c.size
where c.source = 'note'`;
