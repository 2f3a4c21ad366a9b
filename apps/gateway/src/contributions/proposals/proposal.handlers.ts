import { create } from '@bufbuild/protobuf';
import { ProposalMadeSchema, type ProposalMade, ProposalSettledSchema, uuidBytes, uuidText } from '#libs/contracts';
import { type Handled, on, type OpenedMessage, refused } from '#libs/exchange';
import { isRecordIdOf } from '#libs/protocol';
import { isBefore, type ProposalFacts } from './proposal-facts.js';
import { statesOf } from './proposal.duties.js';
import { endingBy, endingOf, firstOf } from './proposal-fold.js';
import {
  endedBy,
  endingIn,
  type EventInsert,
  eventOf,
  type EventRow,
  keyOf,
  keyOfMade,
  keyOfSettled,
  madeRow,
  type ProposalInsert,
  type ProposalRow,
  settledRow,
  withdrawnRow,
} from './proposal-rows.js';

/** What the handlers of proposals give. */
export interface ProposalTables {
  readonly proposal: ProposalInsert;
  readonly proposal_event: EventInsert;
}

const NOTHING: Handled<ProposalTables> = { rows: {} };

/** One of the own country, or that its owner cannot read, is kept nowhere: nobody could answer it. */
const made = on(ProposalMadeSchema, {
  about: ({ recordId }) => [{ kind: 'record', id: uuidText(recordId) }],
  apply: (said, opened, facts: ProposalFacts): Handled<ProposalTables> => {
    if (!isOfOwner(said, opened)) return refused('record_id', 'an id that commits to its owner', 'E_INVALID');
    if (said.withdrawn) return ended(opened, withdrawnRow(opened, said), facts);
    if (said.owner === opened.sender || !opened.recipients.includes(said.owner)) return NOTHING;
    if (!isReleased(said, opened)) return refused('release', 'each recipient is on the release list');
    const key = keyOfMade(opened, said);
    if (!isBefore(opened, facts.proposal(key))) return NOTHING;
    const ending = endingOf(opened.position, facts.said(key).map(eventOf));
    return standing(opened, { ...madeRow(opened, said), ...endedBy(ending) }, facts);
  },
  strip: (said, { sender, t }, erased) => {
    if (said.withdrawn || t > erased.t || said.owner !== erased.owner || uuidText(said.recordId) !== erased.recordId) {
      return null;
    }
    const isAbout =
      erased.whole ||
      erased.proposals.has(`${sender} ${uuidText(said.proposalId)}`) ||
      said.retracts.some(({ messageId, index }) => erased.values.has(`${uuidText(messageId)} ${index}`));
    return isAbout ? create(ProposalMadeSchema, { ...said, asserts: [], reason: '' }) : null;
  },
});

/** It is about the proposals of records of its sender alone. */
const settled = on(ProposalSettledSchema, {
  about: (said, opened, facts: ProposalFacts) => {
    const known = facts.proposal(keyOfSettled(opened, said));
    return known === null ? [] : [{ kind: 'record', id: known.record_id }];
  },
  apply: (said, opened, facts: ProposalFacts): Handled<ProposalTables> =>
    ended(opened, settledRow(opened, said, facts.placesOf(opened, said.changes)), facts),
  strip: (said, { sender, t }, erased) => {
    const isAbout = sender === erased.owner && erased.proposals.has(`${said.proposer} ${uuidText(said.proposalId)}`);
    return isAbout && t <= erased.t && said.text !== '' ? create(ProposalSettledSchema, { ...said, text: '' }) : null;
  },
});

export const PROPOSAL_HANDLERS = [made, settled];

/** Of several rows of one proposal in a chunk the last one stands. */
export function lastOf(rows: readonly ProposalInsert[]): readonly ProposalInsert[] {
  return [...new Map(rows.map((row) => [keyOf(row), row])).values()];
}

function isOfOwner({ owner, recordId }: ProposalMade, { spaceId }: OpenedMessage): boolean {
  return isRecordIdOf(recordId, { spaceId: uuidBytes(spaceId), member: owner });
}

/** A label that does not name a reader would let that reader believe and pass on something else. */
function isReleased({ asserts }: ProposalMade, { recipients, sender }: OpenedMessage): boolean {
  const others = recipients.filter((member) => member !== sender);
  return asserts.every(({ release }) => others.every((member) => release.includes(member)));
}

/** It is kept also where the proposal is not here yet. */
function ended(opened: OpenedMessage, event: EventRow, facts: ProposalFacts): Handled<ProposalTables> {
  facts.noteEvent(event);
  const kept = { proposal_event: [{ space_no: opened.spaceNo, ...event }] };
  const known = facts.proposal(event);
  const ending = known && endingBy(eventOf(event), known.position);
  if (!known || !ending) return { rows: kept };
  const { rows, duties = [] } = standing(opened, { ...known, ...endedBy(firstOf(endingIn(known), ending)) }, facts);
  return { rows: { ...rows, ...kept }, duties };
}

function standing(opened: OpenedMessage, row: ProposalRow, facts: ProposalFacts): Handled<ProposalTables> {
  facts.note(row);
  return { rows: { proposal: [{ space_no: opened.spaceNo, ...row }] }, duties: statesOf(opened, row, facts.own) };
}
