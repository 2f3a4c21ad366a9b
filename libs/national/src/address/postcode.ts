import { packOf } from '../packs/packs.js';
import { compact } from '../text/compact.js';

const MAX_WRITTEN = 20;

/** Brings a postcode to its canonical form (`1234AB`); null when it has not the country's shape. */
export function normalisePostcode(raw: string, country: string): string | null {
  const shape = packOf(country)?.addresses.postcode;
  const code = compact(raw.slice(0, MAX_WRITTEN));
  if (shape === undefined) return code === '' ? null : code;
  const prefix = country.toUpperCase();
  const bare = code.length > shape.length && code.startsWith(prefix) ? code.slice(prefix.length) : code;
  return hasShape(bare, shape) ? bare : null;
}

/** Tells whether upper-case letters and digits have a shape: `9` a digit, `A` a letter. */
export function hasShape(text: string, shape: string): boolean {
  if (text.length !== shape.length) return false;
  for (let i = 0; i < shape.length; i++) {
    const code = text.charCodeAt(i);
    const fits = shape.charAt(i) === 'A' ? code >= 65 && code <= 90 : code >= 48 && code <= 57;
    if (!fits) return false;
  }
  return true;
}
