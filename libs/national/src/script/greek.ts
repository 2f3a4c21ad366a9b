import { GREEK_CUSTOMS, GREEK_SOUND, type GreekCustom } from './greek.table.js';
import type { Romanisation } from './romanised.js';

const VOWELS = new Set('αεηιουω');
/** An accent on the first of two vowels, and two dots on the second, part them. */
const PARTED = /(?<first>[αεο])\u0301(?=[ιυ])|(?<second>[ιυ])\u0308/gu;
const PAUSE = '\u0000';
const MOST_LETTERS = 3;

/** Writes a Greek word in Latin letters as it sounds: Μπέντσε is bentse. */
export function soundOfGreek(word: string): string {
  return written(lettersOf(word), GREEK_SOUND);
}

/** Other ways in which a Greek word, or the foreign name it stands for, is written in Latin letters. */
export function greekForms(word: string): readonly Romanisation[] {
  const letters = lettersOf(word);
  return GREEK_CUSTOMS.map((custom) => ({ text: written(letters, custom), rule: custom.id }));
}

/** Small letters without accents; vowels that sound apart have a pause between them. */
function lettersOf(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(PARTED, (_, first?: string, second?: string) =>
      first === undefined ? `${PAUSE}${second ?? ''}` : `${first}${PAUSE}`,
    )
    .replace(/\p{M}/gu, '')
    .replaceAll('ς', 'σ');
}

function written(letters: string, { letters: table, first }: GreekCustom): string {
  let out = '';
  for (let i = 0; i < letters.length;) {
    if (isSoftY(letters, i)) {
      out += 'y';
      i += 2;
      continue;
    }
    const group = groupAt(letters, i, table);
    out +=
      table[group] === undefined ? group.replace(PAUSE, '') : ((i === 0 ? first[group] : undefined) ?? table[group]);
    i += group.length;
  }
  return out;
}

/** The longest group of letters that has a way of its own, else one letter. */
function groupAt(letters: string, at: number, table: GreekCustom['letters']): string {
  for (let length = MOST_LETTERS; length > 1; length--) {
    const group = letters.slice(at, at + length);
    if (group in table) return group;
  }
  return letters.charAt(at);
}

/** γι before another vowel, which it is only a glide to: Γιόχαν is Yohan. */
function isSoftY(letters: string, at: number): boolean {
  return letters.startsWith('γι', at) && VOWELS.has(letters.charAt(at + 2));
}
