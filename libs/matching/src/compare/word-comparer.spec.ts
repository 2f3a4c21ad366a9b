import { describe, expect, it } from '@jest/globals';
import { Preparer } from '../prepare/preparer.js';
import { RecordStore } from '../records/record-store.js';
import { SeededRandom } from '../weights/random.js';
import { WordComparer } from './word-comparer.js';

const NAMES =
  'Ivan Иван Jan Johannes Kees Petrov Петрова Petrow Georgiev Gueorguiev Желю Zhelyu Kovács Kovacsne Nagyné Szabo Ionescu Ştefan Stefan Popescu Vandenberg Berg 高市早苗 김정은 محمد Mohamed Mhd Li Lu A B'.split(
    ' ',
  );

/** Words of names with letters left out, added and exchanged. */
function wordsOf(count: number): RecordStore {
  const store = new RecordStore();
  const preparer = new Preparer(store, { thisYear: 2026 });
  const random = new SeededRandom(3);
  for (let i = 0; i < count; i++) {
    const name = NAMES[random.below(NAMES.length)] ?? '';
    const at = random.below(name.length + 1);
    const letter = 'aeioknrstv'[random.below(10)] ?? '';
    const written = [name, name.slice(0, at) + letter + name.slice(at), name.slice(0, at) + name.slice(at + 1)];
    preparer.add({ id: '', source: 0, fields: { name: written[random.below(3)] || name } });
  }
  return store;
}

describe('WordComparer', () => {
  it('tells by signs only what comparing letters, forms and sounds tells too', () => {
    const store = wordsOf(400);
    const { words } = store.view();
    const count = store.words.size;
    const quick = new WordComparer(words, false);
    const slow = new WordComparer({ ...words, signs: new Uint32Array(words.signs.length).fill(0xffff_ffff) }, false);
    let compared = 0;
    for (let a = 1; a < count; a++)
      for (let b = a; b < count; b++, compared++)
        if (quick.level(a, b) !== slow.level(a, b)) expect([a, b, quick.level(a, b)]).toEqual([a, b, slow.level(a, b)]);
    expect(compared).toBeGreaterThan(10_000);
  });
});
