import { Injectable } from '@nestjs/common';
import { all, int8, nullable, oneOf, type RowOf, statement, text, uuid } from '#libs/persistence';
import type { EntityManager } from 'typeorm';
import type { RecordRows } from './record.mapper.js';

/** Who used a message id, and where on the log. */
interface Said {
  readonly sender: string;
  readonly position: bigint;
}

/** The field of a message that names other messages. */
export type NamingField = 'base' | 'stands_for' | 'retracts' | 'statements';

/**
 * What the applier must know of earlier state to judge a chunk. It grows with the chunk itself, so that the cut between
 * chunks decides nothing. Names carry who said it: a member that sends an id of another takes nothing with it.
 */
export class RecordFacts {
  private readonly refused: Set<string>;
  private readonly held: Set<string>;
  private readonly said: ReadonlyMap<string, readonly Said[]>;

  constructor(known: {
    refused: Iterable<string>;
    held: Iterable<string>;
    said: ReadonlyMap<string, readonly Said[]>;
  }) {
    this.refused = new Set(known.refused);
    this.held = new Set(known.held);
    this.said = known.said;
  }

  restsOnRefused({ change }: RecordRows): boolean {
    return change.base !== null && this.refused.has(nameOf(change.sender, change.base));
  }

  /** Rests on a message that this gateway does not hold: the copy is behind, and the owner will be asked. */
  isBehind({ change }: RecordRows): boolean {
    return change.base !== null && !this.held.has(heldName(change.sender, change.recordId, change.base));
  }

  /**
   * The field that names a message which only others said before; null where there is none. An id that nobody said is no
   * fault: a message may name one that all refused, or that says nothing to this member.
   */
  fieldOfOthers(rows: RecordRows): NamingField | null {
    for (const [field, messageId] of namedIn(rows)) {
      const before = (this.said.get(messageId) ?? []).filter(({ position }) => position < rows.change.position);
      if (before.length > 0 && !before.some(({ sender }) => sender === rows.change.sender)) return field;
    }
    return null;
  }

  noteAccepted({ change }: RecordRows): void {
    this.held.add(heldName(change.sender, change.recordId, change.messageId));
    if (change.standsFor !== null) this.held.add(heldName(change.sender, change.recordId, change.standsFor));
  }

  noteRefused({ change }: RecordRows): void {
    this.refused.add(nameOf(change.sender, change.messageId));
  }
}

/** Reads what a chunk of messages about records is judged by. */
@Injectable()
export class RecordFactsRepository {
  /** All messages are of one space. */
  async of(tx: EntityManager, mapped: readonly RecordRows[]): Promise<RecordFacts> {
    const [first] = mapped;
    if (!first) return new RecordFacts({ refused: [], held: [], said: new Map() });
    const bases = mapped.flatMap((rows) => rows.change.base ?? []);
    const senders = [...new Set(mapped.map((rows) => rows.change.sender))];
    const named = [...new Set(mapped.flatMap(namedIn).map(([, messageId]) => messageId))];
    // Records that begin name nothing, and there is nothing to ask.
    const rows = named.length === 0 ? [] : await all(tx, FACTS, [first.spaceNo, bases, senders, named]);
    return new RecordFacts({
      refused: rows.flatMap((row) => (row.fact === 'refused' ? [nameOf(row.sender, row.message_id)] : [])),
      held: rows.flatMap((row) =>
        row.record_id !== null ? [heldName(row.sender, row.record_id, row.message_id)] : [],
      ),
      said: saidIn(rows),
    });
  }
}

/** Every message that a message about a record names, by the field that does. */
function namedIn({ change, statements, retracts }: RecordRows): readonly (readonly [NamingField, string])[] {
  const named: (readonly [NamingField, string])[] = retracts.map(({ messageId }) => ['retracts', messageId]);
  if (change.base !== null) named.push(['base', change.base]);
  if (change.standsFor === null) return named; // The statements of a change are its own.
  return [
    ...named,
    ['stands_for', change.standsFor],
    ...statements.map((row) => ['statements', row.messageId] as const),
  ];
}

function saidIn(rows: readonly FactRow[]): ReadonlyMap<string, readonly Said[]> {
  const said = new Map<string, Said[]>();
  for (const { message_id: messageId, sender, position } of rows) {
    if (position === null) continue;
    said.set(messageId, [...(said.get(messageId) ?? []), { sender, position: BigInt(position) }]);
  }
  return said;
}

function nameOf(scope: string, messageId: string): string {
  return `${scope} ${messageId}`;
}

function heldName(owner: string, recordId: string, messageId: string): string {
  return nameOf(`${owner} ${recordId}`, messageId);
}

type FactRow = RowOf<typeof FACT_COLUMNS>;

const FACT_COLUMNS = {
  fact: oneOf('held', 'refused', 'said'),
  sender: text,
  message_id: uuid,
  /** Of what is held. */
  record_id: nullable(uuid),
  /** Of what was said. */
  position: nullable(int8),
};

/** Of refused messages verdict 0 and the sender, as in the index: without them the log of the whole space would be read. */
const FACTS = statement(
  FACT_COLUMNS,
  `select 'held' as fact, sender, message_id, record_id, null::bigint as position
   from record_change where space_no = $1 and message_id = any($2::uuid[])
   union all
   select 'held', sender, stands_for, record_id, null from record_change where space_no = $1 and stands_for = any($2::uuid[])
   union all
   select 'refused', l.sender, l.message_id, null, null from log_message l
   where l.space_no = $1 and l.verdict = 0 and l.refused_here is not null and l.sender = any($3::text[]) and l.message_id = any($2::uuid[])
   union all
   select 'said', sender, message_id, null, position from log_message
   where space_no = $1 and verdict = 0 and message_id = any($4::uuid[])`,
);
