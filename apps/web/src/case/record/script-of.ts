const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['Latn', /\p{Script=Latin}/u],
  ['Cyrl', /\p{Script=Cyrillic}/u],
  ['Grek', /\p{Script=Greek}/u],
  ['Arab', /\p{Script=Arabic}/u],
  ['Hebr', /\p{Script=Hebrew}/u],
  ['Geor', /\p{Script=Georgian}/u],
  ['Armn', /\p{Script=Armenian}/u],
  ['Hans', /\p{Script=Han}/u],
  ['Thai', /\p{Script=Thai}/u],
  ['Deva', /\p{Script=Devanagari}/u],
];

/** ISO 15924 code of the script that a text is written in; null where it has no letters, several scripts or another. */
export function scriptOf(text: string): string | null {
  const found = SCRIPTS.filter(([, letters]) => letters.test(text));
  const [only] = found;
  return found.length === 1 && only ? only[0] : null;
}
