import { catalogueOf } from '../catalogue/catalogue.js';
import type { LiveValue } from './live-value.mapper.js';

const SOURCES = 'ABCX';
const UNRATED = 99;

/** Finds the value that names a record of a type: the first property of its catalogue that has one. */
export function recordName(type: string, live: readonly LiveValue[]): LiveValue | null {
  return bestOf(catalogueOf(type)?.namedBy ?? [], live);
}

/** Finds the first property that has a value; of its values the best evaluated, then the newest. */
export function bestOf(properties: readonly string[], live: readonly LiveValue[]): LiveValue | null {
  for (const property of properties) {
    const values = live.filter((one) => one.property === property);
    const [first, ...rest] = values;
    if (first) return rest.reduce((found, one) => (rating(one) < rating(found) ? one : found), first);
  }
  return null;
}

/** A1 is the lowest. */
function rating({ evaluation }: LiveValue): number {
  return evaluation ? SOURCES.indexOf(evaluation.source) * 4 + evaluation.information : UNRATED;
}
