import { CommitmentMovedSchema, CommitmentOfferedSchema, uuidText } from '#libs/contracts';
import { type Handled, on, type OpenedMessage } from '#libs/exchange';
import type { DutyState, Subject } from '#libs/vocabulary';
import type { CommitmentFacts } from './commitment-facts.js';
import { fold, step } from './commitment-fold.js';
import {
  type CommitmentInsert,
  keyOf,
  moveOf,
  type MoveEffect,
  type MoveInsert,
  type MoveRow,
  moveRow,
  offerOf,
  type OfferRow,
  offerRow,
  type Standing,
  standingRow,
} from './commitment-rows.js';
import { statesOf } from './commitment.duties.js';

type Folded = Extract<Handled<CommitmentTables>, { readonly rows: object }>;

/** What the handlers of offers and moves give. */
export interface CommitmentTables {
  readonly commitment: CommitmentInsert;
  readonly commitment_move: MoveInsert;
  /** Of moves that were kept before, and have another effect now. */
  readonly effect: MoveEffect;
}

/** Of two that repeat an id, the first on the log counts, whenever it came here. */
const offered = on(CommitmentOfferedSchema, {
  about: (said, opened) => subjectsOf(offerRow(said, opened)),
  apply: (said, opened, facts: CommitmentFacts): Handled<CommitmentTables> => {
    const offer = offerRow(said, opened);
    const earlier = facts.standing(offer);
    if (earlier && BigInt(earlier.offer.position) < opened.position) return { rows: {} };
    return folded(opened, { offer, said: null }, facts);
  },
});

/** Whatever has no effect is kept: it stands in the history, and what comes late may give it one. */
const moved = on(CommitmentMovedSchema, {
  about: ({ creditor, commitmentId }, _, facts: CommitmentFacts) => {
    const standing = facts.standing({ creditor, commitment_id: uuidText(commitmentId) });
    return standing ? subjectsOf(standing.offer) : [];
  },
  apply: (said, opened, facts: CommitmentFacts): Handled<CommitmentTables> => {
    const row = moveRow(said, opened, facts.createdAt(opened));
    facts.noteMove({ ...row, has_effect: false });
    const standing = facts.standing(row);
    if (!standing) return { rows: { commitment_move: [insertOf(opened, row, false)] } };
    if (opened.position <= standing.lastPosition) {
      const { rows, duties = [] } = folded(opened, { offer: standing.offer, said: row }, facts);
      return { rows: { ...rows, commitment_move: [insertOf(opened, row, false)] }, duties };
    }
    const next = step(offerOf(standing.offer), standing.state, moveOf(row));
    const after = { ...standing, state: next ?? standing.state, lastPosition: opened.position };
    facts.note(after);
    facts.noteMove({ ...row, has_effect: next !== null });
    return {
      rows: {
        commitment: [standingRow(opened.spaceNo, after)],
        commitment_move: [insertOf(opened, row, next !== null)],
      },
      duties: next ? statesOf(opened, { before: standing, after, move: row }, facts.own) : [],
    };
  },
});

export const COMMITMENT_HANDLERS = [offered, moved];

/** An offer, and the move that comes later than its place; null where it is the offer that does. */
interface Late {
  readonly offer: OfferRow;
  readonly said: MoveRow | null;
}

/** From the start, with all that is known to have come behind it. */
function folded(opened: OpenedMessage, { offer, said }: Late, facts: CommitmentFacts): Folded {
  const { spaceNo } = opened;
  const position = BigInt(offer.position);
  const moves = facts.movesBehind(offer, position) ?? [];
  const { steps } = fold(offerOf(offer), moves.map(moveOf));
  const begun: Standing = { offer, state: fold(offerOf(offer), []).state, lastPosition: position };
  const duties: DutyState[] = [...statesOf(opened, { before: null, after: begun, move: null }, facts.own)];
  const effect: MoveEffect[] = [];
  let standing = begun;
  const kept = moves.map((move, i) => {
    const hasEffect = (steps[i] ?? null) !== null;
    const after = { offer, state: steps[i] ?? standing.state, lastPosition: BigInt(move.position) };
    const words = move.position === said?.position ? said.body : move.body;
    if (hasEffect)
      duties.push(...statesOf(opened, { before: standing, after, move: { ...move, body: words } }, facts.own));
    if (hasEffect !== move.has_effect)
      effect.push({ space_no: spaceNo, position: move.position, has_effect: hasEffect });
    standing = after;
    return { ...move, has_effect: hasEffect };
  });
  facts.noteMoves(offer, kept);
  facts.note(standing);
  return { rows: { commitment: [standingRow(spaceNo, standing)], effect }, duties };
}

function insertOf({ spaceNo }: OpenedMessage, row: MoveRow, hasEffect: boolean): MoveInsert {
  return { space_no: spaceNo, ...row, has_effect: hasEffect };
}

function subjectsOf({ record_ids: ids }: OfferRow): readonly Subject[] {
  return [...new Set(ids)].map((id) => ({ kind: 'record', id }));
}

/** Of several rows of one offer in a chunk the last one stands. */
export function lastOf(rows: readonly CommitmentInsert[]): readonly CommitmentInsert[] {
  return [...new Map(rows.map((row) => [keyOf(row), row])).values()];
}

/** Of several effects of one move in a chunk the last one stands. */
export function lastEffects(rows: readonly MoveEffect[]): readonly MoveEffect[] {
  return [...new Map(rows.map((row) => [String(row.position), row])).values()];
}
