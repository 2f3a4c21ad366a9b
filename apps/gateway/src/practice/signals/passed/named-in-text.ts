import { skeletons } from '#libs/national';

const WORD = /[\p{L}\p{M}]+/gu;
/** Languages bend names: up to so many letters at the end may be no part of one. */
const MOST_ENDING = 3;
/** Shorter beginnings are those of any word. */
const LEAST_STEM = 3;
/** Given and family name stand so near to each other, in words. */
const NEAR = 4;

/**
 * Whether a text says a name: two words of it near to each other, in whichever script, spelling or case of grammar. One word alone says nothing:
 * many people are called so.
 *
 * @param names all that one person is called
 */
export function isNamedIn(text: string, names: readonly string[]): boolean {
  const wanted = wordsOf(names.join(' ')).map((word) => new Set(skeletons(word)));
  if (wanted.length < 2) return false;
  const met = wordsOf(text).flatMap((word, place) => {
    const keys = keysOf(word);
    return wanted.flatMap((of, name) => (keys.some((key) => of.has(key)) ? [{ place, name }] : []));
  });
  return met.some((one) =>
    met.some((other) => other.name !== one.name && other.place > one.place && other.place - one.place <= NEAR),
  );
}

/** Of a word and of what it is without its ending. */
function keysOf(word: string): readonly string[] {
  const letters = Array.from(word);
  const keys: string[] = [];
  for (let ending = 0; ending <= MOST_ENDING && letters.length - ending >= LEAST_STEM; ending += 1)
    keys.push(...skeletons(letters.slice(0, letters.length - ending).join('')));
  return keys;
}

function wordsOf(text: string): readonly string[] {
  return (text.match(WORD) ?? []).filter((word) => word.length >= LEAST_STEM);
}
