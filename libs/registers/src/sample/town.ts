import { createHash } from 'node:crypto';
import type { RegisterEvent } from '../register-event.js';
import type { Draws } from './draws.js';

/** An entry before its register gives it a number and a day. */
export type Entry = Omit<RegisterEvent, 'event' | 'day'>;

const GIVEN = [
  'Daria',
  'Andrei',
  'Kata',
  'Mira',
  'Sanne',
  'Gabor',
  'Nelu',
  'Stoyan',
  'Rob',
  'Ilona',
  'Elena',
  'Petar',
] as const;
const FAMILY = ['Exemplu', 'Pelda', 'Primerova', 'Voorbeeld', 'Minta', 'Model', 'Obrazec', 'Fictief'] as const;
const STREETS = ['Voorbeeldkade', 'Dorpsweg', 'Modelstraat', 'Proeflaan', 'Oefenplein', 'Schetssteeg'] as const;
/** Homes of a town of 40,000. */
const HOMES = 17_000;

/** People, homes and telephones of a town that there is not, and all of their names that a search may look for. */
export class Town {
  /** Whatever somebody could read who was told it. */
  readonly said = new Set<string>();
  private people = 0;
  private phones = 0;

  constructor(private readonly draws: Draws) {}

  /** The register's digest of somebody new. */
  person(): string {
    const name = `${this.draws.of(GIVEN)} ${this.draws.of(FAMILY)}-${this.people++}`;
    this.said.add(name);
    return createHash('sha256').update(`register of a sample town ${name}`).digest('hex');
  }

  /** One of all homes, or a place of its own by its number. */
  address(number = this.draws.below(HOMES)): string {
    const street = STREETS[number % STREETS.length] ?? STREETS[0];
    return this.named(
      `${street} ${1 + Math.floor(number / STREETS.length)}, 99${String(number % 97).padStart(2, '0')} XA Veenmeer`,
    );
  }

  /** A telephone of nobody. */
  phone(): string {
    return this.named(`+00031${String(this.phones++).padStart(7, '0')}`);
  }

  company(number: number): string {
    return this.named(`KVK-${String(90_000_000 + number)}`);
  }

  private named(said: string): string {
    this.said.add(said);
    return said;
  }
}

/** The number of a place where nobody lives by chance. */
export const ELSEWHERE = HOMES;
