import type { SignedTrustList } from '#libs/contracts';
import type { TrustedKey, TrustList } from '#libs/trust';

import type { ViewedList } from '../clear-body.js';
import { hex, sameBytes } from '../layout.js';
import { listHead } from '../wire/list-head.js';
import { accepted, type ContentVerdict, type Received, refused } from './content-verdict.js';
import type { JudgeContext } from './judge-context.js';
import { follows, successorOf, wholeLine } from './list-successor.js';
import { Halted } from './refusal.js';
import { isMailbox } from './mailbox.js';
import { listInForce, type SpaceState } from './space-state.js';
import type { Effect, ListConflict } from './step.js';

/**
 * Judges a received TRUST_VIEW record: each list stands here already, or follows the newest.
 *
 * @throws Halted UNKNOWN_SUITE, UNKNOWN_LIST
 */
export function judgeTrustView(lists: readonly ViewedList[], { state, context }: Received): ContentVerdict {
  const standing = [...state.lists];
  for (const { signed, hash } of lists) {
    if (standing.some(({ hashHex }) => hashHex === hex(hash))) continue;
    const next = successorOf(wholeLine(standing, context.knownLists), signed);
    if (next === null) return refuseList(signed, standing, context);
    if (next === 'unreadable') throw new Halted('UNKNOWN_SUITE');
    standing.push(next);
  }
  const adopted = standing.slice(state.lists.length);
  if (adopted.length === 0) return accepted();
  const revoked = newlyRevoked(listInForce(state), adopted);
  return accepted({ kind: 'listsAdopted', lists: adopted, revoked }, ...endedBy(adopted, state));
}

/**
 * What ends with a key that a list revokes, or holds no longer: votes that it signed; in a mailbox, which anybody may open under an older list,
 * also taking part by a publication that it signed. Elsewhere taking part stays, so that a routine revocation stops no mail.
 */
function endedBy(adopted: readonly TrustList[], state: SpaceState): Effect[] {
  const isLost = ({ keyIdHex }: { readonly keyIdHex: string }) =>
    adopted.some((list) => (list.key(keyIdHex)?.status ?? 'revoked') === 'revoked');
  const lost = <V extends { readonly keyIdHex: string }>(map: ReadonlyMap<string, V>) =>
    [...map].flatMap(([member, signed]) => (isLost(signed) ? [member] : []));
  const votes = lost(state.votes).map((member): Effect => ({ kind: 'voteForgotten', member }));
  const parts = isMailbox(state) ? lost(state.takesPart) : [];
  return [...votes, ...parts.map((member): Effect => ({ kind: 'partEnded', member }))];
}

/** Keys that any of the lists revokes, also where a later one no longer holds them. */
function newlyRevoked(before: TrustList, adopted: readonly TrustList[]): TrustedKey[] {
  const revoked = adopted
    .flatMap(({ members }) => [...members.values()])
    .flatMap(({ keys }) => keys)
    .filter(({ status, keyIdHex }) => status === 'revoked' && before.key(keyIdHex)?.status !== 'revoked');
  return [...new Map(revoked.map((key) => [key.keyIdHex, key])).values()];
}

function refuseList(signed: SignedTrustList, standing: readonly TrustList[], context: JudgeContext): ContentVerdict {
  const conflict = conflictOf(signed, standing, context);
  const newest = standing.at(-1)?.version ?? 0;
  const why = {
    expected: `lists that stand here or follow version ${newest}`,
    found: `version ${listHead(signed.list).version}`,
  };
  return conflict === null ? refused('E_TRUST', why) : refused('E_TRUST', why, { kind: 'listConflict', conflict });
}

/**
 * A second valid list of a version that stands here already. It is told by the lists of this space alone: lists of `network` are another
 * log, and members would differ. Once a list stands here that names it as well, there is no conflict any more.
 */
function conflictOf(
  signed: SignedTrustList,
  lists: readonly TrustList[],
  { knownLists }: JudgeContext,
): ListConflict | null {
  const claimed = listHead(signed.list);
  const standing = lists.find(({ version }) => version === claimed.version);
  if (standing === undefined) return null;
  const before = lists.findIndex((list) => follows(claimed, list.hash));
  const other = before >= 0 && successorOf(wholeLine(lists.slice(0, before + 1), knownLists), signed);
  if (!other || other === 'unreadable') return null;
  return lists.some((list) => isHealedBy(list, other)) ? null : { standing, other };
}

function isHealedBy({ previous, also }: TrustList, { hash }: TrustList): boolean {
  return [previous, also].some((named) => named !== null && sameBytes(named, hash));
}
