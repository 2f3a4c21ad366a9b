import { isMessage } from '@bufbuild/protobuf';
import { ProposalMadeSchema, ProposalSettledSchema, uuidText } from '#libs/contracts';
import type { OpenedMessage } from '#libs/exchange';
import { all, big, filled, statement, text, uuid } from '#libs/persistence';
import type { EntityManager } from 'typeorm';
import {
  EVENT_COLUMNS,
  type EventRow,
  keyOf,
  keyOfMade,
  keyOfSettled,
  PROPOSAL_COLUMNS,
  type ProposalKey,
  type ProposalRow,
} from './proposal-rows.js';

/** What a chunk of proposals and answers is judged by. It grows with the chunk itself, so that the cut between chunks decides nothing. */
export class ProposalFacts {
  private readonly events = new Map<string, EventRow[]>();

  private constructor(
    /** This member. */
    readonly own: string,
    private readonly standing: Map<string, ProposalRow>,
    private readonly placed: ReadonlyMap<string, bigint>,
  ) {}

  /** One statement for the proposals, and where a message calls for it one for what was said to them and one for the changes that are named. */
  static async of(tx: EntityManager, said: readonly OpenedMessage[], own: string): Promise<ProposalFacts> {
    const spaceNo = said[0]?.spaceNo;
    const rows = await all(tx, STANDING, [spaceNo, ...columnsOf(said.map(namedBy))]);
    const standing = new Map(rows.map((row) => [keyOf(row), row]));
    const first = said.filter((opened) => isFirst(opened, standing)).map(namedBy);
    const known = first.length === 0 ? [] : await all(tx, EVENTS, [spaceNo, ...columnsOf(first)]);
    const facts = new ProposalFacts(own, standing, await placesIn(tx, said));
    for (const row of known) facts.noteEvent(row);
    return facts;
  }

  /** Null where it is not here. */
  proposal(key: ProposalKey): ProposalRow | null {
    return this.standing.get(keyOf(key)) ?? null;
  }

  /** What was said to a proposal that comes first of its id, or before what stood for it. */
  said(key: ProposalKey): readonly EventRow[] {
    return this.events.get(keyOf(key)) ?? [];
  }

  /** Where the changes that an answer names stand before it; of its sender alone, and accepted by everybody. */
  placesOf({ sender, position }: OpenedMessage, changes: readonly Uint8Array[]): readonly bigint[] {
    const names = changes.map((id) => sentName({ sender, messageId: uuidText(id) }));
    const places = names.flatMap((name) => this.placed.get(name) ?? []);
    return places.filter((place) => place < position).toSorted(ascending);
  }

  note(row: ProposalRow): void {
    this.standing.set(keyOf(row), row);
  }

  noteEvent(row: EventRow): void {
    const said = this.events.get(keyOf(row)) ?? [];
    said.push(row);
    this.events.set(keyOf(row), said);
  }
}

interface SentMessage {
  readonly sender: string;
  readonly messageId: string;
}

/** Places of the changes that answers name, by who sent them and their id. */
async function placesIn(tx: EntityManager, said: readonly OpenedMessage[]): Promise<ReadonlyMap<string, bigint>> {
  const named = said.flatMap(changesOf);
  const rows = named.length === 0 ? [] : await all(tx, PLACES, [said[0]?.spaceNo, ...sentColumns(named)]);
  return new Map(rows.map((one) => [sentName(one), one.position]));
}

/** Of its id the first on the log is the proposal; what comes behind it says nothing anew. */
export function isBefore({ position }: OpenedMessage, known: ProposalRow | null): boolean {
  return known === null || position < known.position;
}

function isFirst(opened: OpenedMessage, standing: ReadonlyMap<string, ProposalRow>): boolean {
  const { message } = opened;
  if (!isMessage(message, ProposalMadeSchema) || message.withdrawn) return false;
  return isBefore(opened, standing.get(keyOf(keyOfMade(opened, message))) ?? null);
}

function namedBy(opened: OpenedMessage): ProposalKey {
  const { message } = opened;
  if (isMessage(message, ProposalMadeSchema)) return keyOfMade(opened, message);
  if (!isMessage(message, ProposalSettledSchema)) throw new TypeError(`${message.$typeName} speaks of no proposal`);
  return keyOfSettled(opened, message);
}

function changesOf({ message, sender }: OpenedMessage): readonly SentMessage[] {
  if (!isMessage(message, ProposalSettledSchema)) return [];
  return message.changes.map((id) => ({ sender, messageId: uuidText(id) }));
}

function columnsOf(keys: readonly ProposalKey[]): readonly (readonly string[])[] {
  return [keys.map(({ member }) => member), keys.map((one) => one.proposal_id), keys.map(({ owner }) => owner)];
}

function sentColumns(named: readonly SentMessage[]): readonly (readonly string[])[] {
  return [named.map(({ sender }) => sender), named.map(({ messageId }) => messageId)];
}

function sentName({ sender, messageId }: SentMessage): string {
  return `${sender} ${messageId}`;
}

function ascending(one: bigint, other: bigint): number {
  return one < other ? -1 : Number(one > other);
}

const OF_NAMED = '(member, proposal_id, owner) in (select * from unnest($2::text[], $3::uuid[], $4::text[]))';

const STANDING = statement(
  PROPOSAL_COLUMNS,
  `select ${Object.keys(PROPOSAL_COLUMNS).join(', ')} from proposal where space_no = $1 and ${OF_NAMED}`,
);

const EVENTS = statement(
  EVENT_COLUMNS,
  `select ${Object.keys(EVENT_COLUMNS).join(', ')} from proposal_event where space_no = $1 and ${OF_NAMED} order by position`,
);

const PLACES = statement(
  { sender: filled(text), messageId: filled(uuid), position: big },
  `select sender, message_id as "messageId", position from log_message
   where space_no = $1 and verdict = 0 and (sender, message_id) in (select * from unnest($2::text[], $3::uuid[]))`,
);
