import { sameBytes } from '../layout.js';
import { type CharterText, isFrozen, type SpaceState } from './space-state.js';
import type { Effect } from './step.js';

/**
 * Finds the successor that begins to act after this position: all members that stay and are not frozen have published it, and so have
 * more than half of the members in force that are not frozen. There is at most one, since only a member's newest publication counts.
 */
export function charterThatActs(state: SpaceState, position: bigint): Effect | null {
  const text = [...state.votes.values()].find((candidate) => hasConsent(candidate, state));
  if (text === undefined) return null;
  const signers = text.charter.members.filter((member) => votedFor(state, member, text));
  return {
    kind: 'charterActs',
    charter: { ...text, actedAt: position },
    takesPart: new Map(signers.map((member) => [member, position])),
  };
}

function hasConsent(candidate: CharterText, state: SpaceState): boolean {
  const voters = (state.charter?.charter.members ?? []).filter((member) => !isFrozen(state, member));
  const staying = voters.filter((member) => candidate.charter.members.includes(member));
  const consenting = voters.filter((member) => votedFor(state, member, candidate));
  return staying.every((member) => consenting.includes(member)) && 2 * consenting.length > voters.length;
}

function votedFor({ votes }: SpaceState, member: string, { hash }: CharterText): boolean {
  const vote = votes.get(member);
  return vote !== undefined && sameBytes(vote.hash, hash);
}
