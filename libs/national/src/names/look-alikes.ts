/** Letters of the two scripts that look the same: Latin in one string, Cyrillic in the other, place by place. */
const LATIN = 'aeopcxykmthbijsABEKMHOPCTXYIJS';
const CYRILLIC = 'аеорсхукмтнвијѕАВЕКМНОРСТХУІЈЅ';

const TO_CYRILLIC = new Map(Array.from(LATIN, (letter, i) => [letter, CYRILLIC.charAt(i)]));
const TO_LATIN = new Map(Array.from(CYRILLIC, (letter, i) => [letter, LATIN.charAt(i)]));

/**
 * Writes a word of both scripts in the one that most of its letters have, when the others only look alike;
 * a word that cannot be written in one script stays as it is.
 */
export function unmix(word: string): string {
  const cyrillic = Array.from(word).filter((char) => /\p{Script=Cyrillic}/u.test(char)).length;
  const latin = Array.from(word).filter((char) => /\p{Script=Latin}/u.test(char)).length;
  const isCyrillic = cyrillic >= latin;
  const table = isCyrillic ? TO_CYRILLIC : TO_LATIN;
  const foreign = isCyrillic ? /\p{Script=Latin}/u : /\p{Script=Cyrillic}/u;
  let out = '';
  for (const char of word) {
    const twin = foreign.test(char) ? table.get(char) : char;
    if (twin === undefined) return word;
    out += twin;
  }
  return out;
}
