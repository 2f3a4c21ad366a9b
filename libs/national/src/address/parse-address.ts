import { notBuilt } from '../stub.js';

/** Parts of an address, folded. `unit` joins block, entrance, floor and flat into one code. */
export interface Address {
  readonly raw: string;
  readonly country: string | null;
  readonly postcode: string | null;
  readonly city: string | null;
  readonly district: string | null;
  /** Street name without its type. */
  readonly street: string | null;
  readonly streetType: string | null;
  readonly number: string | null;
  readonly suffix: string | null;
  readonly unit: string | null;
  readonly tokens: readonly string[];
}

export interface AddressHints {
  readonly country?: string | undefined;
  readonly postcode?: string | undefined;
  readonly city?: string | undefined;
}

/** Takes an address apart by the custom of its country, without a gazetteer. */
export function parseAddress(_raw: string, _hints?: AddressHints): Address {
  return notBuilt();
}

/** Brings a postcode to its canonical form (`1234AB`); null when it has not the country's shape. */
export function normalisePostcode(_raw: string, _country: string): string | null {
  return notBuilt();
}
