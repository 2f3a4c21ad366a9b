/** What a new request is about, in the address. */
export interface OfferSearch {
  readonly record?: string;
  /** The country that it begins with. */
  readonly to?: string;
  /** Stands for the words that it begins with. */
  readonly s?: string;
}

const RECORD_ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;
const MEMBER = /^[a-z]{2}(?:-[a-z\d]{1,13})?$/;
const WORDS = /^[\w-]{12}$/;

/** Takes what an address says; what it cannot mean is left out. */
export function parseOfferSearch({ record, to, s }: Readonly<Record<string, unknown>>): OfferSearch {
  return {
    ...(typeof record === 'string' && RECORD_ID.test(record) ? { record } : {}),
    ...(typeof to === 'string' && MEMBER.test(to) ? { to } : {}),
    ...(typeof s === 'string' && WORDS.test(s) ? { s } : {}),
  };
}
