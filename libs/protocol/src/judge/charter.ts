import { hex, sameBytes } from '../layout.js';
import { isAscending } from '../member-list.js';
import type { Content } from './content.js';
import { accepted, type ContentVerdict, type Received, refused } from './content-verdict.js';
import { type CharterText, type CharterVote, inForceFrom, type SpaceState, type TakingPart } from './space-state.js';
import type { Effect } from './step.js';
import { isPureUnfreezing } from './charter-vote.js';

/** Judges a received CHARTER record: it opens the space, signs the charter in force, or votes for its successor. */
export function judgeCharter(
  { header, body }: Extract<Content, { kind: 'charter' }>,
  received: Received,
): ContentVerdict {
  const { text, list } = body;
  const { sender: member } = header;
  const { state, record } = received;
  if (state.charter === null) return judgeOpening(member, { ...text, keyIdHex: hex(header.keyId) }, received);
  if (list !== null) {
    return refused('E_CHARTER', { expected: 'a charter alone, as the space is open', found: 'one that brings a list' });
  }

  const vote: CharterVote = { ...text, keyIdHex: hex(header.keyId) };
  if (sameBytes(text.hash, state.charter.hash)) {
    const signs: Effect = { kind: 'charterPublished', member, text: vote, inForce: true };
    const takesPart: Effect = { kind: 'takesPart', member, part: partOf(vote, record.position) };
    return state.takesPart.has(member) ? accepted(signs) : accepted(signs, takesPart);
  }
  if (!isSuccessor(text, state)) {
    const { revision } = state.charter.charter;
    const expected = `the charter in force, or a revision ${revision + 1} that names it and commits to an agreement`;
    return refused('E_CHARTER', { expected, found: `a revision ${text.charter.revision}` });
  }
  return accepted({ kind: 'charterPublished', member, text: vote, inForce: false });
}

/** Revision 1 acts at once, by its opener alone, under the list that it brings. */
function judgeOpening(member: string, text: CharterVote, { state, rules, record }: Received): ContentVerdict {
  if (!isInOrder(text, state)) {
    const expected = 'a charter of this space with members in ascending order';
    return refused('E_CHARTER', { expected, found: `one of ${text.charter.members.join(', ')}` });
  }
  const { position } = record;
  return accepted(
    { kind: 'listsAdopted', lists: [rules.list], revoked: [] },
    { kind: 'charterPublished', member, text, inForce: true },
    {
      kind: 'charterActs',
      charter: inForceFrom(text, position),
      takesPart: new Map([[member, partOf(text, position)]]),
    },
  );
}

function partOf({ keyIdHex }: CharterVote, since: bigint): TakingPart {
  return { since, keyIdHex };
}

/** Only an unfreezing may go on without an agreement where there is none. */
function isSuccessor(text: CharterText, state: SpaceState): boolean {
  const { charter } = state;
  return (
    charter !== null &&
    text.charter.revision === charter.charter.revision + 1 &&
    sameBytes(text.charter.previous, charter.hash) &&
    isInOrder(text, state) &&
    (text.charter.agreementCommitment.length > 0 || isPureUnfreezing(text, charter))
  );
}

function isInOrder({ charter }: CharterText, { spaceId }: SpaceState): boolean {
  return sameBytes(charter.spaceId, spaceId) && isAscending(charter.members) && isAscending(charter.unfrozen);
}
