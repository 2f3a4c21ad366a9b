import { type Found, FOUND, foundRank } from './found.js';
import { END_MARK, NAME_MARK, reversed, SOUND_MARK, WHOLE_MARK } from './mark-terms.js';
import type { Wanted, WantedWord } from './record-terms.js';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
/** Words in which one slip is looked for. Longer ones are no names, and have too many. */
const SLIPPED = /^[a-z]{5,16}$/;
/** Ends of a number that find it; what is shorter ends too many. */
const ENDING = /^\d{4,8}$/;
const SLIPS = 3;

/** What finds a lexeme: the word itself, or any that begins with it. */
interface Finder {
  readonly is: (term: string) => string;
  readonly begins: (term: string) => string;
}

/** Words of one space, as its lexemes are written. Terms are ASCII letters, digits and marks: nothing to escape. */
export function finderOf(spaceNo: number): Finder {
  return { is: (term) => `'${spaceNo}.${term}'`, begins: (term) => `'${spaceNo}.${term}':*` };
}

/** Writes as a query of the index what is found in one way; null where words cannot be found so. */
export function foundQuery(spaceNo: number, wanted: Wanted, found: Found): string | null {
  const finder = finderOf(spaceNo);
  switch (found) {
    case 'exact':
      return anyOf([...wanted.numbers, ...wholes(wanted).map((whole) => `${WHOLE_MARK}${whole}`)].map(finder.is));
    case 'named':
      return wordsQuery((term) => finder.is(`${NAME_MARK}${term}`), wanted);
    case 'words':
      return wordsQuery(finder.is, wanted);
    case 'begins':
      return anyOf([...wanted.numbers.map(finder.is), ...beginnings(finder, wanted)]);
    case 'slip':
      return slipQuery(finder, wanted);
    case 'sound':
      return soundQuery(finder, wanted);
  }
}

/** What is found in a better way than one: rows of a way are those that no better one has. */
export function betterThan(spaceNo: number, wanted: Wanted, found: Found): string | null {
  const better = FOUND.slice(0, foundRank(found)).flatMap((one) => foundQuery(spaceNo, wanted, one) ?? []);
  return better.length === 0 ? null : anyOf(better);
}

/** The way in which terms in memory are found, as the index would say it; of what only resembles nothing. */
export function foundIn(terms: readonly string[], wanted: Wanted): Found | null {
  const known = new Set(terms);
  const exact = [...wanted.numbers, ...wholes(wanted).map((whole) => `${WHOLE_MARK}${whole}`)];
  if (exact.some((term) => known.has(term))) return 'exact';
  if (wanted.words.length === 0) return null;
  const haveAll = (mark: string): boolean =>
    known.has(`${mark}${wanted.whole}`) ||
    wanted.words.every((word) => spelt(word).some((one) => known.has(`${mark}${one}`)));
  if (haveAll(NAME_MARK)) return 'named';
  if (haveAll('')) return 'words';
  const begins = (term: string): boolean => terms.some((one) => one.startsWith(term));
  const isBegun = (word: WantedWord): boolean => [...spelt(word), ...ends(word.term)].some(begins);
  return wanted.words.every(isBegun) || [wanted.whole, ...ends(wanted.whole)].some(begins) ? 'begins' : null;
}

function wholes({ words, whole }: Wanted): readonly string[] {
  const [only, ...more] = words;
  if (only === undefined) return [];
  return more.length === 0 ? [whole, ...only.also] : [whole];
}

function spelt({ term, also }: WantedWord): readonly string[] {
  return [term, ...also];
}

function ends(term: string): readonly string[] {
  return ENDING.test(term) ? [`${END_MARK}${reversed(term)}`] : [];
}

function wordsQuery(is: Finder['is'], { words, whole }: Wanted): string | null {
  return words.length === 0 ? null : anyOf([allOf(words.map((word) => anyOf(spelt(word).map(is)))), is(whole)]);
}

/** A record's own number is found whole alone. */
function beginnings(finder: Finder, wanted: Wanted): readonly string[] {
  if (wanted.words.length === 0) return [];
  return [allOf(wanted.words.map((word) => beginning(finder, word))), ...wholeBeginning(finder, wanted)];
}

function beginning({ begins }: Finder, word: WantedWord): string {
  return anyOf([...spelt(word), ...ends(word.term)].map(begins));
}

function wholeBeginning({ begins }: Finder, { words, whole }: Wanted): readonly string[] {
  return words.length === 1 ? [] : [whole, ...ends(whole)].map(begins);
}

/** One word has the slip; the others begin as they were typed. */
function slipQuery(finder: Finder, { words }: Wanted): string | null {
  const slipped = words.flatMap(({ term }, at) => (SLIPPED.test(term) ? [at] : [])).slice(0, SLIPS);
  if (slipped.length === 0) return null;
  return anyOf(
    slipped.map((at) =>
      allOf(
        words.map((word, i) => (i === at ? anyOf([...slipsOf(word.term)].map(finder.is)) : beginning(finder, word))),
      ),
    ),
  );
}

function soundQuery(finder: Finder, { words }: Wanted): string | null {
  if (words.every(({ sounds }) => sounds.length === 0)) return null;
  return allOf(
    words.map((word) =>
      anyOf([...word.sounds.map((sound) => finder.is(`${SOUND_MARK}${sound}`)), beginning(finder, word)]),
    ),
  );
}

/** Words that one slip makes of a word: a letter left out, doubled up or other, or two that changed places. */
export function slipsOf(word: string): ReadonlySet<string> {
  const slips = new Set<string>();
  for (let i = 0; i <= word.length; i += 1) {
    const [head, tail] = [word.slice(0, i), word.slice(i)];
    for (const letter of LETTERS) {
      slips.add(`${head}${letter}${tail}`);
      if (tail !== '') slips.add(`${head}${letter}${tail.slice(1)}`);
    }
    if (tail !== '') slips.add(`${head}${tail.slice(1)}`);
    if (tail.length > 1) slips.add(`${head}${tail.charAt(1)}${tail.charAt(0)}${tail.slice(2)}`);
  }
  slips.delete(word);
  return slips;
}

function anyOf(parts: readonly string[]): string {
  return parts.length === 1 ? (parts[0] ?? '') : `(${parts.join(' | ')})`;
}

function allOf(parts: readonly string[]): string {
  return parts.length === 1 ? (parts[0] ?? '') : `(${parts.join(' & ')})`;
}
