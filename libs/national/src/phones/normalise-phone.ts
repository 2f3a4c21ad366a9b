import { isSupportedCountry, parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/max';
import { isDigits } from '../identifiers/checksum.js';
import { packOf, packs } from '../packs/packs.js';
import { CALLING_CODES } from './calling-codes.table.js';
import type { PhoneRules } from './phone-rules.js';

/** A telephone number; `e164` is null when no country can be told, `digits` always holds what was written. */
export interface Phone {
  readonly e164: string | null;
  readonly country: string | null;
  readonly digits: string;
  /** Last nine digits, equal when only the country code was mistaken. */
  readonly tail: string;
  readonly kind: 'mobile' | 'other' | null;
  readonly flags: readonly PhoneFlag[];
}

export type PhoneFlag = 'LENGTH' | 'TRUNK_DROPPED' | 'PLUS_REPAIRED' | 'COUNTRY_ASSUMED' | 'CHARACTERS';

const MAX_WRITTEN = 60;
/** +49 (0)170: a zero that is dialled inside the country alone. */
const TRUNK_IN_BRACKETS = /^(\s*(?:\+|00)[\d\s-]*)\(0\)/;
const TAIL = 9;
const MIN_DIGITS = 4;
const MIN_FOREIGN = 8;
/** A shorter number without its plus is rather one of its own country. */
const MIN_LOST = 11;
const MAX_E164 = 15;
const MAX_CODE = 3;

const COUNTRY_OF_CODE: ReadonlyMap<string, string> = new Map([
  ...Object.entries(CALLING_CODES),
  ...[...packs.values()].map((pack) => [pack.phones.callingCode, pack.country] as const),
]);

/** Brings a number to E.164 (ITU-T E.164); `country` is where it was written down. */
export function normalisePhone(raw: string, country?: string): Phone {
  const text = raw.slice(0, MAX_WRITTEN);
  const hasTrunk = text.includes('(0)') && TRUNK_IN_BRACKETS.test(text);
  const written = read(hasTrunk ? text.replace(TRUNK_IN_BRACKETS, '$1') : text);
  const flags: PhoneFlag[] = written.isClean ? [] : ['CHARACTERS'];
  if (hasTrunk) flags.push('TRUNK_DROPPED');
  const { digits } = written;
  if (digits.length < MIN_DIGITS) return phone(digits, null, [...flags, 'LENGTH']);
  if (written.hasPlus) return international(digits, digits, flags);
  if (digits.startsWith('00')) return international(digits.slice(2), digits, [...flags, 'PLUS_REPAIRED']);
  return national(digits, country, flags);
}

interface Written {
  readonly digits: string;
  readonly hasPlus: boolean;
  readonly isClean: boolean;
}

/** Digits, whether a plus leads them, and whether only usual signs stand between; an extension is cut. */
function read(raw: string): Written {
  const bare = raw.startsWith('+') ? raw.slice(1) : raw;
  if (isDigits(bare)) return { digits: bare, hasPlus: bare !== raw, isClean: true };
  let digits = '';
  let hasPlus = false;
  let isClean = true;
  for (let i = 0; i < raw.length; i++) {
    const code = raw.charCodeAt(i);
    if (code >= 48 && code <= 57) digits += raw.charAt(i);
    else if (code >= 0xff10 && code <= 0xff19) digits += String.fromCharCode(code - 0xff10 + 48);
    else if ((code === 43 || code === 0xff0b) && digits === '') hasPlus = true;
    else if (isLetter(raw.charAt(i)) && digits.length >= MIN_DIGITS) break;
    else if (isLetter(raw.charAt(i))) isClean = digits === '' && isClean;
  }
  return { digits, hasPlus, isClean };
}

function isLetter(char: string): boolean {
  return char.toLowerCase() !== char.toUpperCase();
}

function international(digits: string, written: string, flags: readonly PhoneFlag[]): Phone {
  const code = codeOf(digits);
  if (code === null) return phone(written, null, flags);
  const country = COUNTRY_OF_CODE.get(code) ?? null;
  const rules = packOf(country ?? undefined)?.phones;
  const rest = digits.slice(code.length);
  if (rules === undefined) return foreign(digits, { written, country }, flags);
  return complete({ rest, written, country, rules }, flags);
}

/** A number of another country by the plan of that country; one that has no such form keeps its digits. */
function foreign(
  digits: string,
  { written, country }: Pick<Split, 'written' | 'country'>,
  flags: readonly PhoneFlag[],
): Phone {
  const known = parsePhoneNumberFromString(`+${digits}`);
  const e164 = known?.number ?? `+${digits}`;
  const isWrong = known === undefined || !known.isPossible() || digits.length > MAX_E164 || digits.length < MIN_FOREIGN;
  const more: PhoneFlag[] = e164 === `+${digits}` ? [] : ['TRUNK_DROPPED'];
  return { ...phone(written, e164, [...flags, ...more, ...(isWrong ? ['LENGTH' as const] : [])]), country };
}

/** A national number of a country without a pack. */
function nationalAbroad(digits: string, country: string, flags: readonly PhoneFlag[]): Phone | null {
  const region = country.toUpperCase();
  if (!isRegion(region)) return null;
  const known = parsePhoneNumberFromString(digits, region);
  if (known?.isValid() !== true) return null;
  return { ...phone(digits, known.number, flags), country: (known.country ?? region).toLowerCase() };
}

function isRegion(region: string): region is CountryCode {
  return isSupportedCountry(region);
}

function codeOf(digits: string): string | null {
  for (let length = MAX_CODE; length > 0; length--) {
    const code = digits.slice(0, length);
    if (COUNTRY_OF_CODE.has(code)) return code;
  }
  return null;
}

/** Without plus: a national number, or an international one whose plus was lost. */
function national(digits: string, country: string | undefined, flags: readonly PhoneFlag[]): Phone {
  const pack = packOf(country);
  if (pack === null) {
    const abroad = country === undefined ? null : nationalAbroad(digits, country, flags);
    return abroad ?? lostPlus(digits, flags) ?? { ...phone(digits, null, flags), country: null };
  }
  const rules = pack.phones;
  const rest = digits.startsWith(rules.trunk) ? digits.slice(rules.trunk.length) : digits;
  const isNational = rules.lengths.includes(rest.length) && (rest !== digits || !digits.startsWith(rules.callingCode));
  if (!isNational) {
    const found = lostPlus(digits, flags);
    if (found !== null) return found;
  }
  const more: PhoneFlag[] = rest === digits ? ['COUNTRY_ASSUMED'] : [];
  return complete({ rest, written: digits, country: pack.country, rules }, [...flags, ...more]);
}

/** A known code and behind it a number of that country: the right count of digits in a pack's, a valid one elsewhere. */
function lostPlus(digits: string, flags: readonly PhoneFlag[]): Phone | null {
  const code = codeOf(digits);
  const country = code === null ? undefined : COUNTRY_OF_CODE.get(code);
  const rules = packOf(country)?.phones;
  if (code === null) return null;
  if (rules === undefined) {
    const isValid = digits.length >= MIN_LOST && parsePhoneNumberFromString(`+${digits}`)?.isValid() === true;
    return isValid ? international(digits, digits, [...flags, 'PLUS_REPAIRED']) : null;
  }
  const rest = withoutTrunk(digits.slice(code.length), rules).rest;
  return rules.lengths.includes(rest.length) ? international(digits, digits, [...flags, 'PLUS_REPAIRED']) : null;
}

interface Split {
  readonly rest: string;
  readonly written: string;
  readonly country: string | null;
  readonly rules: PhoneRules;
}

function complete({ rest: full, written, country, rules }: Split, flags: readonly PhoneFlag[]): Phone {
  const { rest, wasThere } = withoutTrunk(full, rules);
  const more: PhoneFlag[] = [];
  if (wasThere) more.push('TRUNK_DROPPED');
  if (!rules.lengths.includes(rest.length)) more.push('LENGTH');
  const kind = rules.mobile.some((prefix) => rest.startsWith(prefix)) ? 'mobile' : 'other';
  return { ...phone(written, `+${rules.callingCode}${rest}`, [...flags, ...more]), country, kind };
}

/** +31 (0)6 and +36 06 keep a trunk prefix that is not dialled behind a country code. */
function withoutTrunk(rest: string, rules: PhoneRules): { rest: string; wasThere: boolean } {
  if (rest.startsWith(rules.trunk)) return { rest: rest.slice(rules.trunk.length), wasThere: true };
  if (rest.startsWith('0')) return { rest: rest.slice(1), wasThere: true };
  return { rest, wasThere: false };
}

function phone(digits: string, e164: string | null, flags: readonly PhoneFlag[]): Phone {
  const tail = (e164 ?? digits).slice(-TAIL);
  return { e164, country: null, digits, tail, kind: null, flags };
}
