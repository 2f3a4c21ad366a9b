import { Outcome, type ProposalMade, type ProposalSettled, uuidText } from '#libs/contracts';
import type { OpenedMessage } from '#libs/exchange';
import {
  array,
  big,
  bulk,
  int4,
  type InsertOf,
  json,
  jsonList,
  jsonShape,
  nullable,
  oneOf,
  type RowOf,
  text,
  uuid,
} from '#libs/persistence';
import { statementOf, storedLabels } from '../../case/records/quoted-values.service.js';
import { type Ending, type EndingKind, ENDINGS, PROPOSAL_STATES, type ProposalEvent } from './proposal-fold.js';
import type { ProposedStatement, ReplacedName } from './proposal-view.js';

const shownStatement = jsonShape<ProposedStatement>({ property: 'string', value: 'string', labels: 'object' });

const valueName = jsonShape<ReplacedName>({ messageId: 'string', index: 'number' });

/** Statements of a proposal as they are stored. */
export const suggestedStatements = jsonList((value): ProposedStatement => {
  const { labels, ...said } = shownStatement(value);
  return { ...said, labels: storedLabels(labels) };
});

/** Values that a proposal takes the place of, as they are stored. */
export const valueNames = jsonList(valueName);

/** An id is its sender's own, and each owner answers of it what it reads itself. */
const KEY_COLUMNS = { member: text, proposal_id: uuid, owner: text };

/** What its first message says. */
const MADE_COLUMNS = {
  record_id: uuid,
  base: uuid,
  asserts: json(suggestedStatements),
  retracts: json(valueNames),
  reason: text,
  author: text,
  readers: array(text),
  message_id: uuid,
  position: big,
  t: big,
};

/** What became of it. */
const ENDED_COLUMNS = {
  state: oneOf(...PROPOSAL_STATES),
  place: nullable(big),
  ended_position: nullable(big),
  ended_t: nullable(big),
};

export const PROPOSAL_COLUMNS = { ...KEY_COLUMNS, ...MADE_COLUMNS, ...ENDED_COLUMNS };

export const EVENT_COLUMNS = {
  ...KEY_COLUMNS,
  position: big,
  kind: oneOf(...ENDINGS),
  code: text,
  body: text,
  changes: array(uuid),
  places: array(big),
  author: text,
  t: big,
};

const PROPOSAL_ROW = { space_no: int4, ...PROPOSAL_COLUMNS };
const EVENT_ROW = { space_no: int4, ...EVENT_COLUMNS };

export type ProposalRow = RowOf<typeof PROPOSAL_COLUMNS>;
export type EventRow = RowOf<typeof EVENT_COLUMNS>;
export type ProposalKey = Pick<ProposalRow, keyof typeof KEY_COLUMNS>;
export type ProposalInsert = InsertOf<typeof PROPOSAL_ROW>;
export type EventInsert = InsertOf<typeof EVENT_ROW>;

const KEY = ['space_no', ...Object.keys(KEY_COLUMNS)];

/** One row a proposal. */
export const PROPOSAL = bulk('proposal', PROPOSAL_ROW, {
  onConflict: `(${KEY.join(', ')}) do update set ${Object.keys({ ...MADE_COLUMNS, ...ENDED_COLUMNS })
    .map((name) => `${name} = excluded.${name}`)
    .join(', ')}`,
});

/** One that is there already was kept before. */
export const PROPOSAL_EVENT = bulk('proposal_event', EVENT_ROW, { onConflict: '(space_no, position) do nothing' });

const OUTCOMES: Readonly<Record<Outcome, EndingKind>> = {
  [Outcome.UNSPECIFIED]: 'declined',
  [Outcome.ACCEPTED]: 'accepted',
  [Outcome.ACCEPTED_CHANGED]: 'accepted-changed',
  [Outcome.DECLINED]: 'declined',
};

/** Names a proposal among all of a space. */
export function keyOf({ member, proposal_id: id, owner }: ProposalKey): string {
  return `${member} ${id} ${owner}`;
}

/** The proposal that a message makes or takes back. */
export function keyOfMade({ sender }: OpenedMessage, { proposalId, owner }: ProposalMade): ProposalKey {
  return { member: sender, proposal_id: uuidText(proposalId), owner };
}

/** The proposal that a message answers. */
export function keyOfSettled({ sender }: OpenedMessage, { proposer, proposalId }: ProposalSettled): ProposalKey {
  return { member: proposer, proposal_id: uuidText(proposalId), owner: sender };
}

/** Of what it says, before anything ended it. */
export function madeRow(opened: OpenedMessage, said: ProposalMade): ProposalRow {
  const { recipients, messageId, position, t } = opened;
  return {
    ...keyOfMade(opened, said),
    record_id: uuidText(said.recordId),
    base: uuidText(said.base),
    asserts: said.asserts.map((one) => {
      const { property, value, labels } = statementOf(one);
      return { property, value, labels };
    }),
    retracts: said.retracts.map(({ messageId: of, index }) => ({ messageId: uuidText(of), index })),
    reason: said.reason,
    author: said.author,
    readers: recipients,
    message_id: messageId,
    position,
    t,
    ...endedBy(null),
  };
}

export function endedBy(ending: Ending | null): Pick<ProposalRow, keyof typeof ENDED_COLUMNS> {
  return {
    state: ending?.kind ?? 'open',
    place: ending?.place ?? null,
    ended_position: ending?.position ?? null,
    ended_t: ending?.t ?? null,
  };
}

/** What ended a proposal so far. */
export function endingIn({ state, place, ended_position: position, ended_t: t }: ProposalRow): Ending | null {
  if (state === 'open' || place === null || position === null || t === null) return null;
  return { kind: state, place, position, t };
}

export function withdrawnRow(opened: OpenedMessage, said: ProposalMade): EventRow {
  const nothing = { code: '', body: '', changes: [], places: [] };
  const { position, t } = opened;
  return { ...keyOfMade(opened, said), position, kind: 'withdrawn', ...nothing, author: said.author, t };
}

/** @param places of the changes that it names */
export function settledRow(opened: OpenedMessage, said: ProposalSettled, places: readonly bigint[]): EventRow {
  const { position, t } = opened;
  return {
    ...keyOfSettled(opened, said),
    position,
    kind: OUTCOMES[said.outcome],
    code: said.code,
    body: said.text,
    changes: said.changes.map(uuidText),
    places,
    author: said.author,
    t,
  };
}

export function eventOf({ kind, position, t, places }: EventRow): ProposalEvent {
  return { kind, position, t, places };
}
