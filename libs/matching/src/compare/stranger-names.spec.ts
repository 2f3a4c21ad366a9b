import { describe, expect, it } from '@jest/globals';
import { Preparer } from '../prepare/preparer.js';
import { RecordStore } from '../records/record-store.js';
import type { RecordFields } from '../records/record.js';
import { SeededRandom } from '../weights/random.js';
import { Comparison } from './comparison.js';
import { NameAligner } from './name-aligner.js';
import { StrangerNames } from './stranger-names.js';
import { WordComparer } from './word-comparer.js';

const WORDS =
  'Ivan Иван Jan Johannes Kees Petrov Петрова Petrow Georgiev Желю Zhelyu Kovács Kovácsné Nagy Szabo Ionescu Ştefan Stefan Popescu Vandenberg Berg Leo Oel Li A'.split(
    ' ',
  );
const COUNTRIES = ['bg', 'hu', 'nl', 'ro'];

function anyName(random: SeededRandom): RecordFields {
  const pick = (list: readonly string[]): string => list[random.below(list.length)] ?? '';
  const country = pick(COUNTRIES);
  if (random.below(4) === 0) return { country, name: `${pick(WORDS)} ${pick(WORDS)} ${pick(WORDS)}` };
  const patronymic = random.below(2) === 0 ? { patronymic: pick(WORDS) } : {};
  const givenName = random.below(5) === 0 ? `${pick(WORDS)} ${pick(WORDS)}` : pick(WORDS);
  return { country, givenName, familyName: pick(WORDS), ...patronymic };
}

/** All that a comparison says of names. */
function said({ levels, left, right, extraCount, isDisputed }: Comparison): string {
  const words = Array.from(levels, (level, field) => (level === 0 ? [] : [level, left[field], right[field]]));
  return JSON.stringify([words, [...extraCount], isDisputed]);
}

describe('row 15 names of strangers', () => {
  it('are noted as aligning them notes them, and most need no aligning', () => {
    const random = new SeededRandom(17);
    const store = new RecordStore();
    const preparer = new Preparer(store, { thisYear: 2026 });
    for (let i = 0; i < 300; i++) preparer.add({ id: '', source: 0, fields: anyName(random) });
    const records = store.view();
    const words = new WordComparer(records.words, false);
    const strangers = new StrangerNames(records, words);
    let noted = 0;
    const counting: StrangerNames['note'] = (left, right, into) => {
      const isNoted = strangers.note(left, right, into);
      if (isNoted) noted++;
      return isNoted;
    };
    const quick = new NameAligner(records, words, { use: () => undefined, note: counting });
    const slow = new NameAligner(records, words, { use: () => undefined, note: () => false });
    const pair = new Comparison();
    const compare = (aligner: NameAligner, a: number, b: number): string => {
      pair.clear();
      aligner.align(a, b, pair);
      return said(pair);
    };
    const unlike: (readonly [number, number])[] = [];
    for (let a = 0; a < 300; a++)
      for (let b = 0; b < 300; b += 7) if (compare(quick, a, b) !== compare(slow, a, b)) unlike.push([a, b]);
    expect(unlike).toEqual([]);
    expect(noted).toBeGreaterThan(2000);
  });
});
