import { packOf } from '../packs/packs.js';
import { skeletons } from '../script/skeleton.js';
import type { Address } from './address.js';

const MOST = 16;

/**
 * Lists keys of which two writings of one address share one, across scripts and spellings: by postcode, and by town. None where no house
 * is named. What is written of blocks, floors and flats tells no house from another.
 */
export function addressKeys({ country, postcode, city, street, number, suffix }: Address): readonly string[] {
  if (number === null) return [];
  const house = number + (suffix ?? '');
  const streets = street === null ? [] : skeletons(street);
  const keyOf = (...parts: readonly string[]): string => [country ?? '', ...parts, house].join('|');
  const coversStreet = packOf(country ?? undefined)?.addresses.postcodeCovers === 'street';
  const byPostcode =
    postcode === null ? [] : coversStreet ? [keyOf(postcode)] : streets.map((one) => keyOf(postcode, one));
  const towns = city === null ? [] : skeletons(city);
  const byTown = towns.flatMap((town) => streets.map((one) => keyOf(town, one)));
  return [...byPostcode, ...byTown].slice(0, MOST);
}
