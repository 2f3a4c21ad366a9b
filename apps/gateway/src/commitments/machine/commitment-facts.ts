import { isMessage } from '@bufbuild/protobuf';
import { CommitmentMovedSchema, CommitmentOfferedSchema, uuidText } from '#libs/contracts';
import type { OpenedMessage } from '#libs/exchange';
import { all, filled, int8, statement } from '#libs/persistence';
import type { EntityManager } from 'typeorm';
import {
  COMMITMENT_COLUMNS,
  KEPT_MOVE_COLUMNS,
  type KeptMove,
  keyOf,
  type OfferRow,
  SHOWN,
  type Standing,
  stateOf,
} from './commitment-rows.js';

/** What a chunk of offers and moves is judged by: the offers that they speak of, and what the clocks of their senders said. */
export class CommitmentFacts {
  private constructor(
    /** This member. */
    readonly own: string,
    private readonly standings: Map<string, Standing>,
    /** Of offers that have to be folded from their start, because something comes behind what stood after it. */
    private readonly moves: Map<string, KeptMove[]>,
    private readonly createdMs: ReadonlyMap<string, string>,
  ) {}

  /** One statement for the offers and one for the clocks; a third where a message comes later than its place. All messages are of one space. */
  static async of(tx: EntityManager, said: readonly OpenedMessage[], own: string): Promise<CommitmentFacts> {
    const spaceNo = said[0]?.spaceNo;
    const named = said.map(namedBy);
    const moved = said.filter(({ message }) => isMessage(message, CommitmentMovedSchema));
    const rows = await all(tx, STANDING, [spaceNo, ...columnsOf(named)]);
    const clocks =
      moved.length === 0 ? [] : await all(tx, CREATED, [spaceNo, moved.map(({ position }) => `${position}`)]);
    const standings = new Map(rows.map((row) => [keyOf(row), standingOf(row)]));
    const late = said.flatMap((opened, i) => lateOf(opened, named[i], standings) ?? []);
    const moves = new Map<string, KeptMove[]>(late.map((name) => [keyOf(name), []]));
    const known =
      late.length === 0
        ? []
        : await all(tx, MOVES_OF, [
            spaceNo,
            ...columnsOf(late),
            late.map(({ debtor }) => debtor),
            late.map(({ position }) => position),
          ]);
    for (const row of known) moves.get(keyOf(row))?.push(row);
    return new CommitmentFacts(own, standings, moves, new Map(clocks.map((row) => [row.position, row.createdMs])));
  }

  /** What stands of an offer; null where it did not come. */
  standing(name: Named): Standing | null {
    return this.standings.get(keyOf(name)) ?? null;
  }

  /** What the clock of the sender of a move said. */
  createdAt({ position }: OpenedMessage): string {
    const createdMs = this.createdMs.get(position.toString());
    if (createdMs === undefined) throw new Error('a message came that is not in the archive');
    return createdMs;
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
type LateOffer = Pick<OfferRow, 'creditor' | 'commitment_id' | 'debtor' | 'position'>;

/** Null where what stands is moved on alone, or is not known; a second offer of an id has no effect, so nothing is read for it. */
function lateOf(
  opened: OpenedMessage,
  name: Named | undefined,
  standings: ReadonlyMap<string, Standing>,
): LateOffer | null {
  if (!name) return null;
  const standing = standings.get(keyOf(name));
  const position = opened.position.toString();
  if (isMessage(opened.message, CommitmentOfferedSchema)) {
    const isSecond = standing !== undefined && BigInt(standing.offer.position) < opened.position;
    return isSecond ? null : { ...name, debtor: opened.message.debtor, position };
  }
  return standing && opened.position <= standing.lastPosition ? standing.offer : null;
}

function namedBy({ message, sender }: OpenedMessage): Named {
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
  return { offer: row, state: stateOf(row), lastPosition: BigInt(row.last_position) };
}

const OF_NAMED = '(creditor, commitment_id) in (select * from unnest($2::text[], $3::uuid[]))';

const STANDING = statement(
  COMMITMENT_COLUMNS,
  `select ${Object.keys(COMMITMENT_COLUMNS).join(', ')} from commitment where space_no = $1 and ${OF_NAMED}`,
);

/** Of the two alone, behind the offer, and of their words what is shown of them: whoever says much fills no memory with it. */
const MOVES_OF = statement(
  KEPT_MOVE_COLUMNS,
  `select m.position, m.creditor, m.commitment_id, m.sender, m.readers, m.move, m.code, left(m.body, ${SHOWN + 1}) as body,
     m.until_ms, m.t, m.created_t, m.has_effect
   from (select distinct * from unnest($2::text[], $3::uuid[], $4::text[], $5::bigint[])) as o (creditor, commitment_id, debtor, position)
   join commitment_move m on m.space_no = $1 and m.creditor = o.creditor and m.commitment_id = o.commitment_id
     and m.sender in (o.creditor, o.debtor) and m.position > o.position
   order by m.position`,
);

const CREATED = statement(
  { position: int8, createdMs: filled(int8) },
  'select position, created_at_ms as "createdMs" from log_message where space_no = $1 and position = any($2::bigint[])',
);
