import { fold } from '#libs/national';
import { catalogueOf, findProperty } from '../catalogue/catalogue.js';
import { termsOf } from './record-terms.js';

/** What a list says of a live statement's record. */
export interface LiveValue {
  readonly property: string;
  readonly value: string;
  readonly original: string;
  readonly evaluation: { readonly source: string; readonly information: number } | null;
  /** 0 to 3. */
  readonly handling: number;
  readonly purpose: string;
}

/** What a list shows of a record, orders it by and finds it by; all of it follows from the live statements. */
export interface Summary {
  readonly name: string | null;
  /** Lower-case ASCII; records without a name come last. */
  readonly nameKey: string;
  readonly evaluation: string | null;
  readonly detail: string | null;
  readonly detailProperty: string | null;
  /** Highest of all: 0 to 3. */
  readonly handling: number;
  readonly conflicted: boolean;
  readonly purposes: readonly string[];
  readonly terms: readonly string[];
}

const MAX_SHOWN = 200;
const MAX_KEY = 100;
const MAX_PURPOSES = 20;
/** Behind every letter and digit. */
const NAMELESS = '~';
const SOURCES = 'ABCX';
const UNRATED = 99;

/** Summarises a record by its live statements, newest first. */
export function summarise(type: string, live: readonly LiveValue[]): Summary {
  const { namedBy = [], describedBy = [] } = catalogueOf(type) ?? {};
  const name = best(namedBy, live);
  const others = live.filter((one) => one.property !== name?.property);
  const detail = best(describedBy, others);
  return {
    name: name?.value.slice(0, MAX_SHOWN) ?? null,
    nameKey: (name ? fold(name.value).slice(0, MAX_KEY).trim() : '') || NAMELESS,
    evaluation: name?.evaluation ? `${name.evaluation.source}${name.evaluation.information}` : null,
    detail: detail?.value.slice(0, MAX_SHOWN) ?? null,
    detailProperty: detail?.property ?? null,
    handling: Math.max(0, ...live.map(({ handling }) => handling)),
    conflicted: isConflicted(type, live),
    purposes: [...new Set(live.map(({ purpose }) => purpose))].sort().slice(0, MAX_PURPOSES),
    terms: termsOf(live.map((one) => ({ ...one, kind: findProperty(type, one.property)?.kind ?? 'text' }))),
  };
}

/** The first property that has a value; of its values the best evaluated, then the newest. */
function best(properties: readonly string[], live: readonly LiveValue[]): LiveValue | null {
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

function isConflicted(type: string, live: readonly LiveValue[]): boolean {
  const first = new Map<string, string>();
  return live.some(({ property, value }) => {
    const known = findProperty(type, property);
    if (!known || known.several) return false;
    const other = first.get(property);
    first.set(property, other ?? value);
    return other !== undefined && other !== value;
  });
}
