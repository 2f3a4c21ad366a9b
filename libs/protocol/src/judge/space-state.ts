import type { Charter } from '#libs/contracts';
import type { TrustList } from '#libs/trust';

import { genesis } from '../identity.js';
import { ProtocolError } from '../protocol.errors.js';
import { firstRulesHash } from './rule-chain.js';

/** A charter as it was published: its bytes are what members agree on. */
export interface CharterText {
  /** SHA-256 of `bytes`. */
  readonly hash: Uint8Array;
  readonly bytes: Uint8Array;
  readonly charter: Charter;
}

/** The charter that says who is a member. */
export interface CharterInForce extends CharterText {
  /** Position of the record after which it acts. */
  readonly actedAt: bigint;
}

/** Puts a charter in force after the record at this position. */
export function inForceFrom({ hash, bytes, charter }: CharterText, actedAt: bigint): CharterInForce {
  return { hash, bytes, charter, actedAt };
}

/** A successor of the charter in force as a member published it. */
export interface CharterVote extends CharterText {
  /** Key that signed the publication; a list that takes the key away takes the vote with it. */
  readonly keyIdHex: string;
}

/** That a member takes part. */
export interface TakingPart {
  /** Position of the record after which it does. */
  readonly since: bigint;
  /** Key that signed its publication of the charter. */
  readonly keyIdHex: string;
}

/** How far the chain of one sender has been received. */
export interface SenderHead {
  readonly epoch: number;
  /** 0 where nothing was received yet, which is so only in epoch 1. */
  readonly sequence: number;
  /** Identity of the last received record; the genesis hash at sequence 0 of epoch 1. */
  readonly identity: Uint8Array;
  /** Position at which the sender forked; null while it is not frozen. */
  readonly frozenAt: bigint | null;
  /** Epoch of the EPOCH that ended the last freeze; 0 for none. Conflicts below it are forgiven for good. */
  readonly amnesty: number;
  /** A charter acted that names the frozen sender in `unfrozen`: its next EPOCH ends the freeze. */
  readonly forgiven: boolean;
}

/**
 * Everything public that a verdict depends on, apart from history looked up by key. A plain immutable value: the follower stores its
 * parts in its tables and builds it again from them. The effects of a step say exactly which parts it changed; `nextPosition` and `t`
 * change with every step.
 */
export interface SpaceState {
  readonly spaceId: Uint8Array;
  /** The space that trust lists travel in; its first charter is no mailbox. */
  readonly network: boolean;
  readonly nextPosition: bigint;
  /** T of the last position, milliseconds since 1970; 0 before the first. */
  readonly t: bigint;
  /** Lists that stand in this space, ascending by version; the last is in force. Empty until a charter acts. */
  readonly lists: readonly TrustList[];
  readonly charter: CharterInForce | null;
  /** By member: the newest successor of the charter in force that it published. Empty when a charter begins to act. */
  readonly votes: ReadonlyMap<string, CharterVote>;
  /** By member of the charter in force that takes part. */
  readonly takesPart: ReadonlyMap<string, TakingPart>;
  /** By sender, members that left included. A sender without an entry is at epoch 1, sequence 0, genesis. */
  readonly heads: ReadonlyMap<string, SenderHead>;
  /** Binds every position that changed the rules so far, 32 bytes; members cosign it beside size and root. */
  readonly rulesHash: Uint8Array;
}

/** Starts a space before its first position; `network` marks the space that trust lists travel in. */
export function newSpaceState(spaceId: Uint8Array, network = false): SpaceState {
  const nothing = new Map<string, never>();
  return {
    spaceId,
    network,
    nextPosition: 0n,
    t: 0n,
    lists: [],
    charter: null,
    votes: nothing,
    takesPart: nothing,
    heads: nothing,
    rulesHash: firstRulesHash(spaceId),
  };
}

/** Answers the head of a sender's chain; (epoch 1, sequence 0, genesis) where nothing was received from it. */
export function headOf(state: SpaceState, sender: string): SenderHead {
  return state.heads.get(sender) ?? firstHead(state.spaceId, sender);
}

function firstHead(spaceId: Uint8Array, sender: string): SenderHead {
  const identity = genesis(spaceId, sender);
  return { epoch: 1, sequence: 0, identity, frozenAt: null, amnesty: 0, forgiven: false };
}

/** Tells whether a member forked and was not forgiven since. */
export function isFrozen(state: SpaceState, member: string): boolean {
  return (state.heads.get(member)?.frozenAt ?? null) !== null;
}

/**
 * Answers the trust list in force.
 *
 * @throws ProtocolError NOT_OPEN before a charter acts
 */
export function listInForce(state: SpaceState): TrustList {
  const list = state.lists.at(-1);
  if (list === undefined) throw new ProtocolError('NOT_OPEN', 'no charter acts in this space yet');
  return list;
}
