import { lookUp } from './lexicon.js';

/** Endings of a father's name and of most Bulgarian family names, in every Latin custom, longest first. */
const FATHER_ENDINGS = ['offa', 'effa', 'ova', 'eva', 'owa', 'ewa', 'off', 'eff', 'ovs', 'evs', 'ov', 'ev', 'ow', 'ew'];
/** Feminine endings whose masculine differs, and the masculine's last letters. */
const GENDERED: readonly (readonly [string, string])[] = [
  ['szka', 'szki'],
  ['ska', 'ski'],
  ['sky', 'ski'],
  ['shka', 'shki'],
  ['chka', 'chki'],
  ['tska', 'tski'],
];
const MIN_STEM = 2;

/**
 * Removes the ending that tells sex from a folded family name or patronymic: `ivanova`, `ivanov` and `ivanoff` all give
 * `ivan`, `petrovska` gives `petrovski`. Other names stay as they are.
 */
export function familyStem(folded: string): string {
  const ending = FATHER_ENDINGS.find((each) => folded.endsWith(each) && folded.length - each.length >= MIN_STEM);
  if (ending !== undefined) return folded.slice(0, -ending.length);
  for (const [feminine, masculine] of GENDERED) {
    if (folded.endsWith(feminine) && folded.length - feminine.length >= MIN_STEM)
      return folded.slice(0, -feminine.length) + masculine;
  }
  return folded;
}

/** Tells whether a folded word has the form of a Bulgarian father's name. */
export function isFatherName(folded: string): boolean {
  return FATHER_ENDINGS.some((ending) => folded.endsWith(ending) && folded.length - ending.length >= MIN_STEM);
}

/** Sex that the ending of a folded Slavic family name tells; null for a name without such an ending. */
export function sexOfEnding(folded: string): 'm' | 'f' | null {
  if (folded.length < 5) return null;
  if (/(?:[oe][vw]|[oe]ff|[sz]k|shk|chk)a$/.test(folded)) return 'f';
  return /(?:[oe][vw]|[oe]ff|ski|shki|chki)$/.test(folded) ? 'm' : null;
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
