import { packOf } from '../packs/packs.js';
import type { NameOrder } from './name-rules.js';
import { isParticle, type Unit } from './name-units.js';
import type { KnownWord } from './word.js';

/** How much a word's own country tells, and another's. */
const HOME = 2;
const ABROAD = 1.5;
/** Only one part of a name in capitals: everybody writes the family name so. */
const CAPITALS = 10;
/** A woman's given name is hardly ever a family name in Hungary. */
const WOMAN = 0.75;
const UNKNOWN_COUNTRY_WEIGHT = 1;
const MIN_BEFORE_ENDING = 2;

/** Order of a name and whether its words told so; without evidence the custom of the country decides. */
export interface OrderFinding {
  readonly order: NameOrder;
  readonly isAssumed: boolean;
}

/** Weighs what the words tell about their order against the custom of the country. */
export function orderOf(units: readonly Unit[], country: string | undefined): OrderFinding {
  const names = units.filter((unit) => unit.kind === 'name');
  const pack = packOf(country);
  const custom = pack?.names.order ?? 'given-first';
  const weight = pack?.names.orderWeight ?? UNKNOWN_COUNTRY_WEIGHT;
  const first = names[0];
  const last = names.at(-1);
  if (first === undefined || last === undefined || first === last) return { order: custom, isAssumed: true };
  if (last.pieces[0]?.word.script === 'other') return { order: 'family-first', isAssumed: true };
  const hasFather = pack?.names.patronymic === 'middle' && names.length === 3;
  const second = hasFather ? (names[1] ?? last) : last;
  const evidence =
    familiarity(first, country) - familiarity(second, country) + capitals(names) + particleFirst(units, country);
  const score = evidence + (custom === 'family-first' ? weight : -weight);
  return { order: score > 0 ? 'family-first' : 'given-first', isAssumed: evidence === 0 };
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
  const { given } = word.entry;
  if (given.size === 0) return 0;
  const home = country === undefined ? undefined : given.get(country);
  return (home === undefined ? ABROAD : HOME) + (home === 'f' ? WOMAN : 0);
}

function familyEvidence(word: KnownWord, country: string | undefined): number {
  const home = packOf(country);
  const { folded } = word;
  if (home !== null) return endsAsFamily(folded, home.names.familyEndings) ? HOME : 0;
  return FAMILY_ENDINGS_ABROAD.some((ending) => endsAsFamily(folded, [ending])) ? ABROAD : 0;
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
