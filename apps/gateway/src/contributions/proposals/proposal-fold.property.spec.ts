import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { endingOf, ENDINGS, type ProposalEvent } from './proposal-fold.js';

const RUNS = { numRuns: 10_000 };
const MADE = 10;
const MADE_AT = BigInt(MADE);
const LAST = 30;

/** A log around a proposal: what its sender, its owner and others said, in any order. */
interface Said {
  readonly kind: (typeof ENDINGS)[number] | 'change' | 'refused';
  /** Of an acceptance: the entries that it names, by their places; they may be changes, refused ones or nothing. */
  readonly names: readonly number[];
}

/** An event with the place from which on it counts. */
interface Counting {
  readonly kind: ProposalEvent['kind'];
  readonly place: number;
  readonly at: number;
}

const logs = fc.array(
  fc.record<Said>({
    kind: fc.constantFrom(...ENDINGS, 'change', 'change', 'change', 'refused'),
    names: fc.uniqueArray(fc.nat(LAST), { maxLength: 4 }),
  }),
  { maxLength: LAST },
);

/** Where the proposal itself stands. */
const around = logs.map((log) => log.map((one, at): Said => (at === MADE ? { kind: 'refused', names: [] } : one)));

const isEnding = (kind: Said['kind']): kind is ProposalEvent['kind'] => ENDINGS.some((one) => one === kind);

/** What a member keeps of a log: of what an acceptance names, the changes that stand before it. */
function eventsOf(log: readonly Said[]): readonly ProposalEvent[] {
  return log.flatMap(({ kind, names }, at) => {
    if (!isEnding(kind)) return [];
    const changes = kind.startsWith('accepted') ? names.filter((place) => place < at) : [];
    const places = changes.filter((place) => log[place]?.kind === 'change').map(BigInt);
    return [{ kind, position: BigInt(at), t: BigInt(at * 1000), places }];
  });
}

describe('4 what ended a proposal', () => {
  it('is one event, that of the smallest place', () => {
    fc.assert(
      fc.property(around, (log) => {
        const ending = endingOf(MADE_AT, eventsOf(log));
        const counting = log.flatMap(({ kind, names }, at): readonly Counting[] => {
          if (kind === 'withdrawn') return [{ kind, place: at, at }];
          if (kind === 'declined') return at > MADE ? [{ kind, place: at, at }] : [];
          if (!isEnding(kind)) return [];
          const places = names.filter((place) => place > MADE && place < at && log[place]?.kind === 'change');
          return places.length === 0 ? [] : [{ kind, place: Math.min(...places), at }];
        });
        const [first] = counting.toSorted((one, other) => one.place - other.place || one.at - other.at);
        const found = ending && { kind: ending.kind, place: Number(ending.place), at: Number(ending.position) };
        expect(found).toEqual(first ?? null);
      }),
      RUNS,
    );
  });

  it('is the same in whatever order the events come', () => {
    const shuffled = around.chain((log) => {
      const events = eventsOf(log);
      return fc.tuple(fc.constant(events), fc.shuffledSubarray([...events], { minLength: events.length }));
    });
    fc.assert(
      fc.property(shuffled, ([events, other]) => {
        expect(endingOf(MADE_AT, other)).toEqual(endingOf(MADE_AT, events));
      }),
      RUNS,
    );
  });

  it('is changed by nothing that is neither an event nor a change that one names', () => {
    fc.assert(
      fc.property(around, (log) => {
        const named = new Set(log.flatMap(({ kind, names }) => (kind.startsWith('accepted') ? names : [])));
        const quiet = log.map((one, at): Said =>
          named.has(at) || isEnding(one.kind) ? one : { ...one, kind: 'refused' },
        );
        expect(endingOf(MADE_AT, eventsOf(quiet))).toEqual(endingOf(MADE_AT, eventsOf(log)));
      }),
      RUNS,
    );
  });

  it('A stays what it was where more is said: a greater size of the log never makes it open again, and keeps a smaller place', () => {
    fc.assert(
      fc.property(around, (log) => {
        let before = endingOf(MADE_AT, []);
        for (let size = 1; size <= log.length; size += 1) {
          const now = endingOf(MADE_AT, eventsOf(log.slice(0, size)));
          if (before) expect(now && now.place <= before.place).toBe(true);
          before = now;
        }
      }),
      { numRuns: 1000 },
    );
  });
});
