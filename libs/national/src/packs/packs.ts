import type { Country, CountryPack } from '../country-pack.js';

/** The packs by lower-case country code. */
export const packs: ReadonlyMap<Country, CountryPack> = new Map();

/** Finds the pack of a country, in any letter case; null for a country without one. */
export function packOf(country: string | undefined): CountryPack | null {
  return country === undefined ? null : (packs.get(country.toLowerCase()) ?? null);
}
