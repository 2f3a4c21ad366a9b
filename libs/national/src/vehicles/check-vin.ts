import { compact } from '../text/compact.js';
import { VIN_COUNTRIES, VIN_VALUES, VIN_WEIGHTS } from './vin.table.js';

/** A vehicle identification number. The check digit is not mandatory in Europe, so a wrong one is only noted. */
export interface Vin {
  readonly normal: string;
  readonly valid: boolean;
  readonly checkDigit: 'right' | 'wrong' | 'none';
  /** Manufacturer's country as a lower-case code where the first two characters tell. */
  readonly country: string | null;
  readonly flags: readonly VinFlag[];
}

export type VinFlag = 'LENGTH' | 'CHARACTERS' | 'LOOK_ALIKES_REPAIRED';

const LENGTH = 17;
const CHECK_PLACE = 8;
const MAX_WRITTEN = 60;
/** Order of characters in the codes of countries: letters, then 1 to 9, then 0. */
const ORDER = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ1234567890';

/** Checks a VIN (ISO 3779); I, O and Q, which no VIN holds, are read as 1 and 0. */
export function checkVin(raw: string): Vin {
  const written = compact(raw.slice(0, MAX_WRITTEN));
  const normal = written.replaceAll('I', '1').replaceAll('O', '0').replaceAll('Q', '0');
  const flags: VinFlag[] = [];
  if (normal.length !== LENGTH) flags.push('LENGTH');
  if (normal.replace(/[0-9A-Z]/g, '') !== '') flags.push('CHARACTERS');
  const valid = flags.length === 0;
  if (normal !== written) flags.push('LOOK_ALIKES_REPAIRED');
  return { normal, valid, checkDigit: valid ? checkDigitOf(normal) : 'none', country: countryOf(normal), flags };
}

/** Only a digit or X in the ninth place can be a check digit; European makers put anything there. */
function checkDigitOf(normal: string): Vin['checkDigit'] {
  const written = normal.charAt(CHECK_PLACE);
  if (!/[0-9X]/.test(written)) return 'none';
  let sum = 0;
  for (let i = 0; i < LENGTH; i++) {
    const char = normal.charAt(i);
    sum += (VIN_VALUES[char] ?? Number(char)) * (VIN_WEIGHTS[i] ?? 0);
  }
  const expected = sum % 11 === 10 ? 'X' : String(sum % 11);
  return written === expected ? 'right' : 'wrong';
}

function countryOf(normal: string): string | null {
  const first = normal.charAt(0);
  const second = ORDER.indexOf(normal.charAt(1));
  for (const [from, to, country] of VIN_COUNTRIES) {
    if (first === from.charAt(0) && second >= ORDER.indexOf(from.charAt(1)) && second <= ORDER.indexOf(to.charAt(1))) {
      return country;
    }
  }
  return null;
}
