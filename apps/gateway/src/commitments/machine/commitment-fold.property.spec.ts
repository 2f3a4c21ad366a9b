import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { TERMS } from './commitment-clock.js';
import { begin, type CommitmentState, fold, type Move, type Offer, step } from './commitment-fold.js';
import { isOpen, MOVES } from './commitment-moves.table.js';

const HISTORIES = { numRuns: 10_000 };
const START_MS = Date.UTC(2026, 10, 28);
const DAYS_MS = 10 * 86_400_000;
const FAR_MS = Date.UTC(9999, 11, 31);

const moment = fc.integer({ min: START_MS, max: START_MS + DAYS_MS });

const offers: fc.Arbitrary<Offer> = fc.record({
  identity: fc.constant('aa'),
  creditor: fc.constant('nl'),
  debtor: fc.constantFrom('hu', 'hu', 'hu', 'nl'),
  readers: fc.constantFrom(['hu', 'nl'], ['hu', 'nl'], ['hu', 'nl'], ['nl']),
  term: fc.constantFrom(...TERMS),
  untilMs: fc.oneof(moment, fc.constant(0), fc.constant(FAR_MS)),
  tMs: fc.constant(START_MS),
  isRecall: fc.boolean(),
});

/** Of anybody, at any moment, with whatever clock. */
const anyMove: fc.Arbitrary<Move> = fc.record({
  offer: fc.constantFrom('aa', 'aa', 'aa', 'aa', 'bb'),
  sender: fc.constantFrom('nl', 'hu', 'hu', 'bg'),
  readers: fc.constantFrom(['hu', 'nl'], ['hu', 'nl'], ['hu', 'nl'], ['bg', 'hu'], ['hu']),
  move: fc.constantFrom(...MOVES),
  code: fc.constantFrom('other', 'other', ''),
  text: fc.constantFrom('words', 'words', ''),
  untilMs: fc.oneof(moment, fc.constant(0), fc.constant(FAR_MS)),
  tMs: moment,
  createdMs: moment,
});

const byT = (moves: readonly Move[]): readonly Move[] => moves.toSorted((a, b) => a.tMs - b.tMs);
const histories = fc.array(anyMove, { maxLength: 25 }).map(byT);

/** As a gateway has it that stops and goes on after each of the cuts. */
function inPieces(offer: Offer, moves: readonly Move[], cuts: readonly number[]): CommitmentState {
  const bounds = [0, ...cuts.map((cut) => cut % (moves.length + 1)), moves.length].toSorted((a, b) => a - b);
  let state = begin(offer);
  bounds.slice(1).forEach((end, i) => {
    const stored: CommitmentState = JSON.parse(JSON.stringify(state));
    state = moves.slice(bounds[i], end).reduce((last, move) => step(offer, last, move) ?? last, stored);
  });
  return state;
}

describe('8 what stands of an offer', () => {
  it('is the same wherever its history is cut', () => {
    fc.assert(
      fc.property(offers, histories, fc.array(fc.nat(25), { maxLength: 6 }), (offer, moves, cuts) => {
        expect(inPieces(offer, moves, cuts)).toEqual(fold(offer, moves).state);
      }),
      HISTORIES,
    );
  });

  it('is due and late alike at both sides at every size of the log: what one of them alone can read moves nothing', () => {
    const asked = offers.filter(({ debtor, readers }) => debtor === 'hu' && readers.includes('hu'));
    fc.assert(
      fc.property(asked, histories, (offer, moves) => {
        for (let size = 0; size <= moves.length; size += 1) {
          const atSide = (side: string): CommitmentState =>
            fold(
              offer,
              moves.slice(0, size).filter(({ sender, readers }) => sender === side || readers.includes(side)),
            ).state;
          expect(atSide('hu')).toEqual(atSide('nl'));
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('is never late by T alone, nor by the clock of a sender alone', () => {
    const oneSided = fc.tuple(offers, histories, fc.boolean()).map(([offer, moves, byBroker]) => {
      const { dueMs } = begin(offer);
      const early = Math.min(dueMs, START_MS + DAYS_MS);
      // The one is hours ahead, the other says that nothing has passed.
      const stamped = moves.map((move) => ({
        ...move,
        ...(byBroker ? { createdMs: Math.min(move.createdMs, early) } : { tMs: Math.min(move.tMs, early) }),
      }));
      const still = stamped.filter(({ move }) => move !== 'resume' && move !== 'pause' && move !== 'extend');
      return [offer, byT(still)] as const;
    });
    fc.assert(
      fc.property(oneSided, ([offer, moves]) => {
        expect(fold(offer, moves).state.breachedMs).toBeNull();
      }),
      HISTORIES,
    );
  });

  it('has run its term when it is due: what ran and what is left make it up', () => {
    const owed = offers.filter((offer) => begin(offer).phase !== 'void');
    const kept = histories.map((moves) => moves.filter(({ move }) => move !== 'extend'));
    fc.assert(
      fc.property(owed, kept, (offer, moves) => {
        const term = begin(offer).dueMs - offer.tMs;
        let ranMs = 0;
        let sinceMs = offer.tMs;
        let state = begin(offer);
        for (const move of moves) {
          const next = step(offer, state, move) ?? state;
          if (state.remainingMs === null && next.remainingMs !== null) ranMs += move.tMs - sinceMs;
          if (state.remainingMs !== null && next.remainingMs === null) sinceMs = move.tMs;
          state = next;
          const leftMs = state.remainingMs ?? state.dueMs - sinceMs;
          expect(ranMs + leftMs).toBe(term);
        }
      }),
      HISTORIES,
    );
  });

  it('moves by its two members alone, ends once, and is late at most once', () => {
    fc.assert(
      fc.property(offers, histories, (offer, moves) => {
        const ownMoves = moves.filter(({ sender }) => sender !== 'bg');
        expect(fold(offer, ownMoves).state).toEqual(fold(offer, moves).state);
        let state = begin(offer);
        for (const move of moves) {
          const next = step(offer, state, move);
          // What was kept may be purged later.
          const isPurgedNow = offer.isRecall && state.phase === 'declined' && next?.phase === 'done';
          if (!isOpen(state.phase) && !isPurgedNow) expect(next).toBeNull();
          if (next && state.breachedMs !== null) expect(next.breachedMs).toBe(state.breachedMs);
          if (next && !isOpen(next.phase)) expect(next.settledMs).toBe(move.tMs);
          if (next) expect(next.dueMs).toBeGreaterThanOrEqual(state.dueMs);
          state = next ?? state;
        }
      }),
      HISTORIES,
    );
  });
});
