import { describe, expect, it } from '@jest/globals';
import { TERMS } from './commitment-clock.js';
import { begin, type CommitmentState, fold, type Move, type Offer, step } from './commitment-fold.js';
import { COMMITMENT_MOVES, MOVES, type MoveName, PHASES } from './commitment-moves.table.js';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '#libs/vocabulary';

const at = (clock: string): number => Date.parse(`2026-11-28T${clock}Z`);

/** RO asks HU with eight hours. */
const OFFER: Offer = {
  identity: 'aa',
  creditor: 'ro',
  debtor: 'hu',
  readers: ['hu', 'ro'],
  term: 'h8',
  untilMs: 0,
  tMs: at('00:10:00'),
  isRecall: false,
};

function said(sender: string, move: MoveName, clock: string, more: Partial<Move> = {}): Move {
  const tMs = at(clock);
  const none = { code: 'other', text: 'words', untilMs: 0 };
  return { offer: OFFER.identity, sender, readers: OFFER.readers, move, tMs, createdMs: tMs, ...none, ...more };
}

function stateAfter(moves: readonly Move[], offer = OFFER): CommitmentState {
  return fold(offer, moves).state;
}

const PAUSED = said('hu', 'pause', '07:58:00', { code: 'judicial-authorisation', text: '' });
const RESUMED = said('hu', 'resume', '09:00:00');
const EARLY = said('ro', 'overdue', '09:11:40', { createdMs: at('09:13:40') });
const OVERDUE = said('ro', 'overdue', '09:12:41', { createdMs: at('09:14:41') });
const DONE = said('hu', 'done', '09:13:20', { code: 'full' });

describe('16 table C, message by message', () => {
  it('gives eight hours from T of the offer', () => {
    expect(stateAfter([])).toMatchObject({ phase: 'offered', dueMs: at('08:10:00'), acknowledgedMs: null, moves: 0 });
  });

  it('keeps what is left while it is paused, and goes on with it', () => {
    expect(stateAfter([PAUSED])).toMatchObject({ phase: 'paused', remainingMs: 12 * MINUTE_MS });
    expect(stateAfter([PAUSED, RESUMED])).toMatchObject({
      phase: 'accepted',
      dueMs: at('09:12:00'),
      remainingMs: null,
    });
  });

  it('is not late because a gateway says so with a clock that is fast', () => {
    expect(fold(OFFER, [PAUSED, RESUMED, EARLY]).steps.at(-1)).toBeNull();
  });

  it('is late where its clock was to be stopped behind the due moment, by a clock that is slow', () => {
    const slow = { code: 'judicial-authorisation', text: '', createdMs: at('08:09:00') };
    const paused = said('hu', 'pause', '08:11:00', slow);
    expect(stateAfter([paused])).toMatchObject({ phase: 'paused', remainingMs: null, breachedMs: null });
    expect(stateAfter([paused, said('ro', 'overdue', '08:12:00')])).toMatchObject({ breachedMs: at('08:10:00') });
  });

  it('is late from its due moment on, once it is said behind it', () => {
    expect(stateAfter([PAUSED, RESUMED, EARLY, OVERDUE])).toMatchObject({
      phase: 'accepted',
      breachedMs: at('09:12:00'),
    });
  });

  it.each([[[OVERDUE]], [[]]])(
    'is done one minute and twenty seconds late, whoever said that it is late',
    (overdue) => {
      const state = stateAfter([PAUSED, RESUMED, ...overdue, DONE]);
      expect(state).toMatchObject({ phase: 'done', outcome: 'full', breachedMs: at('09:12:00') });
      expect(Number(state.settledMs) - Number(state.breachedMs)).toBe(80_000);
    },
  );

  it('keeps what crosses a cancel, without effect', () => {
    const cancelled = said('ro', 'cancel', '08:30:00');
    const { state, steps } = fold(OFFER, [PAUSED, cancelled, RESUMED, DONE]);
    expect(state).toMatchObject({ phase: 'cancelled', settledMs: at('08:30:00') });
    expect(steps.map((one) => one !== null)).toEqual([true, true, false, false]);
  });
});

describe('what was taken back', () => {
  const RECALL: Offer = { ...OFFER, isRecall: true };
  const KEPT = said('hu', 'decline', '01:00:00', { code: 'kept-in-proceedings', text: 'Court 12/2026' });
  const PURGED = said('hu', 'done', '09:00:00', { code: 'purged', text: '' });

  it('19 is purged once it is kept no longer: the newest answer counts, and none of the two is late for that', () => {
    expect(stateAfter([KEPT], RECALL)).toMatchObject({ phase: 'declined', outcome: 'kept-in-proceedings' });
    const both = stateAfter([KEPT, PURGED], RECALL);
    expect(both).toMatchObject({ phase: 'done', outcome: 'purged', settledMs: at('09:00:00'), breachedMs: null });
    expect(stateAfter([KEPT, PURGED])).toMatchObject({ phase: 'declined' });
    expect(stateAfter([PURGED, KEPT], RECALL)).toMatchObject({ phase: 'done' });
  });
});

describe('the table of moves', () => {
  /** A way into each phase. */
  const WAYS = {
    offered: [],
    accepted: [said('hu', 'accept', '01:00:00')],
    paused: [said('hu', 'pause', '01:00:00')],
    done: [said('hu', 'done', '01:00:00')],
    declined: [said('hu', 'decline', '01:00:00')],
    cancelled: [said('ro', 'cancel', '01:00:00')],
  } as const;
  const phases = PHASES.filter((phase) => phase !== 'void');
  const rows = phases.flatMap((phase) => MOVES.map((move) => [move, phase] as const));

  it.each(rows)('lets %s have an effect on what is %s where it says so', (move, phase) => {
    const before = stateAfter(WAYS[phase]);
    expect(before.phase).toBe(phase);
    const { by, in: from, to } = COMMITMENT_MOVES[move];
    for (const sender of ['hu', 'ro', 'bg']) {
      const next = step(OFFER, before, said(sender, move, '23:00:00', { untilMs: at('23:30:00') }));
      const isTheirs = sender === 'hu' ? by !== 'creditor' : sender === 'ro' && by !== 'debtor';
      const isStopped = move === 'overdue' && before.remainingMs !== null;
      expect(next !== null).toBe(isTheirs && from.includes(phase) && !isStopped);
      if (next) expect(next.phase).toBe(move === 'part' && phase === 'paused' ? 'paused' : (to ?? phase));
    }
  });

  it.each<[MoveName, Partial<Move>]>([
    ['pause', { code: '' }],
    ['part', { text: '' }],
    ['done', { code: '' }],
    ['decline', { code: '' }],
    ['extend', { untilMs: 0 }],
    ['cancel', { text: '' }],
  ])('lets %s have none that lacks what it needs', (move, lacking) => {
    const { by } = COMMITMENT_MOVES[move];
    const made = said(by === 'creditor' ? 'ro' : 'hu', move, '01:00:00', { untilMs: at('20:00:00'), ...lacking });
    expect(step(OFFER, begin(OFFER), made)).toBeNull();
  });

  it('lets nobody move what the other cannot see moved', () => {
    expect(step(OFFER, begin(OFFER), said('hu', 'done', '01:00:00', { readers: ['hu'] }))).toBeNull();
  });

  it('takes no answer to another offer of its id for one to it', () => {
    expect(step(OFFER, begin(OFFER), said('hu', 'done', '01:00:00', { offer: 'bb' }))).toBeNull();
  });

  it('owes nothing to itself, and nothing where who was asked had left', () => {
    expect(begin({ ...OFFER, debtor: 'ro' }).phase).toBe('void');
    expect(begin({ ...OFFER, readers: ['ro'] }).phase).toBe('void');
  });

  it('lets who asks itself, and nobody else, move it from both sides', () => {
    const own = { ...OFFER, debtor: 'ro', readers: ['ro'] };
    const longer = step(
      own,
      begin(own),
      said('ro', 'extend', '01:00:00', { untilMs: at('20:00:00'), readers: ['ro'] }),
    );
    expect(longer?.dueMs).toBe(at('20:00:00'));
    expect(longer && step(own, longer, said('ro', 'done', '02:00:00', { readers: ['ro'] }))?.phase).toBe('done');
    expect(step(own, begin(own), said('hu', 'done', '02:00:00', { readers: ['hu', 'ro'] }))).toBeNull();
  });
});

describe('the clock', () => {
  it.each([
    ['h8', 0, 8 * HOUR_MS],
    ['d3', 0, 72 * HOUR_MS],
    ['d7', 0, 168 * HOUR_MS],
    ['until', OFFER.tMs + 5 * HOUR_MS, 5 * HOUR_MS],
    ['until', 1, HOUR_MS],
    ['until', OFFER.tMs - 1, HOUR_MS],
    ['until', Date.UTC(9999, 11, 31), 366 * DAY_MS],
  ] as const)(
    'gives with %s %i what it says, never less than an hour, and never more than a year',
    (term, untilMs, wanted) => {
      expect(begin({ ...OFFER, term, untilMs }).dueMs - OFFER.tMs).toBe(wanted);
    },
  );

  it('is only ever set later by who asks', () => {
    const extended = said('ro', 'extend', '01:00:00', { untilMs: at('12:00:00') });
    const back = said('ro', 'extend', '02:00:00', { untilMs: at('03:00:00') });
    expect(stateAfter([extended, back]).dueMs).toBe(at('12:00:00'));
    expect(fold(OFFER, [extended, back]).steps.at(-1)).toBeNull();
  });

  it('is set to an hour from then at least, and to a year at most', () => {
    const short = said('ro', 'extend', '08:00:00', { untilMs: at('08:20:00') });
    expect(stateAfter([short]).dueMs).toBe(at('09:00:00'));
    const long = said('ro', 'extend', '08:00:00', { untilMs: Date.UTC(9999, 11, 31) });
    expect(stateAfter([long]).dueMs).toBe(at('08:00:00') + 366 * DAY_MS);
  });

  it('names no moment behind the year 9999, wherever the log is', () => {
    const last = Date.UTC(9999, 11, 31, 23, 59, 59, 999);
    const tMs = last - HOUR_MS;
    for (const term of TERMS) expect(begin({ ...OFFER, term, untilMs: last, tMs }).dueMs).toBe(last);
  });

  it('stays late where more time is given afterwards, and is late once', () => {
    const extended = said('ro', 'extend', '09:00:00', { untilMs: at('12:00:00') });
    const again = said('hu', 'done', '13:00:00');
    expect(stateAfter([extended, again])).toMatchObject({ breachedMs: at('08:10:00'), dueMs: at('12:00:00') });
  });

  it('is not stopped by a pause that comes too late', () => {
    const late = said('hu', 'pause', '08:10:01', { createdMs: at('08:00:00') });
    const done = said('hu', 'done', '10:00:00');
    expect(stateAfter([late])).toMatchObject({ phase: 'paused', remainingMs: null, breachedMs: null });
    expect(stateAfter([late, done])).toMatchObject({ phase: 'done', breachedMs: at('08:10:00') });
  });
});
