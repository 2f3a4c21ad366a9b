import { ELSEWHERE, type Entry, type Town } from './town.js';

/** Entries that are one pattern, each so many days behind the first. */
export interface Pattern {
  readonly rule: string;
  readonly entries: readonly (readonly [daysLater: number, entry: Entry])[];
}

/** Where no ordinary day of the sample registers anybody. */
const PLACES = ELSEWHERE + 1_000;

type Make = (town: Town) => Omit<Pattern, 'rule'>;

/** One for each rule: as much as it asks for, by people who share nothing with any other. */
const PATTERNS: Readonly<Record<string, Make>> = {
  H1: (town) => {
    const address = town.address(PLACES + 1);
    return spread(7, 4, () => ({ kind: 'registered', subject: town.person(), address, phone: town.phone() }));
  },
  H2: (town) => {
    const companion = town.person();
    const kinds = ['registered', 'passport-applied', 'registered', 'passport-collected'] as const;
    return spread(4, 15, (n) => ({ kind: kinds[n] ?? 'registered', subject: town.person(), companion }));
  },
  H3: (town) => {
    const phone = town.phone();
    return spread(5, 12, () => ({ kind: 'registered', subject: town.person(), address: town.address(), phone }));
  },
  H4: (town) => {
    const companion = town.person();
    return spread(5, 0, () => ({ kind: 'deregistered', subject: town.person(), address: town.address(), companion }));
  },
  H5: (town) => {
    const companion = town.person();
    return spread(3, 20, () => ({ kind: 'passport-lost', subject: town.person(), companion }));
  },
  H6: (town) => {
    const companion = town.person();
    return spread(2, 9, () => ({ kind: 'passport-collected', subject: town.person(), companion, minor: true }));
  },
  H7: (town) => {
    const manager = town.person();
    return spread(3, 18, () => ({ kind: 'permit-refused', subject: manager, manager }));
  },
  H8: (town) => {
    const [address, companion] = [town.address(PLACES + 8), town.person()];
    return spread(6, 7, (n) => ({
      kind: 'company-registered',
      subject: town.person(),
      address,
      companion,
      company: town.company(1_000_000 + n),
    }));
  },
  H9: (town) => {
    const company = town.company(1_000_009);
    return spread(3, 14, () => ({ kind: 'company-changed', subject: town.person(), company }));
  },
  H10: (town) => {
    const address = town.address(PLACES + 10);
    return spread(2, 25, (n) => ({
      kind: 'company-registered',
      subject: town.person(),
      address,
      company: town.company(1_000_010 + n),
      trade: n === 0 ? 'agency' : 'letting',
    }));
  },
};

/** The patterns, in the order of their rules. */
export function plantedPatterns(town: Town): readonly Pattern[] {
  return Object.entries(PATTERNS).map(([rule, make]) => ({ rule, ...make(town) }));
}

function spread(count: number, everyDays: number, make: (n: number) => Entry): Omit<Pattern, 'rule'> {
  return { entries: Array.from({ length: count }, (_, n) => [n * everyDays, make(n)] as const) };
}
