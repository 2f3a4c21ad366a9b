import { notBuilt } from '../stub.js';
import type { Romanised } from './romanised.js';

/** Writes a text in Latin letters, by the law first, then as ICAO and foreign ears write it. */
export function romanise(_text: string): Romanised {
  return notBuilt();
}
