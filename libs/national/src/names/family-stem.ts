import { packs } from '../packs/packs.js';
import { lookUp } from './lexicon.js';

const NAME_RULES = [...packs.values()].map(({ names }) => names);
const FATHER_ENDINGS = NAME_RULES.flatMap((names) => names.fatherEndings).sort(byLength);
const GENDERED = NAME_RULES.flatMap((names) => names.genderedEndings);
/** Either ending to the usual masculine one, longest first. */
const TO_MASCULINE = GENDERED.flatMap(({ feminine, masculine }) => {
  const usual = GENDERED.find((row) => row.feminine === feminine)?.masculine ?? masculine;
  return [[feminine, usual] as const, [masculine, usual] as const];
}).sort(([a], [b]) => byLength(a, b));
const FEMININE = new Set(GENDERED.map(({ feminine }) => feminine));

const MIN_STEM = 2;
/** Shorter names end so by chance. */
const MIN_GENDERED = 5;

function byLength(a: string, b: string): number {
  return b.length - a.length;
}

function endsIn(folded: string, ending: string): boolean {
  return folded.length - ending.length >= MIN_STEM && folded.endsWith(ending);
}

/**
 * Removes the ending that tells sex from a folded family name or patronymic: `ivanova`, `ivanov` and `ivanoff` all give
 * `ivan`, `petrovska` gives `petrovski`. Other names stay as they are.
 */
export function familyStem(folded: string): string {
  const ending = FATHER_ENDINGS.find((each) => endsIn(folded, each));
  return ending === undefined ? masculineOf(folded) : folded.slice(0, -ending.length);
}

/** Gives a folded family name its masculine ending; a name without such an ending stays. */
export function masculineOf(folded: string): string {
  const pair = TO_MASCULINE.find(([ending]) => endsIn(folded, ending));
  return pair === undefined ? folded : folded.slice(0, -pair[0].length) + pair[1];
}

/** Tells whether a folded word has the form of a father's name. */
export function isFatherName(folded: string): boolean {
  return FATHER_ENDINGS.some((ending) => endsIn(folded, ending));
}

/** Sex that the ending of a folded Slavic family name tells; null for a name without such an ending. */
export function sexOfEnding(folded: string): 'm' | 'f' | null {
  if (folded.length < MIN_GENDERED) return null;
  const pair = TO_MASCULINE.find(([ending]) => endsIn(folded, ending));
  return pair === undefined ? null : FEMININE.has(pair[0]) ? 'f' : 'm';
}

/** Gives the given names a folded patronymic may come from, `petrov` gives `petar`; empty when it has no such form. */
export function fatherNames(folded: string): readonly string[] {
  if (!isFatherName(folded)) return [];
  const stem = familyStem(folded);
  const found = new Set<string>();
  for (const ending of ['', 'o', 'i', 'y', 'a', 'e', 'yo', 'io', 'iy'])
    if (isGiven(stem + ending)) found.add(stem + ending);
  const parted = `${stem.slice(0, -1)}a${stem.slice(-1)}`;
  if (isGiven(parted)) found.add(parted);
  return found.size === 0 ? [stem] : [...found];
}

function isGiven(folded: string): boolean {
  return lookUp(folded).given.has('bg');
}
