/** Letters by the Bulgarian Transliteration Act of 2009; those of other Cyrillic alphabets as passports have them (ICAO 9303). */
const LETTERS = new Map(
  [
    'а=a б=b в=v г=g д=d е=e ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=h ц=ts ч=ch ш=sh щ=sht',
    'ъ=a ь=y ю=yu я=ya ѝ=i ё=e ы=y э=e є=ie і=i ї=i ґ=g ђ=d ј=j љ=lj њ=nj ћ=c џ=dz',
  ]
    .flatMap((line) => line.split(' '))
    .map((pair) => [pair.charAt(0), pair.slice(2)]),
);

/** Writes Cyrillic in Latin letters, in the case of the original; null where there is none, or a letter that nobody knows. */
export function latinOf(text: string): string | null {
  if (!/\p{Script=Cyrillic}/u.test(text)) return null;
  // The end of a word in -ия is -ia by that law.
  const written = text
    .normalize('NFC')
    .replace(/ия(?!\p{L})/gu, 'ia')
    .replace(/\p{Script=Cyrillic}/gu, (letter, at: number) => inCase(letter, text.charAt(at + 1)));
  return /\p{Script=Cyrillic}/u.test(written) ? null : written;
}

function inCase(letter: string, next: string): string {
  const lower = letter.toLowerCase();
  const latin = LETTERS.get(lower) ?? letter;
  if (letter === lower) return latin;
  const isShouted = next !== next.toLowerCase();
  return isShouted ? latin.toUpperCase() : latin.charAt(0).toUpperCase() + latin.slice(1);
}
