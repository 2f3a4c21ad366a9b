import { packOf } from '../packs/packs.js';
import { isFatherName, sexOfEnding } from './family-stem.js';
import { lookUp } from './lexicon.js';
import { familiarity, givenEvidence } from './name-order.js';
import type { Piece } from './name-pieces.js';
import type { NameOrder } from './name-rules.js';
import { isParticle, type Unit } from './name-units.js';
import type { NameRole } from './parsed-name.js';

/** Roles of the name units, in the order of the units. */
export type Roles = readonly NameRole[];

/** More given names than this are hardly ever used behind a family name. */
const MAX_GIVEN_BEHIND = 3;

export interface RoleContext {
  readonly country: string | undefined;
  readonly order: NameOrder;
  /** Initials or a title stand before the first name, so a single name is a family name. */
  readonly isLed?: 'initials' | 'title' | undefined;
}

/** Gives each name unit of a name without commas its role. */
export function rolesOf(names: readonly Unit[], context: RoleContext): Roles {
  if (names.length === 0) return [];
  if (names.length === 1) return [context.isLed === undefined ? 'unknown' : 'family'];
  const married = marriedRoles(names, context.country);
  if (married !== null) return married;
  if (context.order === 'family-first') return familyFirst(names, context);
  return context.isLed === 'initials' ? behindInitials(names, context) : givenFirst(names, context);
}

function familyFirst(names: readonly Unit[], { country }: RoleContext): Roles {
  const families = leadingParticles(names, country) + 1;
  const givens = givensBehind(names, Math.min(families, names.length - 1), country);
  const split = names.length - givens;
  const rest = names.slice(split);
  const [, father] = rest;
  const hasFather = rest.length === 2 && father !== undefined && isPatronymic(father, names[split - 1], country);
  return names.map((_, i) => (i < split ? 'family' : hasFather && i === names.length - 1 ? 'patronymic' : 'given'));
}

/** Counts the units behind the family: known given names from the end, and unknown words before them that look like no family. */
function givensBehind(names: readonly Unit[], families: number, country: string | undefined): number {
  const max = Math.min(MAX_GIVEN_BEHIND, names.length - families);
  const isDoubleCustom = packOf(country)?.names.marriedEnding !== undefined;
  let count = 1;
  while (count < max) {
    const unit = names[names.length - 1 - count];
    if (
      unit === undefined ||
      !(
        isGiven(unit, country) ||
        (!isDoubleCustom && familiarity(unit, country) <= 0 && !isParticleUnit(unit, country))
      )
    )
      break;
    count += 1;
  }
  return count;
}

function givenFirst(names: readonly Unit[], { country }: RoleContext): Roles {
  const particle = names.findIndex((unit, i) => i > 0 && unit.pieces.some((piece) => isParticle(piece, country)));
  if (particle > 0) return names.map((_, i) => (i < particle ? 'given' : 'family'));
  const last = names.length - 1;
  const [, second] = names;
  if (names.length >= 3 && second !== undefined && isPatronymic(second, names[last], country)) {
    return names.map((_, i) => (i === 0 ? 'given' : i === 1 ? 'patronymic' : 'family'));
  }
  const family = firstFamily(names, country);
  return names.map((_, i) => (i < family ? 'given' : 'family'));
}

/** J.W. de Boer, J. Peter Jansen: what is no known given name is the family name. */
function behindInitials(names: readonly Unit[], { country }: RoleContext): Roles {
  const found = names.findIndex((unit) => !isGiven(unit, country) || isParticleUnit(unit, country));
  const family = found < 0 ? names.length - 1 : found;
  return names.map((_, i) => (i < family ? 'given' : 'family'));
}

/** Where the family begins: the last unit, and units before it that are surely no given names. */
function firstFamily(names: readonly Unit[], country: string | undefined): number {
  let at = names.length - 1;
  while (at > 1) {
    const before = names[at - 1];
    if (before === undefined || familiarity(before, country) <= 0) break;
    at -= 1;
  }
  return at;
}

/** A middle name is the father's by custom of the country, or by its ending beside a Slavic family name anywhere. */
export function isPatronymic(unit: Unit, family: Unit | undefined, country: string | undefined): boolean {
  const word = unit.pieces[0]?.word;
  if (word === undefined || unit.pieces.length > 1) return false;
  if (packOf(country)?.names.patronymic === 'middle') return true;
  const familyWord = family?.pieces.at(-1)?.word.folded ?? '';
  return (
    /(?:ovich|evich|ovna|evna)$/.test(word.folded) || (isFatherName(word.folded) && sexOfEnding(familyWord) !== null)
  );
}

/**
 * Hungarian wives: Kovács Jánosné, Kovácsné Nagy Éva, Kovács Jánosné Nagy Éva. What follows the married part is her
 * birth name, or her given name alone.
 */
function marriedRoles(names: readonly Unit[], country: string | undefined): Roles | null {
  const at = names.findIndex((unit) => isMarried(unit, names.length, country));
  if (at < 0 || at > 2) return null;
  const rest = names.length - at - 1;
  const own: NameRole[] =
    rest === 0 ? [] : rest === 1 ? [isGiven(names[at + 1], country) ? 'given' : 'birth'] : ['birth'];
  while (own.length < rest) own.push('given');
  const married: NameRole = at === 0 ? 'family' : 'married-suffix';
  return [...names.slice(0, at).map((): NameRole => 'family'), married, ...own];
}

/** -né with its accent, or -ne in a Hungarian record behind a known given name or before two own names. */
export function isMarried(unit: Unit, count: number, country: string | undefined): boolean {
  const piece = unit.pieces.at(-1);
  if (piece === undefined || (country !== undefined && country !== 'hu')) return false;
  const { raw, folded, entry, isWife } = piece.word;
  if (isWife) return true;
  if (country !== 'hu' || folded.length < 5 || !folded.endsWith('ne') || entry.given.size > 0) return false;
  return /^[ -~]+$/.test(raw) && (count >= 3 || marriedGiven(piece));
}

function marriedGiven(piece: Piece): boolean {
  return piece.word.forms.some(({ text, rule }) => rule === 'hu.ne' && lookUp(text).given.size > 0);
}

function isGiven(unit: Unit | undefined, country: string | undefined): boolean {
  return unit !== undefined && unit.pieces.some(({ word }) => givenEvidence(word, country) > 0);
}

function isParticleUnit(unit: Unit | undefined, country: string | undefined): boolean {
  const piece = unit?.pieces[0];
  return unit?.pieces.length === 1 && piece !== undefined && isParticle(piece, country);
}

function leadingParticles(names: readonly Unit[], country: string | undefined): number {
  let count = 0;
  while (count < names.length - 2 && isParticleUnit(names[count], country)) count += 1;
  return count;
}
