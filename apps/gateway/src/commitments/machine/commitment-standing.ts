import type { Handled, OpenedMessage } from '#libs/exchange';
import type { DutyState, Subject } from '#libs/vocabulary';
import type { CommitmentFacts } from './commitment-facts.js';
import { begin, step } from './commitment-fold.js';
import {
  type CommitmentInsert,
  type KeptMove,
  keptOf,
  moveOf,
  type MoveEffect,
  type MoveInsert,
  type MoveRow,
  NOTHING_SAID,
  offerOf,
  type OfferRow,
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

/** What an offer comes to. Of two that repeat an id, the first on the log counts, whenever it came here. */
export function offeredNow(opened: OpenedMessage, offer: OfferRow, facts: CommitmentFacts): Handled<CommitmentTables> {
  const earlier = facts.standing(offer);
  if (earlier && BigInt(earlier.offer.position) < opened.position) return { rows: {} };
  return folded(opened, { offer, said: null }, facts);
}

/** What a move comes to. Whatever has no effect is kept: it stands in the history, and what comes late may give it one. */
export function movedNow(opened: OpenedMessage, row: MoveRow, facts: CommitmentFacts): Handled<CommitmentTables> {
  facts.noteMove(keptOf(row, false));
  const standing = facts.standing(row);
  if (!standing) return { rows: { commitment_move: [insertOf(opened, row, false)] } };
  if (opened.position <= standing.lastPosition) {
    const { rows, duties = [] } = folded(opened, { offer: standing.offer, said: row }, facts);
    return { rows: { ...rows, commitment_move: [insertOf(opened, row, false)] }, duties };
  }
  const { after, hasEffect } = movedOn(standing, keptOf(row, false));
  facts.note(after);
  facts.noteMove(keptOf(row, hasEffect));
  return {
    rows: {
      commitment: [standingRow(opened.spaceNo, after)],
      commitment_move: [insertOf(opened, row, hasEffect)],
    },
    duties: hasEffect ? statesOf(opened, { before: standing, after, move: keptOf(row, true) }, facts.own) : [],
  };
}

/** An offer to which nothing was said. */
export function standingOf(offer: OfferRow): Standing {
  return { offer, state: begin(offerOf(offer)), lastPosition: BigInt(offer.position), said: NOTHING_SAID };
}

/** What stands behind a move, which counts where its side did not say too much before. */
export function movedOn(standing: Standing, move: KeptMove): { readonly after: Standing; readonly hasEffect: boolean } {
  const { offer, state } = standing;
  const said = saidOnce(standing.said, offer, move);
  if (said === null) return { after: standing, hasEffect: false };
  const next = step(offerOf(offer), state, moveOf(move));
  return {
    after: { offer, state: next ?? state, lastPosition: BigInt(move.position), said },
    hasEffect: next !== null,
  };
}

/** What offers and moves are about: a message where they name one, else records. */
export function subjectsOf(ids: readonly string[], position: string | null): readonly Subject[] {
  if (position !== null) return [{ kind: 'position', id: position }];
  return [...new Set(ids)].map((id) => ({ kind: 'record', id }));
}

/** An offer, and the move that comes later than its place; null where it is the offer that does. */
interface Late {
  readonly offer: OfferRow;
  readonly said: MoveRow | null;
}

/** From the start, with all that is known to have come behind it. */
function folded(opened: OpenedMessage, { offer, said }: Late, facts: CommitmentFacts): Folded {
  const { spaceNo } = opened;
  const moves = facts.movesBehind(offer, BigInt(offer.position)) ?? [];
  let standing = standingOf(offer);
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
