import { added, remember } from './added-parts.js';
import type { Home } from './paths.js';
import { COUNTRIES } from './ports.js';

/** Names the countries of a network: those it began with, then those that were added, in the order of their coming. */
export function countriesOf(home: Home): readonly string[] {
  return [...COUNTRIES, ...added(home, 'countries')];
}

/** Remembers a country as part of the network from now on. */
export function enterCountry(home: Home, country: string): void {
  if (!countriesOf(home).includes(country)) remember(home, 'countries', country);
}
