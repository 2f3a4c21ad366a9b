import { describe, expect, it } from '@jest/globals';
import { readBuilt } from '#libs/content';
import { practiceText } from '#libs/testing';
import fc from 'fast-check';
import {
  type Digest,
  FactBook,
  factsOf,
  findHints,
  type PlantedPattern,
  readRegisterLine,
  type RegisterEvent,
  SAMPLE_REGISTERS,
  sampleRegisters,
} from './index.js';

const RULES = readBuilt(practiceText()).content.hints;
const AS_SAID: Digest = (_, said) => said;
const DAY = 20_000;
const LAST_DAY = DAY + 89;
const DAYS = 90;

/** Rules that an event sets off, each with what it counts together. */
type SetOff = (event: RegisterEvent) => readonly (readonly [rule: string, key: string])[];

function aBook(): SetOff {
  const book = new FactBook();
  return (event) =>
    factsOf(event, { rules: RULES, digest: AS_SAID })
      .filter((fact) => book.add(fact))
      .flatMap((fact) => findHints(fact, book.beside(fact), RULES).map(({ rule }) => [rule.id, fact.key] as const));
}

let entries = 0;
const person = (n: number | string): string => Buffer.from(`person ${n}`).toString('hex').padEnd(64, '0').slice(0, 64);
const entry = (kind: RegisterEvent['kind'], told: Partial<RegisterEvent>): RegisterEvent => ({
  event: `e${++entries}`,
  kind,
  day: DAY,
  subject: person(entries),
  ...told,
});
const setOffBy = (events: readonly RegisterEvent[]): readonly (readonly string[])[] => {
  const book = aBook();
  return events.map((event) => book(event).map(([rule]) => rule));
};
const times = (count: number, make: (n: number) => RegisterEvent): readonly RegisterEvent[] =>
  Array.from({ length: count }, (_, n) => make(n));

describe('what registers tell', () => {
  it('A30 is a pattern at the seventh registration at an address in 30 days, and not before', () => {
    const at = (n: number, address = 'Dorpsweg 1, Veenmeer') => entry('registered', { day: DAY + n * 4, address });
    expect(setOffBy(times(7, at))).toEqual([[], [], [], [], [], [], ['H1']]);
    expect(setOffBy(times(7, (n) => at(n, n % 2 ? 'DORPSWEG 1  veenmeer' : 'Dorpsweg 1, Veenmeer'))).at(-1)).toEqual([
      'H1',
    ]);
    const slower = times(7, (n) => entry('registered', { day: DAY + n * 5, address: 'Dorpsweg 1, Veenmeer' }));
    expect(setOffBy(slower).flat()).toEqual([]);
  });

  it('A31 is a pattern where five leave on one day with one companion, and not with relatives or on two days', () => {
    const companion = person('companion');
    const leave = (told: (n: number) => Partial<RegisterEvent>) =>
      setOffBy(times(5, (n) => entry('deregistered', { companion, ...told(n) })));
    expect(leave(() => ({})).at(-1)).toEqual(['H4']);
    expect(leave(() => ({ withFamily: true })).flat()).toEqual([]);
    expect(leave((n) => ({ day: DAY + (n % 2) })).flat()).toEqual([]);
  });

  it('A32 is a pattern at the third lost passport with one companion, also of one person, and suggests MUN.09', () => {
    const companion = person('companion');
    const lost = times(3, (n) => entry('passport-lost', { day: DAY + n * 80, companion, subject: person('same') }));
    expect(setOffBy(lost)).toEqual([[], [], ['H5']]);
    expect(RULES.find(({ id }) => id === 'H5')?.suggests).toEqual(['MUN.09']);
  });

  it('A12 is a pattern where six sole traders have one address and one companion, and not where one of both differs', () => {
    const [companion, address] = [person('companion'), 'Handelskade 5'];
    const found = (told: (n: number) => Partial<RegisterEvent>) =>
      setOffBy(times(6, (n) => entry('company-registered', { company: `KVK-${n}`, address, companion, ...told(n) })));
    expect(found(() => ({})).at(-1)).toContain('H8');
    expect(found((n) => ({ companion: person(n % 2) })).flat()).not.toContain('H8');
    expect(found((n) => ({ address: `Handelskade ${n % 2}` })).flat()).not.toContain('H8');
  });

  it('A30 is counted once, however often an entry is delivered', () => {
    const one = entry('registered', { address: 'Dorpsweg 1' });
    expect(setOffBy(Array.from({ length: 20 }, () => one)).flat()).toEqual([]);
  });

  it('A30 gives the same hints in whatever order entries come', () => {
    const any = fc.array(
      fc.record({
        kind: fc.constantFrom('registered' as const, 'deregistered' as const, 'passport-lost' as const),
        day: fc.integer({ min: DAY, max: DAY + 40 }),
        subject: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'),
        address: fc.constantFrom('1', '2'),
        companion: fc.constantFrom('x', 'y'),
      }),
      { maxLength: 40 },
    );
    const hinted = (events: readonly RegisterEvent[]): ReadonlySet<string> => {
      const book = aBook();
      return new Set(events.flatMap((event) => book(event).map(([rule]) => rule)));
    };
    fc.assert(
      fc.property(any, (drawn) => {
        const events = drawn.map((one, n) => ({ ...one, event: `${n}` }));
        expect(hinted(events.toReversed())).toEqual(hinted(events));
      }),
      { numRuns: 300 },
    );
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'A30 A31 A32 A12 all that is planted in 90 days of a town is found, and one false hint in 1,000 entries at most (seed %i)',
    (seed) => {
      const { days, planted } = sampleRegisters(seed, { days: DAYS, lastDay: LAST_DAY });
      const books = { municipality: aBook(), chamber: aBook() };
      const isPlanted = new Map(planted.flatMap((one) => one.events.map((event) => [event, one] as const)));
      const found = new Set<PlantedPattern>();
      const wrong = new Set<string>();
      const delivered = days.flatMap(({ lines }) =>
        SAMPLE_REGISTERS.flatMap((register) => lines[register].map((line) => [register, line] as const)),
      );
      for (const [register, line] of delivered) {
        const event = readRegisterLine(line)!;
        const pattern = isPlanted.get(event.event);
        const hints = books[register](event);
        if (pattern === undefined) for (const [rule, key] of hints) wrong.add(`${rule} ${key}`);
        else if (hints.some(([rule]) => rule === pattern.rule)) found.add(pattern);
      }
      const count = delivered.length;
      expect(count / DAYS).toBeGreaterThan(115);
      expect(count / DAYS).toBeLessThan(145);
      expect(found).toEqual(new Set(planted));
      expect(planted.map(({ rule }) => rule).toSorted()).toEqual(RULES.map(({ id }) => id).toSorted());
      expect(wrong.size).toBeLessThanOrEqual(count / 1000);
    },
  );
});

describe('N09 a line of a delivery', () => {
  const LINE = { event: 'e1', kind: 'registered', day: '2026-11-30', subject: person(1), address: 'Dorpsweg 1' };

  it.each([
    ['has a name', { ...LINE, name: 'Gábor Minta' }],
    ['has a name in place of a digest', { ...LINE, subject: 'Gábor Minta' }],
    ['has a name as a companion', { ...LINE, companion: 'Gábor Minta' }],
    ['has a name as its number', { ...LINE, event: 'Gábor Minta' }],
    ['tells of nothing that a register tells', { ...LINE, kind: 'born' }],
    ['says no day', { ...LINE, day: '2026-02-31x' }],
    ['is about nobody', { ...LINE, subject: undefined }],
    ['is a list', [LINE]],
  ])('that %s is refused whole', (_, told) => {
    expect(readRegisterLine(JSON.stringify(told))).toBeNull();
  });

  it('that is whole is read', () => {
    expect(readRegisterLine(JSON.stringify(LINE))).toEqual({ ...LINE, day: 20_787 });
    expect(readRegisterLine('{"event":')).toBeNull();
  });
});
