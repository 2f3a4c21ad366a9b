import { notBuilt } from '../stub.js';

/** A vehicle identification number. The check digit is not mandatory in Europe, so a wrong one is only noted. */
export interface Vin {
  readonly normal: string;
  readonly valid: boolean;
  readonly checkDigit: 'right' | 'wrong' | 'none';
  /** Manufacturer's country as a lower-case code where the first two characters tell. */
  readonly country: string | null;
  readonly flags: readonly ('LENGTH' | 'CHARACTERS' | 'LOOK_ALIKES_REPAIRED')[];
}

/** Checks a VIN (ISO 3779); I, O and Q are read as 1 and 0. */
export function checkVin(_raw: string): Vin {
  return notBuilt();
}
