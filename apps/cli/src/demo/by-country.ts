import type { Country } from '../local/ports.js';

/** Does the same for each of the four at once. */
export async function byCountry<T>(make: (country: Country) => Promise<T>): Promise<Record<Country, T>> {
  const [nl, hu, bg, ro] = await Promise.all([make('nl'), make('hu'), make('bg'), make('ro')]);
  return { nl, hu, bg, ro };
}
