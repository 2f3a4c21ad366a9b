import { digitAt, isDigits, mod97 } from '../identifiers/checksum.js';
import { compact } from '../text/compact.js';
import { IBAN_LENGTHS } from './iban-lengths.table.js';

/** An account number; `normal` is upper-case without spaces, whatever the check says. */
export interface Iban {
  readonly normal: string;
  readonly valid: boolean;
  readonly country: string | null;
  readonly bank: string | null;
  readonly flags: readonly IbanFlag[];
}

export type IbanFlag = 'CHECK_DIGIT' | 'INNER_CHECK_DIGIT' | 'LENGTH' | 'SHAPE' | 'COUNTRY_UNKNOWN';

const MAX_LENGTH = 34;
const BANK_DIGITS: Readonly<Record<string, number>> = { NL: 4, BG: 4, RO: 4, HU: 3, GB: 4, DE: 8 };
/** Weights over the bank and branch, and over the account. Source: MNB, GIRO account numbers. */
const HUNGARIAN_WEIGHTS = [9, 7, 3, 1];
const MAX_WRITTEN = 100;

/** Checks an IBAN (ISO 13616): shape, length of its country, mod 97 and the Hungarian inner check digits. */
export function checkIban(raw: string): Iban {
  const written = compact(raw.slice(0, MAX_WRITTEN));
  const normal = written.startsWith('IBAN') ? written.slice(4) : written;
  const country = normal.slice(0, 2);
  const flags = flagsOf(normal, country);
  const bankLength = BANK_DIGITS[country];
  return {
    normal,
    valid: flags.length === 0,
    country: IBAN_LENGTHS[country] === undefined ? null : country.toLowerCase(),
    bank: bankLength === undefined || flags.includes('SHAPE') ? null : normal.slice(4, 4 + bankLength),
    flags,
  };
}

function flagsOf(normal: string, country: string): readonly IbanFlag[] {
  if (!/^[A-Z]{2}\d{2}[0-9A-Z]{8,}$/.test(normal) || normal.length > MAX_LENGTH) return ['SHAPE'];
  const flags: IbanFlag[] = [];
  const length = IBAN_LENGTHS[country];
  if (length === undefined) flags.push('COUNTRY_UNKNOWN');
  else if (length !== normal.length) flags.push('LENGTH');
  if (mod97(normal.slice(4) + normal.slice(0, 4)) !== 1) flags.push('CHECK_DIGIT');
  if (country === 'HU' && normal.length === length && !hasHungarianDigits(normal.slice(4)))
    flags.push('INNER_CHECK_DIGIT');
  return flags;
}

/** Eight digits of bank and branch and sixteen of the account each end in a check digit of their own. */
function hasHungarianDigits(account: string): boolean {
  return isDigits(account) && endsInCheck(account.slice(0, 8)) && endsInCheck(account.slice(8));
}

function endsInCheck(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++)
    sum += digitAt(digits, i) * (HUNGARIAN_WEIGHTS[i % HUNGARIAN_WEIGHTS.length] ?? 0);
  return sum % 10 === 0;
}
