import { sameBytes } from '../layout.js';
import { isAscending } from '../member-list.js';
import type { Content } from './content.js';
import { accepted, type ContentVerdict, type Received, refused } from './content-verdict.js';
import type { CharterText, SpaceState } from './space-state.js';
import type { Effect } from './step.js';

/** Judges a received CHARTER record: it opens the space, signs the charter in force, or votes for its successor. */
export function judgeCharter(
  { header, body }: Extract<Content, { kind: 'charter' }>,
  received: Received,
): ContentVerdict {
  const { text, list } = body;
  const { sender: member } = header;
  const { state, record } = received;
  if (state.charter === null) return judgeOpening(member, text, received);
  if (list !== null) return refused('E_CHARTER');

  if (sameBytes(text.hash, state.charter.hash)) {
    const signs: Effect = { kind: 'charterPublished', member, text, inForce: true };
    const takesPart: Effect = { kind: 'takesPart', member, since: record.position };
    return state.takesPart.has(member) ? accepted(signs) : accepted(signs, takesPart);
  }
  if (!isSuccessor(text, state)) return refused('E_CHARTER');
  return accepted({ kind: 'charterPublished', member, text, inForce: false });
}

/** Revision 1 acts at once, by its opener alone, under the list that it brings. */
function judgeOpening(member: string, text: CharterText, { state, rules, record }: Received): ContentVerdict {
  if (!isInOrder(text, state)) return refused('E_CHARTER');
  const { position } = record;
  return accepted(
    { kind: 'listsAdopted', lists: [rules.list], revoked: [] },
    { kind: 'charterPublished', member, text, inForce: true },
    { kind: 'charterActs', charter: { ...text, actedAt: position }, takesPart: new Map([[member, position]]) },
  );
}

function isSuccessor(text: CharterText, state: SpaceState): boolean {
  const { charter } = state;
  return (
    charter !== null &&
    text.charter.revision === charter.charter.revision + 1 &&
    sameBytes(text.charter.previous, charter.hash) &&
    isInOrder(text, state)
  );
}

function isInOrder({ charter }: CharterText, { spaceId }: SpaceState): boolean {
  return sameBytes(charter.spaceId, spaceId) && isAscending(charter.members) && isAscending(charter.unfrozen);
}
