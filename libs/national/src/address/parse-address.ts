import { packOf } from '../packs/packs.js';
import { fold } from '../script/fold.js';
import type { Address } from './address.js';
import { AddressReader } from './address-reader.js';
import { normalisePostcode } from './postcode.js';

export interface AddressHints {
  readonly country?: string | undefined;
  readonly postcode?: string | undefined;
  readonly city?: string | undefined;
}

const MAX_LENGTH = 400;

/** Takes an address apart by the custom of its country, without a gazetteer. */
export function parseAddress(raw: string, hints: AddressHints = {}): Address {
  const text = raw.slice(0, MAX_LENGTH);
  const country = hints.country?.toLowerCase();
  const found = readerOf(country).read(text);
  const postcode =
    hints.postcode !== undefined && country !== undefined ? normalisePostcode(hints.postcode, country) : null;
  return {
    raw,
    country: country ?? null,
    ...found,
    postcode: postcode ?? found.postcode,
    city: hints.city !== undefined && hints.city !== '' ? fold(hints.city) : found.city,
    tokens: fold(text).split(' ').filter(Boolean),
  };
}

const READERS = new Map<string, AddressReader>();
const PLAIN_READER = new AddressReader(undefined);

/** One reader for each country with a pack. */
function readerOf(country: string | undefined): AddressReader {
  const pack = packOf(country);
  if (pack === null) return PLAIN_READER;
  const known = READERS.get(pack.country) ?? new AddressReader(pack.addresses);
  READERS.set(pack.country, known);
  return known;
}
