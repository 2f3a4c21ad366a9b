import { fold } from '#libs/national';
import { catalogueOf, findProperty } from '../catalogue/catalogue.js';
import type { LiveValue } from './live-value.mapper.js';
import { bestOf, recordName } from './record-name.js';
import { markTermsOf } from './mark-terms.js';
import { namedTermsOf, termsOf } from './record-terms.js';

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
  readonly sensitivities: readonly number[];
  readonly terms: readonly string[];
}

const MAX_SHOWN = 200;
const MAX_KEY = 100;
const MAX_PURPOSES = 20;
/** Behind every letter and digit. */
const NAMELESS = '~';

/** Summarises a record by its live statements, newest first. */
export function summarise(type: string, live: readonly LiveValue[]): Summary {
  const name = recordName(type, live);
  const others = live.filter((one) => one.property !== name?.property);
  const searched = live.map((one) => ({ ...one, kind: findProperty(type, one.property)?.kind ?? 'text' }));
  const detail = bestOf(catalogueOf(type)?.describedBy ?? [], others);
  return {
    name: name?.value.slice(0, MAX_SHOWN) ?? null,
    nameKey: (name ? fold(name.value).slice(0, MAX_KEY).trim() : '') || NAMELESS,
    evaluation: name?.evaluation ? `${name.evaluation.source}${name.evaluation.information}` : null,
    detail: detail?.value.slice(0, MAX_SHOWN) ?? null,
    detailProperty: detail?.property ?? null,
    handling: Math.max(0, ...live.map(({ handling }) => handling)),
    conflicted: isConflicted(type, live),
    purposes: [...new Set(live.map(({ purpose }) => purpose))].sort().slice(0, MAX_PURPOSES),
    sensitivities: [...new Set(live.flatMap(({ sensitivities }) => sensitivities))].sort((a, b) => a - b),
    terms: [
      ...termsOf(searched),
      ...markTermsOf(searched),
      ...namedTermsOf(searched.filter(({ property, kind }) => property === name?.property && kind === 'name')),
    ],
  };
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
