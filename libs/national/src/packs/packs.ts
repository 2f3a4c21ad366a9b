import type { Country } from '../country.js';
import type { CountryPack } from '../country-pack.js';
import { bg } from './bg/pack.js';
import { hu } from './hu/pack.js';
import { nl } from './nl/pack.js';
import { ro } from './ro/pack.js';

/** The packs by lower-case country code; a further country is one more folder and one more entry. */
export const packs: ReadonlyMap<Country, CountryPack> = new Map([nl, hu, bg, ro].map((pack) => [pack.country, pack]));

/** Finds the pack of a country, in any letter case; null for a country without one. */
export function packOf(country: string | undefined): CountryPack | null {
  return country === undefined ? null : (packs.get(country.toLowerCase()) ?? null);
}
