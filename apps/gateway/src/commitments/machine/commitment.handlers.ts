import { CommitmentMovedSchema, CommitmentOfferedSchema, uuidText } from '#libs/contracts';
import { type Handled, on, type OpenedMessage } from '#libs/exchange';
import type { DutyState, Subject } from '#libs/vocabulary';
import type { CommitmentFacts } from './commitment-facts.js';
import { begin, step } from './commitment-fold.js';
import {
  type CommitmentInsert,
  keyOf,
  type KeptMove,
  moveOf,
  type MoveEffect,
  type MoveInsert,
  type MoveRow,
  moveRow,
  NOTHING_SAID,
  offerOf,
  type OfferRow,
  offerRow,
  recordsOf,
  saidOnce,
  type Standing,
  standingRow,
} from './commitment-rows.js';
import { endedNews, statesOf } from './commitment.duties.js';

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
  about: (said) => subjectsOf(recordsOf(said)),
  apply: (said, opened, facts: CommitmentFacts): Handled<CommitmentTables> => {
    const offer = offerRow(said, opened, facts.identityOf(opened));
    const earlier = facts.standing(offer);
    if (earlier && BigInt(earlier.offer.position) < opened.position) return { rows: {} };
    return folded(opened, { offer, said: null }, facts);
  },
});

/** Whatever has no effect is kept: it stands in the history, and what comes late may give it one. */
const moved = on(CommitmentMovedSchema, {
  about: ({ creditor, commitmentId }, _, facts: CommitmentFacts) => {
    const standing = facts.standing({ creditor, commitment_id: uuidText(commitmentId) });
    return standing ? subjectsOf(standing.offer.record_ids) : [];
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
    const { after, hasEffect } = movedOn(standing, row);
    facts.note(after);
    facts.noteMove({ ...row, has_effect: hasEffect });
    return {
      rows: {
        commitment: [standingRow(opened.spaceNo, after)],
        commitment_move: [insertOf(opened, row, hasEffect)],
      },
      duties: hasEffect ? statesOf(opened, { before: standing, after, move: row }, facts.own) : [],
    };
  },
});

export const COMMITMENT_HANDLERS = [offered, moved];

/** What stands behind a move, which counts where its side did not say too much before. */
function movedOn(
  standing: Standing,
  move: KeptMove | MoveRow,
): { readonly after: Standing; readonly hasEffect: boolean } {
  const { offer, state } = standing;
  const said = saidOnce(standing.said, offer, move);
  if (said === null) return { after: standing, hasEffect: false };
  const next = step(offerOf(offer), state, moveOf(move));
  return {
    after: { offer, state: next ?? state, lastPosition: BigInt(move.position), said },
    hasEffect: next !== null,
  };
}

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
  let standing: Standing = { offer, state: begin(offerOf(offer)), lastPosition: position, said: NOTHING_SAID };
  const begun = statesOf(opened, { before: null, after: standing, move: null }, facts.own);
  // News of another offer of its id are none of this one.
  const duties: DutyState[] = facts.own === offer.creditor ? [...endedNews(opened.spaceId, offer)] : [];
  const effect: MoveEffect[] = [];
  const kept = moves.map((move) => {
    const { after, hasEffect } = movedOn(standing, move);
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
  return { rows: { commitment: [standingRow(spaceNo, standing)], effect }, duties: [...begun, ...lastStates(duties)] };
}

/** Of several states of one key the last one stands. */
function lastStates(duties: readonly DutyState[]): readonly DutyState[] {
  return [...new Map(duties.map((state) => [state.key, state])).values()];
}

function insertOf({ spaceNo }: OpenedMessage, row: MoveRow, hasEffect: boolean): MoveInsert {
  return { space_no: spaceNo, ...row, has_effect: hasEffect };
}

function subjectsOf(ids: readonly string[]): readonly Subject[] {
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
