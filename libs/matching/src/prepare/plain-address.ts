import { fold } from '#libs/national';

/** Parts of an address that belongs to none of the packs, folded. */
export interface PlainAddress {
  readonly street: string;
  readonly number: string;
  readonly city: string;
  readonly postcode: string;
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Types of street as English addresses write them behind the name (USPS Publication 28, appendix C). */
const TYPES = words(
  'st street rd road ave av avenue ln lane dr drive blvd boulevard way ct court pl place plaza plz rise hwy highway sq square ter terrace cir circle pkwy parkway trl trail cres crescent close',
);
const DIRECTIONS = words('n s e w ne nw se sw north south east west');
const UNIT = /\b(?:suite|ste|apt|apartment|unit|floor|room|rm|penthouse)\s*#?\s*\d[\w-]*|#\s*\d+-\d+/g;
const HOUSE_FIRST = /^(?:no\.?\s*|#\s*)?(\d{1,5}[a-z]?)\s+(\S.*)$/;
const HOUSE_ALONE = /^(?:no\.?\s*|#\s*)?(\d{1,5}[a-z]?)$/;
const POSTCODE = /\b\d{5,6}(?:-\d{4})?\b/;

/** Reads an address that writes its house number first, as English does; null when it does not look like one. */
export function readPlainAddress(text: string): PlainAddress | null {
  const parts = text
    .toLowerCase()
    .replace(UNIT, ' ')
    .split(',')
    .map((part) => part.replace(/\./g, ' ').trim())
    .filter((part) => part !== '');
  const found = houseOf(parts);
  if (found === null) return null;
  const { street, rest } = streetOf(fold(found.line).split(' '));
  const behind = [rest, ...parts.slice(found.next)].join(' , ');
  const postcode = POSTCODE.exec(behind)?.[0] ?? '';
  return { street, number: found.number, city: cityOf(behind.replace(POSTCODE, ' ')), postcode: postcode.slice(0, 6) };
}

/** The part that holds the house number and the street: `100 Howard Way`, `321` before `Street 128`, `Mill Road`. */
function houseOf(parts: readonly string[]): { number: string; line: string; next: number } | null {
  for (const [at, part] of parts.entries()) {
    const [, number = '', line = ''] = HOUSE_FIRST.exec(part) ?? [];
    if (/[a-z]{2}/.test(line)) return { number, line, next: at + 1 };
    const [, alone] = HOUSE_ALONE.exec(part) ?? [];
    const following = parts[at + 1];
    if (alone !== undefined && following !== undefined) return { number: alone, line: following, next: at + 2 };
  }
  const at = parts.findIndex((part) => TYPES.has(part.slice(part.lastIndexOf(' ') + 1)) && part.includes(' '));
  return at < 0 ? null : { number: '', line: parts[at] ?? '', next: at + 1 };
}

/** Street without direction and type; what stands behind the type belongs to the town. */
function streetOf(line: readonly string[]): { street: string; rest: string } {
  const named = line.filter((word, at) => at > 1 || !DIRECTIONS.has(word));
  const isNumbered = TYPES.has(named[0] ?? '') && /^\d/.test(named[1] ?? '');
  if (isNumbered) return { street: named.slice(0, 2).join(' '), rest: named.slice(2).join(' ') };
  const type = named.findIndex((word, at) => at > 0 && TYPES.has(word));
  if (type < 0) return { street: named.join(' '), rest: '' };
  return { street: named.slice(0, type).join(' '), rest: named.slice(type + 1).join(' ') };
}

function cityOf(text: string): string {
  const [first = ''] = text
    .split(',')
    .map((part) => fold(part).trim())
    .filter((part) => part.length > 2 && !/\d/.test(part));
  return first.replace(/ [a-z]{2}$/, '');
}
