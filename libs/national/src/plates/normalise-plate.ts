import { notBuilt } from '../stub.js';

/** A number plate by its glyphs: Cyrillic letters become the Latin letters of the same shape. */
export interface Plate {
  /** Upper-case Latin letters and digits without separators. */
  readonly normal: string;
  /** `normal` with O, I, B, S, Z, Q read as digits: equal for two readings of one plate. */
  readonly slip: string;
  /** Countries whose format it has; the given country alone when it fits there. */
  readonly countries: readonly string[];
  readonly kind: string | null;
  readonly region: string | null;
  /** Plate that a transliterated one (`SV1234NR`) may stand for (`CB1234HP`). */
  readonly readings: readonly string[];
  readonly flags: readonly ('SHAPE_UNKNOWN' | 'TRANSLITERATED' | 'GLYPHS_MAPPED' | 'SLIP_REPAIRED')[];
}

/** Brings a plate to its glyphs; `country` is where it is registered, if known. */
export function normalisePlate(_raw: string, _country?: string): Plate {
  return notBuilt();
}
