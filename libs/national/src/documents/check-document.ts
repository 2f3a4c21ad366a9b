import { packs } from '../packs/packs.js';
import { compact, slipOf } from '../text/compact.js';
import type { DocumentCheck } from './document-rule.js';

const MAX_WRITTEN = 40;

/** Brings a document number to its key and tells which kinds of document of that country have its shape. */
export function checkDocument(raw: string, country?: string): DocumentCheck {
  const normal = compact(raw.slice(0, MAX_WRITTEN));
  const home = country?.toLowerCase();
  const kinds: string[] = [];
  let isBent = false;
  const slip = slipOf(normal);
  for (const pack of packs.values()) {
    if (home !== undefined && pack.country !== home) continue;
    for (const rule of pack.documents) {
      if (rule.patterns.some((pattern) => fits(normal, pattern))) kinds.push(rule.type);
      else isBent ||= rule.patterns.some((pattern) => fits(bend(normal, slip, pattern), pattern));
    }
  }
  const flags =
    kinds.length > 0 || (home !== undefined && !packs.has(home))
      ? []
      : [isBent ? ('LOOK_ALIKES' as const) : ('SHAPE_UNKNOWN' as const)];
  return { country: countryOf(kinds, home), normal, kinds, flags, slip };
}

/** The stated country, else the only one whose documents have the shape. */
function countryOf(kinds: readonly string[], home: string | undefined): string | null {
  if (home !== undefined) return home;
  const countries = new Set(kinds.map((kind) => kind.slice(0, kind.indexOf('.'))));
  const [only] = countries;
  return countries.size === 1 ? (only ?? null) : null;
}

function fits(normal: string, pattern: string): boolean {
  if (normal.length !== pattern.length) return false;
  for (let i = 0; i < pattern.length; i++) {
    const isLetter = normal.charCodeAt(i) >= 65;
    const wanted = pattern.charAt(i);
    if (wanted !== 'X' && (wanted === 'A') !== isLetter) return false;
  }
  return true;
}

/** Digits where the pattern wants digits and a look-alike stands there. */
function bend(normal: string, slip: string, pattern: string): string {
  let out = '';
  for (let i = 0; i < normal.length; i++) out += pattern.charAt(i) === '9' ? slip.charAt(i) : normal.charAt(i);
  return out;
}
