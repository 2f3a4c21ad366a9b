import { isMessage } from '@bufbuild/protobuf';
import {
  CommitmentMovedSchema,
  CommitmentOfferedSchema,
  ReleaseAnsweredSchema,
  ReleaseAskedSchema,
  uuidText,
} from '#libs/contracts';
import type { OpenedMessage } from '#libs/exchange';
import { all, bytea, filled, int8, statement } from '#libs/persistence';
import type { EntityManager } from 'typeorm';
import {
  COMMITMENT_COLUMNS,
  KEPT_MOVE_COLUMNS,
  type KeptMove,
  keyOf,
  type OfferRow,
  MOST_SAID,
  SHOWN,
  type Standing,
  stateOf,
} from './commitment-rows.js';
import { AnsweredQuestions } from './answered-questions.js';
import { NamedMessages } from './named-messages.js';

/** What a chunk of offers and moves is judged by: the offers that they speak of, and what the clocks of their senders said. */
export class CommitmentFacts {
  private constructor(
    /** This member. */
    readonly own: string,
    private readonly standings: Map<string, Standing>,
    /** Of offers that have to be folded from their start, because something comes behind what stood after it. */
    private readonly moves: Map<string, KeptMove[]>,
    /** What the headers of the messages say, by position. */
    private readonly headers: ReadonlyMap<string, Header>,
    /** What requests ask to have released. */
    readonly named: NamedMessages,
    /** Questions that answers of a type that is not sent any more name. */
    readonly questions: AnsweredQuestions,
  ) {}

  /**
   * One statement for the offers and one for the headers; one more for what they ask to have released, one for the questions that are
   * answered, and one where a message comes later than its place. All messages are of one space.
   */
  static async of(tx: EntityManager, said: readonly OpenedMessage[], own: string): Promise<CommitmentFacts> {
    const spaceNo = said[0]?.spaceNo;
    const named = said.map(namedBy);
    const rows = await all(tx, STANDING, [spaceNo, ...columnsOf(named)]);
    const headers = await all(tx, HEADERS, [spaceNo, said.map(({ position }) => `${position}`)]);
    const header = new Map(headers.map((row) => [row.position, row]));
    const standings = new Map(rows.map((row) => [keyOf(row), standingOf(row)]));
    const messages = await NamedMessages.of(tx, said);
    const questions = await AnsweredQuestions.of(tx, said);
    const late = said.flatMap((opened, i) => lateOf(opened, { name: named[i], standings, header, messages }) ?? []);
    const moves = new Map<string, KeptMove[]>(late.map((name) => [keyOf(name), []]));
    const known =
      late.length === 0
        ? []
        : await all(tx, MOVES_OF, [
            spaceNo,
            ...columnsOf(late),
            late.map(({ debtor }) => debtor),
            late.map(({ position }) => position),
            late.map(({ identity }) => identity),
            MOST_SAID + said.length,
          ]);
    for (const row of known) moves.get(keyOf(row))?.push(row);
    return new CommitmentFacts(own, standings, moves, header, messages, questions);
  }

  /** What stands of an offer; null where it did not come. */
  standing(name: Named): Standing | null {
    return this.standings.get(keyOf(name)) ?? null;
  }

  /** What the clock of the sender of a move said. */
  createdAt(opened: OpenedMessage): string {
    return headerOf(this.headers, opened).createdMs;
  }

  /** What its moves name an offer by. */
  identityOf(opened: OpenedMessage): Uint8Array {
    return headerOf(this.headers, opened).identity;
  }

  /** Moves behind a position, in log order; null where none comes late, so that what stands is moved on alone. */
  movesBehind(name: Named, position: bigint): readonly KeptMove[] | null {
    const moves = this.moves.get(keyOf(name));
    return moves?.filter((move) => BigInt(move.position) > position) ?? null;
  }

  /** From now on it is moved on by what comes. */
  note(standing: Standing): void {
    this.standings.set(keyOf(standing.offer), standing);
  }

  /** A move that was kept, at its place; one that is there already is replaced. */
  noteMove(row: KeptMove): void {
    const moves = this.moves.get(keyOf(row));
    if (!moves) return;
    const position = BigInt(row.position);
    const found = moves.findIndex((move) => BigInt(move.position) >= position);
    const at = found === -1 ? moves.length : found;
    moves.splice(at, moves[at]?.position === row.position ? 1 : 0, row);
  }

  /** What moves behind an offer came to. */
  noteMoves(name: Named, moves: readonly KeptMove[]): void {
    this.moves.set(keyOf(name), [...moves]);
  }
}

type Named = Pick<OfferRow, 'creditor' | 'commitment_id'>;

/** An offer that is folded from its start. */
type LateOffer = Pick<OfferRow, 'creditor' | 'commitment_id' | 'debtor' | 'position' | 'identity'>;

interface Header {
  readonly createdMs: string;
  readonly identity: Uint8Array;
}

interface Known {
  readonly name: Named | undefined;
  readonly standings: ReadonlyMap<string, Standing>;
  readonly header: ReadonlyMap<string, Header>;
  readonly messages: NamedMessages;
}

function headerOf(headers: ReadonlyMap<string, Header>, { position }: OpenedMessage): Header {
  const header = headers.get(position.toString());
  if (header === undefined) throw new Error('a message came that is not in the archive');
  return header;
}

/** Null where what stands is moved on alone, or is not known; a second offer of an id has no effect, so nothing is read for it. */
function lateOf(opened: OpenedMessage, { name, standings, header, messages }: Known): LateOffer | null {
  if (!name) return null;
  const standing = standings.get(keyOf(name));
  const position = opened.position.toString();
  const debtor = debtorIn(opened, messages);
  if (debtor === undefined) return standing && opened.position <= standing.lastPosition ? standing.offer : null;
  const isSecond = standing !== undefined && BigInt(standing.offer.position) < opened.position;
  if (isSecond || debtor === null) return null;
  return { ...name, debtor, position, identity: headerOf(header, opened).identity };
}

/** Who is asked; null where a question asks nobody, undefined of what is none. */
function debtorIn(opened: OpenedMessage, messages: NamedMessages): string | null | undefined {
  const { message } = opened;
  if (isMessage(message, ReleaseAskedSchema)) return messages.debtorOf(opened, message);
  return isMessage(message, CommitmentOfferedSchema) ? message.debtor : undefined;
}

function namedBy({ message, sender, messageId, recipients }: OpenedMessage): Named {
  if (isMessage(message, ReleaseAskedSchema)) return { creditor: sender, commitment_id: messageId };
  if (isMessage(message, ReleaseAnsweredSchema)) {
    const creditor = recipients.find((member) => member !== sender) ?? sender;
    return { creditor, commitment_id: uuidText(message.question) };
  }
  if (isMessage(message, CommitmentOfferedSchema)) {
    return { creditor: sender, commitment_id: uuidText(message.commitmentId) };
  }
  if (!isMessage(message, CommitmentMovedSchema)) throw new TypeError(`${message.$typeName} is no move`);
  return { creditor: message.creditor, commitment_id: uuidText(message.commitmentId) };
}

function columnsOf(named: readonly Named[]): readonly [readonly string[], readonly string[]] {
  return [named.map(({ creditor }) => creditor), named.map(({ commitment_id: id }) => id)];
}

function standingOf(row: Parameters<typeof stateOf>[0]): Standing {
  const said = { creditor: row.said_by_creditor, debtor: row.said_by_debtor };
  return { offer: row, state: stateOf(row), lastPosition: BigInt(row.last_position), said };
}

const OF_NAMED = '(creditor, commitment_id) in (select * from unnest($2::text[], $3::uuid[]))';

const STANDING = statement(
  COMMITMENT_COLUMNS,
  `select ${Object.keys(COMMITMENT_COLUMNS).join(', ')} from commitment where space_no = $1 and ${OF_NAMED}`,
);

/**
 * Of the two alone, about that offer and behind it: of each of them the first that count, and of their words what is shown of them, so that
 * whoever says much fills no memory with it. What comes in this chunk may stand before some of them, so as many more are read. What had an
 * effect on an offer of the same id that stood here has none any more.
 */
const MOVES_OF = statement(
  KEPT_MOVE_COLUMNS,
  `select position, creditor, commitment_id, offer, sender, readers, move, code, body, until_ms, t, created_t, gives, has_effect from (
     select m.position, m.creditor, m.commitment_id, m.offer, m.sender, m.readers, m.move, m.code, left(m.body, ${SHOWN + 1}) as body,
       m.until_ms, m.t, m.created_t, cardinality(m.given) as gives, m.has_effect,
       row_number() over (partition by m.creditor, m.commitment_id, m.offer, m.sender order by m.position) as place
     from (select distinct * from unnest($2::text[], $3::uuid[], $4::text[], $5::bigint[], $6::bytea[])
       as o (creditor, commitment_id, debtor, position, identity)) o
     join commitment_move m on m.space_no = $1 and m.creditor = o.creditor and m.commitment_id = o.commitment_id
       and (m.has_effect or m.offer = o.identity and m.sender in (o.creditor, o.debtor) and m.readers @> array[o.creditor, o.debtor]) and m.position > o.position
   ) said where place <= $7 order by position`,
);

const HEADERS = statement(
  { position: int8, createdMs: filled(int8), identity: bytea },
  'select position, created_at_ms as "createdMs", identity from log_message where space_no = $1 and position = any($2::bigint[])',
);
