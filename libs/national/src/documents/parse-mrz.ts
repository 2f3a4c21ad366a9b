import { notBuilt } from '../stub.js';

/** Fields of a machine-readable zone. Dates are ISO, with the century chosen so that no birth lies after `asOf`. */
export interface Mrz {
  readonly format: 'TD1' | 'TD2' | 'TD3';
  readonly documentCode: string;
  readonly issuer: string;
  readonly number: string;
  readonly nationality: string;
  readonly birthDate: string | null;
  readonly sex: 'm' | 'f' | null;
  readonly expiryDate: string | null;
  readonly family: string;
  readonly given: string;
  readonly optional: readonly string[];
  /** The printed name fills the zone, so it may be cut. */
  readonly nameCut: boolean;
  readonly valid: boolean;
  readonly failed: readonly ('number' | 'birthDate' | 'expiryDate' | 'optional' | 'composite')[];
}

/** Reads a machine-readable zone (ICAO 9303 parts 4 to 6); null when the text has none of its shapes. */
export function parseMrz(_text: string, _asOf?: string): Mrz | null {
  return notBuilt();
}

/** Writes a name as a machine-readable zone would, to be compared with one: Győző gives GYOEZOE, then GYOZO. */
export function mrzForms(_text: string): readonly string[] {
  return notBuilt();
}
