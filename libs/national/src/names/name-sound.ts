import { packs } from '../packs/packs.js';
import { fold } from '../script/fold.js';
import type { NameRules } from './name-rules.js';
import { words } from './words.js';

/** How languages write one sound, folded, the longer ones first: Kraszimir is Krasimir, Йонуц is Ionuț. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/tsj|tch|cs|ch|ck|k|q/g, 'c'],
  [/sz|sh|sj/g, 's'],
  [/dzh|dj|zs|zh|zj/g, 'z'],
  [/ts|tz|th/g, 't'],
  [/x/g, 'cs'],
  [/ph/g, 'f'],
  [/w/g, 'v'],
  [/[jy]/g, 'i'],
  [/(.)\1+/g, '$1'],
];
/** Shorter words are spelled alike by chance. */
const LEAST = 4;

let given: ReadonlySet<string> | undefined;
let family: ReadonlySet<string> | undefined;

/** Whether a folded word is a given name of some pack in the spelling of another language. */
export function soundsLikeGivenName(folded: string): boolean {
  given ??= soundsOf(({ givenNames }) => [...words(givenNames.m), ...words(givenNames.f)]);
  return folded.length >= LEAST && given.has(soundOf(folded));
}

/** As `soundsLikeGivenName`, of common family names. */
export function soundsLikeFamilyName(folded: string): boolean {
  family ??= soundsOf(({ familyNames }) => words(familyNames));
  return folded.length >= LEAST && family.has(soundOf(folded));
}

function soundsOf(namesOf: (names: NameRules) => readonly string[]): ReadonlySet<string> {
  const all = [...packs.values()].flatMap(({ names }) => namesOf(names)).map(fold);
  return new Set(all.filter(({ length }) => length >= LEAST).map(soundOf));
}

function soundOf(folded: string): string {
  return SPELLINGS.reduce((word, [letters, sound]) => word.replace(letters, sound), folded);
}
