import { isDigits } from './checksum.js';

/** Tells whether digits end in their Luhn check digit (ISO/IEC 7812: payment cards; 3GPP TS 23.003: IMEI). */
export function passesLuhn(digits: string): boolean {
  if (!isDigits(digits) || digits.length < 2) return false;
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = digits.charCodeAt(digits.length - 1 - i) - 48;
    const doubled = i % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
