/** What a new request is about, in the address. */
export interface OfferSearch {
  readonly record?: string;
}

const RECORD_ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/** Takes what an address says; what it cannot mean is left out. */
export function parseOfferSearch({ record }: Readonly<Record<string, unknown>>): OfferSearch {
  return typeof record === 'string' && RECORD_ID.test(record) ? { record } : {};
}
