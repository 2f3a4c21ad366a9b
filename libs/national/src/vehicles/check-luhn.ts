import { notBuilt } from '../stub.js';

/** Tells whether digits end in their Luhn check digit (IMEI, payment cards). */
export function passesLuhn(_digits: string): boolean {
  return notBuilt();
}
