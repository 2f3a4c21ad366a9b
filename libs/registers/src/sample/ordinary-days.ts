import type { Trade } from '../register-event.js';
import type { Draws } from './draws.js';
import { ELSEWHERE, type Entry, type Town } from './town.js';

/** What happens on an ordinary day, by how often: of 130 entries these many. */
const USUAL = {
  moveIn: 12,
  moveOut: 10,
  passports: 26,
  collected: 30,
  lost: 4,
  permits: 6,
  companies: 14,
  changes: 2,
} as const;

const STUDENT_HOUSES = 40;
const CENTRES = 6;
const EMPLOYERS = 25;
const MANAGERS = 400;
const COMPANIES = 4_500;

/**
 * A town in which nothing is wrong and much looks alike: families, houses of students, helpers who come along for a living, employers
 * whose number newcomers give, an office that founds companies at its own address.
 */
export class OrdinaryDays {
  private readonly helpers: readonly [string, ...string[]];
  private readonly founder: string;
  private readonly managers: readonly [string, ...string[]];
  private readonly employers: readonly [string, ...string[]];

  constructor(
    private readonly town: Town,
    private readonly draws: Draws,
  ) {
    this.helpers = [town.person(), town.person()];
    this.founder = town.person();
    this.managers = [town.person(), ...Array.from({ length: MANAGERS - 1 }, () => town.person())];
    this.employers = [town.phone(), ...Array.from({ length: EMPLOYERS - 1 }, () => town.phone())];
  }

  /** Entries of the register of residents, papers and permits. */
  municipality(): readonly Entry[] {
    return [
      ...this.some(USUAL.moveIn, () => this.moveIn()),
      ...this.some(USUAL.moveOut, () => this.moveOut()),
      ...this.some(USUAL.passports, () => this.paper('passport-applied')),
      ...this.some(USUAL.collected, () => this.paper('passport-collected')),
      ...this.some(USUAL.lost, () => [
        { kind: 'passport-lost' as const, subject: this.town.person(), ...this.friend(0.05) },
      ]),
      ...this.some(USUAL.permits, () => [this.permit()]),
    ];
  }

  /** Entries of the register of companies. */
  chamber(): readonly Entry[] {
    return [
      ...this.some(USUAL.companies, () => [this.company()]),
      ...this.some(USUAL.changes, () => [
        {
          kind: 'company-changed' as const,
          subject: this.town.person(),
          company: this.town.company(this.draws.below(COMPANIES)),
        },
      ]),
    ];
  }

  /** About so many times, some more on one day than on another. */
  private some(times: number, make: () => readonly Entry[]): readonly Entry[] {
    const least = Math.floor(times * 0.8);
    return Array.from({ length: least + this.draws.below(times * 2 - least * 2 + 1) }, make).flat();
  }

  private moveIn(): readonly Entry[] {
    const size = this.draws.isWithin(0.7) ? 1 : 2 + this.draws.below(5);
    if (size > 1) return this.family('registered', size);
    const isStudent = this.draws.isWithin(0.25);
    const address = this.town.address(isStudent ? ELSEWHERE + this.draws.below(STUDENT_HOUSES) : undefined);
    const phone = this.draws.isWithin(0.05) ? this.draws.of(this.employers) : this.town.phone();
    return [{ kind: 'registered', subject: this.town.person(), address, phone, ...this.friend(0.1) }];
  }

  private moveOut(): readonly Entry[] {
    if (this.draws.isWithin(0.3)) return this.family('deregistered', 2 + this.draws.below(5));
    return [{ kind: 'deregistered', subject: this.town.person(), address: this.town.address(), ...this.friend(0.05) }];
  }

  private family(kind: 'registered' | 'deregistered', size: number): readonly Entry[] {
    const [address, phone, companion] = [this.town.address(), this.town.phone(), this.town.person()];
    return Array.from({ length: size }, (_, n) => ({
      kind,
      subject: this.town.person(),
      address,
      phone,
      companion,
      withFamily: true,
      minor: n > 1,
    }));
  }

  private paper(kind: 'passport-applied' | 'passport-collected'): readonly Entry[] {
    if (this.draws.isWithin(0.8)) return [{ kind, subject: this.town.person(), ...this.friend(0.02) }];
    const companion = this.town.person();
    const isOwn = !this.draws.isWithin(0.02);
    const children = isOwn ? 1 + this.draws.below(3) : 1;
    return Array.from({ length: children }, () => ({
      kind,
      subject: this.town.person(),
      companion,
      withFamily: isOwn,
      minor: true,
    }));
  }

  private permit(): Entry {
    const refused = this.draws.isWithin(0.1) ? ('permit-refused' as const) : ('permit-changed' as const);
    const kind = this.draws.isWithin(0.6) ? ('permit-applied' as const) : refused;
    const manager = this.draws.of(this.managers);
    return { kind, subject: manager, manager, address: this.town.address() };
  }

  private company(): Entry {
    const centre = this.draws.isWithin(0.1) ? this.draws.below(CENTRES) : null;
    const address = this.town.address(centre === null ? undefined : ELSEWHERE + STUDENT_HOUSES + centre);
    const trade = this.draws.isWithin(0.02) ? this.draws.of<Trade>(['agency', 'letting']) : null;
    return {
      kind: 'company-registered',
      subject: this.town.person(),
      address,
      company: this.town.company(COMPANIES + this.draws.below(10 * COMPANIES)),
      ...(centre === 0 ? { companion: this.founder } : {}),
      ...(trade === null ? {} : { trade }),
    };
  }

  /** Somebody who comes along: once, but for those who live by it. */
  private friend(share: number): { readonly companion?: string } {
    if (!this.draws.isWithin(share)) return {};
    return { companion: this.draws.isWithin(0.1) ? this.draws.of(this.helpers) : this.town.person() };
  }
}
