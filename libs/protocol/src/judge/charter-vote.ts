import { sameBytes } from '../layout.js';
import { sameMembers } from '../member-list.js';
import {
  type CharterInForce,
  type CharterText,
  inForceFrom,
  isFrozen,
  type SpaceState,
  type TakingPart,
} from './space-state.js';
import type { Effect } from './step.js';

/**
 * Finds the successor that begins to act after this position, with what follows from it: who takes part, and which frozen senders it
 * forgives. There is at most one, since it needs more than half of the members that are asked, each by its newest publication.
 */
export function charterThatActs(state: SpaceState, position: bigint): readonly Effect[] {
  const { charter } = state;
  const text = charter && [...state.votes.values()].find((candidate) => hasConsent(candidate, { ...state, charter }));
  if (!text) return [];
  const acts: Effect = {
    kind: 'charterActs',
    charter: inForceFrom(text, position),
    takesPart: takingPart(text, { ...state, charter }, position),
  };
  return [acts, ...forgiveness(text, state, position)];
}

type OpenState = SpaceState & { readonly charter: CharterInForce };

/**
 * All that stay, and more than half of those that are not frozen. A pure unfreezing asks for the half alone: one member that is away
 * cannot keep another locked out. What gives the space to more needs more than half of all besides, the frozen counted too.
 */
function hasConsent(candidate: CharterText, state: OpenState): boolean {
  const voters = state.charter.charter.members.filter((member) => !isFrozen(state, member));
  const consenting = voters.filter((member) => votedFor(state, member, candidate));
  if (2 * consenting.length <= voters.length) return false;
  if (isPureUnfreezing(candidate, state.charter)) return true;
  const staying = voters.filter((member) => candidate.charter.members.includes(member));
  if (!staying.every((member) => consenting.includes(member))) return false;
  return !opensUp(candidate, state.charter) || 2 * consenting.length > everybody(state).size;
}

/** Whether a successor equals the charter in force but for revision, predecessor, and whom it forgives. */
export function isPureUnfreezing({ charter: next }: CharterText, { charter }: CharterText): boolean {
  return (
    next.unfrozen.length > 0 &&
    sameMembers(next.members, charter.members) &&
    next.sharedHistory === charter.sharedHistory &&
    sameBytes(next.agreementCommitment, charter.agreementCommitment) &&
    sameContinuation(next.continues, charter.continues)
  );
}

type Continues = CharterText['charter']['continues'];

function sameContinuation(a: Continues, b: Continues): boolean {
  if (a === undefined || b === undefined) return a === b;
  return sameBytes(a.spaceId, b.spaceId) && a.size === b.size && sameBytes(a.root, b.root);
}

/** Whether a successor lets in a member more, or begins to share history. */
function opensUp({ charter: next }: CharterText, { charter }: CharterText): boolean {
  const joins = next.members.some((member) => !charter.members.includes(member));
  return joins || (next.sharedHistory && !charter.sharedHistory);
}

/** Members in force, and those that were dropped while they were frozen: freezing others with stolen keys gives nobody the space. */
function everybody(state: OpenState): ReadonlySet<string> {
  const frozen = [...state.heads.keys()].filter((sender) => isFrozen(state, sender));
  return new Set([...state.charter.charter.members, ...frozen]);
}

/** Whoever voted for it; under a pure unfreezing also whoever took part before. */
function takingPart(text: CharterText, state: OpenState, position: bigint): ReadonlyMap<string, TakingPart> {
  const signers = text.charter.members.flatMap((member): [string, TakingPart][] => {
    const vote = state.votes.get(member);
    return vote && votedFor(state, member, text) ? [[member, { since: position, keyIdHex: vote.keyIdHex }]] : [];
  });
  return new Map([...(isPureUnfreezing(text, state.charter) ? state.takesPart : []), ...signers]);
}

/** Forgives what happened before this position, so that each further fork needs a further charter. */
function forgiveness({ charter }: CharterText, state: SpaceState, position: bigint): Effect[] {
  return charter.unfrozen.flatMap((sender): Effect[] => {
    const head = state.heads.get(sender);
    const isForgiven = head && head.frozenAt !== null && head.frozenAt < position;
    return isForgiven ? [{ kind: 'head', sender, head: { ...head, forgiven: true } }] : [];
  });
}

function votedFor({ votes }: SpaceState, member: string, { hash }: CharterText): boolean {
  const vote = votes.get(member);
  return vote !== undefined && sameBytes(vote.hash, hash);
}
