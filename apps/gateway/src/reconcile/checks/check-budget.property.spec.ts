import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CheckAnswer } from '#libs/contracts';
import { DAY_MS } from '#libs/vocabulary';
import { type AnsweredPage, type AskedPage, dayOf, type Decided, decidePages } from './check-budget.js';

const RUNS = 2000;
const BUDGET = 2000;
const FORMS = 1;
const AGREED = 'aa';

const page = (more: Partial<AskedPage> = {}): AskedPage => ({
  position: 10n,
  t: 0n,
  checkId: 'one',
  page: 1,
  keys: 500,
  asked: { position: 1n, values: 50_000, pages: 100, forms: FORMS, agreement: AGREED },
  terms: { agreement: AGREED, checksADay: BUDGET },
  ...more,
});

const somePages = fc
  .array(
    fc.record({
      checkId: fc.constantFrom('one', 'two', 'three'),
      page: fc.integer({ min: 1, max: 6 }),
      keys: fc.integer({ min: 1, max: 500 }),
      later: fc.integer({ min: 0, max: DAY_MS / 2 }),
    }),
    { maxLength: 40 },
  )
  .map((drawn) => {
    let t = 0n;
    return drawn.map(({ later, ...one }, i) => {
      t += BigInt(later);
      return page({ ...one, t, position: BigInt(10 + i) });
    });
  });

/** Decides in pieces, as a gateway does that sees its answers on the log between them. */
function inPieces(pages: readonly AskedPage[], cuts: readonly number[]): readonly Decided[] {
  const answered: AnsweredPage[] = [];
  const decided: Decided[] = [];
  const ends = [...new Set([...cuts.map((cut) => cut % (pages.length + 1)), pages.length])].sort((a, b) => a - b);
  let from = 0;
  for (const end of ends) {
    const piece = pages.slice(from, end);
    const of = decidePages(piece, { answered, forms: FORMS });
    answered.push(...piece.filter((_, i) => of[i]?.answer === CheckAnswer.ANSWERED));
    decided.push(...of);
    from = end;
  }
  return decided;
}

describe('12 pages of an asker', () => {
  it('12 are answered up to the budget of each day, however they are cut', () => {
    fc.assert(
      fc.property(somePages, fc.array(fc.nat(60), { maxLength: 5 }), (pages, cuts) => {
        const decided = inPieces(pages, cuts);
        expect(decided).toEqual(decidePages(pages, { answered: [], forms: FORMS }));
        const spent = new Map<bigint, number>();
        pages.forEach(({ t, keys }, i) => {
          const one = decided[i];
          const before = spent.get(dayOf(t)) ?? 0;
          if (one?.answer === CheckAnswer.ANSWERED) spent.set(dayOf(t), before + keys);
          // What the answer says is what its asker counts.
          expect(one?.spent).toBe(spent.get(dayOf(t)) ?? 0);
        });
        for (const one of spent.values()) expect(one).toBeLessThanOrEqual(BUDGET);
      }),
      { numRuns: RUNS },
    );
  });

  it('12 are answered once, and each that fits is', () => {
    fc.assert(
      fc.property(somePages, (pages) => {
        const decided = decidePages(pages, { answered: [], forms: FORMS });
        const names = pages.flatMap(({ checkId, page: number }, i) =>
          decided[i]?.answer === CheckAnswer.ANSWERED ? [`${checkId} ${number}`] : [],
        );
        expect(new Set(names).size).toBe(names.length);
        pages.forEach(({ keys }, i) => {
          const { answer, spent } = decided[i] ?? { answer: null, spent: 0 };
          if (answer === CheckAnswer.OVER_BUDGET) expect(spent + keys).toBeGreaterThan(BUDGET);
        });
      }),
      { numRuns: RUNS },
    );
  });

  it.each<[what: string, more: Partial<AskedPage>, answer: CheckAnswer | null]>([
    ['that nobody announced', { asked: null }, null],
    ['that came before what announces it', { position: 1n }, null],
    ['beyond the pages that were announced', { page: 101 }, null],
    ['with more numbers than were announced', { asked: { ...page().asked!, values: 499 } }, null],
    ['of a case in which nothing is agreed', { terms: null }, CheckAnswer.NOT_ALLOWED],
    ['where the agreement lets nobody ask', { terms: { agreement: AGREED, checksADay: 0 } }, CheckAnswer.NOT_ALLOWED],
    ['made with another agreement', { terms: { agreement: 'bb', checksADay: BUDGET } }, CheckAnswer.OTHER_FORMS],
    ['made of other normal forms', { asked: { ...page().asked!, forms: 2 } }, CheckAnswer.OTHER_FORMS],
    ['that is more than a day', { terms: { agreement: AGREED, checksADay: 499 } }, CheckAnswer.OVER_BUDGET],
    ['that fits', {}, CheckAnswer.ANSWERED],
  ])('22 SC7 one %s has its answer', (_, more, answer) => {
    expect(decidePages([page(more)], { answered: [], forms: FORMS })[0]?.answer).toBe(answer);
  });

  it('22 what is too much today costs nothing, and is answered on the next day; small ones between them as well', () => {
    const pages = [1, 2, 3, 4].map((number) => page({ page: number, position: BigInt(10 + number) }));
    const small = page({ checkId: 'two', keys: 1, position: 20n });
    const again = { t: BigInt(DAY_MS), position: 30n };
    const decided = decidePages(
      [...pages, small, page({ ...small, ...again }), page({ page: 5, ...again, position: 31n })],
      {
        answered: [],
        forms: FORMS,
      },
    );
    expect(decided.map(({ answer }) => answer)).toEqual([1, 1, 1, 1, CheckAnswer.OVER_BUDGET, 1, 1]);
    expect(decided.map(({ spent }) => spent)).toEqual([500, 1000, 1500, 2000, 2000, 1, 501]);
  });
});
