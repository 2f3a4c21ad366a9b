import { sameBytes } from './bytes.js';
import { openTrustList } from './open-trust-list.js';
import { preAuthEncoding } from './pre-auth-encoding.js';
import { verifyDetached } from './signing.js';
import { TrustError } from './trust.errors.js';
import type { ListSignature, TrustList } from './trust-list.js';
import type { TrustedKey } from './trusted-key.js';

const LIST_TYPE = 'application/vnd.joinder.trust-list.v1';

/** Writes what an admin key signs: the list, framed with its type. */
export function listStatement(listBytes: Uint8Array): Uint8Array {
  return preAuthEncoding(LIST_TYPE, listBytes);
}

/**
 * Requires that the list is list 1 and the one that was pinned by hand. The pin is the trust; signatures add nothing to it.
 *
 * @throws TrustError PIN_MISMATCH
 */
export function requirePinned(list: TrustList, pinHash: Uint8Array): void {
  if (list.version !== 1n) throw new TrustError('PIN_MISMATCH', `list 1 is pinned, this is list ${list.version}`);
  if (!sameBytes(list.hash, pinHash)) throw new TrustError('PIN_MISMATCH', 'list 1 is not the one that is pinned');
}

/**
 * Requires that `next` counts after the last list of `line`, which begins with list 1 and is in order: the next version, bound to the bytes of the last by
 * `previous` or `also`, and signed with active admin keys of at least quorum(last) different members, keys and quorum as the last states them. Where an
 * admin key, a member or the quorum changes, quorum(next) of next's keys must sign as well. Every signature counts or refuses the list; none is ignored.
 * A key that any list of the line held is whose it was, and never counts again once one revoked it.
 *
 * @throws TrustError SUCCESSOR_*
 */
export function requireSuccessor(line: readonly TrustList[], next: TrustList): void {
  const previous = line.at(-1);
  if (!previous) throw new TrustError('SUCCESSOR_PREVIOUS', `list ${next.version} follows no list`);
  requireChain(previous, next);
  requireSameKeys(line, next);
  requireSignatures(previous, next);
  requireQuorumOf(previous, next);
  if (changesAuthority(previous, next)) requireQuorumOf(next, next);
}

/**
 * Follows a whole chain from the pinned list to the newest and answers the newest.
 *
 * @throws TrustError of the first list that does not count
 */
export function followTrustLists(signedLists: readonly Uint8Array[], pinHash: Uint8Array): TrustList {
  const lists = signedLists.map(openTrustList);
  const [first] = lists;
  if (!first) throw new TrustError('PIN_MISMATCH', 'a chain of lists begins with list 1');
  requirePinned(first, pinHash);
  requireLine(lists);
  return lists.at(-1) ?? first;
}

/**
 * Requires that each list counts after those before it. Whether the first is the pinned one is for `requirePinned` to say.
 *
 * @throws TrustError SUCCESSOR_*
 */
export function requireLine(lists: readonly TrustList[]): void {
  lists.forEach((next, at) => {
    if (at > 0) requireSuccessor(lists.slice(0, at), next);
  });
}

/** Names the members whose active admin keys, as `authority` states them, signed `list`. Signatures that do not verify do not count. */
export function listSigners(authority: TrustList, list: TrustList): ReadonlySet<string> {
  const statement = listStatement(list.listBytes);
  const keys = list.signatures.map((signature) => {
    const key = adminKey(authority, signature);
    return key && verifyDetached(key, statement, signature.value) ? key : undefined;
  });
  return new Set(keys.flatMap((key) => (key ? [key.member] : [])));
}

function requireChain(previous: TrustList, next: TrustList): void {
  if (next.version !== previous.version + 1n) {
    throw new TrustError(
      'SUCCESSOR_VERSION',
      `list ${previous.version} is followed by the next version, not ${next.version}`,
    );
  }
  const named = [next.previous, next.also].some((hash) => hash !== null && sameBytes(hash, previous.hash));
  if (!named) {
    throw new TrustError('SUCCESSOR_PREVIOUS', `list ${next.version} follows another list ${previous.version}`);
  }
}

/**
 * A key id names one key for ever: its owner, use and suite do not change, also where lists between do not hold it, and a revoked key stays
 * revoked. The newest list that held the key tells all of it, as each list of the line was held to the same.
 */
function requireSameKeys(line: readonly TrustList[], next: TrustList): void {
  for (const after of keysOf(next)) {
    const before = line.findLast((list) => list.key(after.keyIdHex))?.key(after.keyIdHex);
    if (!before) continue;
    if (before.member !== after.member || before.use !== after.use || before.suite !== after.suite) {
      throw new TrustError('SUCCESSOR_KEY_CHANGED', `key ${after.keyIdHex} changed its owner, use or suite`);
    }
    if (before.status === 'revoked' && after.status !== 'revoked') {
      throw new TrustError('SUCCESSOR_KEY_CHANGED', `key ${after.keyIdHex} was revoked and is ${after.status} again`);
    }
  }
}

function requireSignatures(previous: TrustList, next: TrustList): void {
  const statement = listStatement(next.listBytes);
  for (const signature of next.signatures) {
    const key = adminKey(previous, signature) ?? adminKey(next, signature);
    if (!key)
      throw new TrustError('SUCCESSOR_SIGNER', `key ${signature.keyIdHex} is no active admin key of either list`);
    if (!verifyDetached(key, statement, signature.value)) {
      throw new TrustError('SUCCESSOR_SIGNATURE', `the signature of key ${signature.keyIdHex} does not verify`);
    }
  }
}

/** Counts members, not keys. All signatures of `list` are known to verify. */
function requireQuorumOf(authority: TrustList, list: TrustList): void {
  const signers = new Set(list.signatures.map((signature) => adminKey(authority, signature)?.member));
  signers.delete(undefined);
  if (signers.size < authority.quorum) {
    throw new TrustError(
      'SUCCESSOR_QUORUM',
      `list ${authority.version} asks for ${authority.quorum} members, ${signers.size} signed`,
    );
  }
}

function changesAuthority(previous: TrustList, next: TrustList): boolean {
  return authorityOf(previous) !== authorityOf(next);
}

/** Everything that decides who may sign, in one comparable text. */
function authorityOf(list: TrustList): string {
  const admins = keysOf(list)
    .filter((key) => key.use === 'admin')
    .map((key) => `${key.member} ${key.keyIdHex} ${key.suite} ${key.status} ${key.compromisedSinceMs}`);
  return JSON.stringify([list.quorum, [...list.members.keys()], admins.sort()]);
}

function adminKey(authority: TrustList, signature: ListSignature): TrustedKey | undefined {
  const key = authority.key(signature.keyIdHex);
  return key?.use === 'admin' && key.status === 'active' ? key : undefined;
}

function keysOf(list: TrustList): readonly TrustedKey[] {
  return [...list.members.values()].flatMap((member) => member.keys);
}
