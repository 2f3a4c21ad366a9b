import { packOf } from '../packs/packs.js';
import type { NameOrder } from './name-rules.js';
import { isParticle, type Unit } from './name-units.js';
import type { KnownWord } from './word.js';

/** How much a word's own country tells, and another's. */
const HOME = 2;
const ABROAD = 1.5;
/** Only one part of a name in capitals: everybody writes the family name so. */
const CAPITALS = 10;
/** A pet form is written for the name itself less often. */
const PET = 1;
/** A common family name, where its ending does not tell. */
const COMMON = 1.5;
const UNKNOWN_COUNTRY_WEIGHT = 1;
const MIN_BEFORE_ENDING = 2;

/** Order of a name and whether its words told so; without evidence the custom of the country decides. */
export interface OrderFinding {
  readonly order: NameOrder;
  readonly isAssumed: boolean;
}

/** Weighs what the words tell about their order against the custom of the country. */
export function orderOf(units: readonly Unit[], country: string | undefined): OrderFinding {
  const pack = packOf(country);
  const custom = pack?.names.order ?? 'given-first';
  const weight = pack?.names.orderWeight ?? UNKNOWN_COUNTRY_WEIGHT;
  const evidence = orderEvidence(units, country);
  const score = evidence + (custom === 'family-first' ? weight : -weight);
  return { order: score > 0 ? 'family-first' : 'given-first', isAssumed: evidence === 0 };
}

/** What the words alone tell: positive for the family first, negative for the given name first, 0 for nothing. */
export function orderEvidence(units: readonly Unit[], country: string | undefined): number {
  const names = units.filter((unit) => unit.kind === 'name');
  const first = names[0];
  const last = names.at(-1);
  if (first === undefined || last === undefined || first === last) return 0;
  if (last.pieces[0]?.word.script === 'other') return CAPITALS;
  const hasFather = packOf(country)?.names.patronymic === 'middle' && names.length === 3;
  const second = hasFather ? (names[1] ?? last) : last;
  const words = familiarity(first, country) - familiarity(second, country);
  return words + capitals(names) + particleFirst(units, country);
}

/** Positive for what looks like a family name, negative for a known given name. */
export function familiarity(unit: Unit, country: string | undefined): number {
  let family = 0;
  let given = 0;
  for (const { word } of unit.pieces) {
    family = Math.max(family, familyEvidence(word, country));
    given = Math.max(given, givenEvidence(word, country));
  }
  return family - given;
}

/** How surely a word is a given name: 0 not known as one, more when known in its own country. */
export function givenEvidence(word: KnownWord, country: string | undefined): number {
  const { given, petOf } = word.entry;
  if (given.size === 0) return 0;
  if (country !== undefined && given.has(country)) return petOf.includes(country) ? PET : HOME;
  return petOf.length === given.size ? PET : ABROAD;
}

function familyEvidence(word: KnownWord, country: string | undefined): number {
  const home = packOf(country);
  const { folded, entry } = word;
  const endings = home?.names.familyEndings ?? FAMILY_ENDINGS_ABROAD;
  if (entry.given.size === 0 && endsAsFamily(folded, endings)) return home === null ? ABROAD : HOME;
  if (entry.familyOf.length === 0) return 0;
  return country === undefined || entry.familyOf.includes(country) ? COMMON : PET;
}

/** Endings that are plain family names whatever the country of the record. */
const FAMILY_ENDINGS_ABROAD = [
  'escu',
  'eanu',
  'ov',
  'ova',
  'ev',
  'eva',
  'ski',
  'ska',
  'off',
  'eff',
  'vic',
  'vich',
  'son',
  'sen',
  'enko',
  'yan',
  'dze',
  'shvili',
];

function endsAsFamily(folded: string, endings: readonly string[]): boolean {
  return endings.some((ending) => folded.length >= ending.length + MIN_BEFORE_ENDING && folded.endsWith(ending));
}

function capitals(names: readonly Unit[]): number {
  const isCapitals = (unit: Unit | undefined): boolean => unit?.pieces.every((piece) => piece.isCapitals) === true;
  const first = isCapitals(names[0]);
  const last = isCapitals(names.at(-1));
  return first === last ? 0 : first ? CAPITALS : -CAPITALS;
}

/** A name that begins with its particle (Van der Berg Jan) puts the family first; behind initials it does not. */
function particleFirst(units: readonly Unit[], country: string | undefined): number {
  const first = units.find((unit) => unit.kind !== 'title');
  const piece = first?.pieces[0];
  return first?.kind === 'name' && units.length > 2 && piece !== undefined && isParticle(piece, country) ? CAPITALS : 0;
}
