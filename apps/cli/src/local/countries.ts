import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode } from './error-code.js';
import type { Home } from './paths.js';
import { COUNTRIES } from './ports.js';

/** Names the countries of a network: those it began with, then those that were added, in the order of their coming. */
export function countriesOf(home: Home): readonly string[] {
  try {
    const added: string[] = JSON.parse(readFileSync(addedFile(home), 'utf8'));
    return [...COUNTRIES, ...added];
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
    return COUNTRIES;
  }
}

/** Remembers a country as part of the network from now on. */
export function enterCountry(home: Home, country: string): void {
  const countries = countriesOf(home);
  if (countries.includes(country)) return;
  mkdirSync(home.state, { recursive: true, mode: 0o700 });
  writeFileSync(addedFile(home), JSON.stringify([...countries.slice(COUNTRIES.length), country]));
}

function addedFile(home: Home): string {
  return join(home.state, 'countries.json');
}
